using System.Text;
using SmpColourMatch.Core.Batching;

namespace SmpColourMatch.Tests.Batching;

/// <summary>Rows land whole or not at all, wherever the work is stopped.</summary>
public sealed class JournalTests
{
    private static readonly string[] Paths = ["b.jpg", "a/1.jpg", "a/2.jpg"];

    [Fact]
    public void CutAtAnyByteAllWholeRowsStandAndTheNextLandsAfterThem()
    {
        var whole = Journal(Paths);
        var first = Row(Paths[0]).Line.Length;
        var second = first + Row(Paths[1]).Line.Length;
        for (var length = 0; length <= whole.Length; length++)
        {
            var file = new MemoryStream();
            file.Write(whole.AsSpan(0, length));
            using var journal = new RowJournal(file);

            var expected =
                length < first ? 0
                : length < second ? 1
                : length < whole.Length ? 2
                : 3;
            Assert.Equal(expected, journal.Count);
            var (head, line) = Row("new.jpg");
            journal.Append(head, line);
            Assert.Equal(line, journal.Read("new.jpg"));
            for (var i = 0; i < expected; i++)
            {
                Assert.Equal(Row(Paths[i]).Line, journal.Read(Paths[i]));
            }
        }
    }

    [Fact]
    public void OfTwoRowsForOnePathTheLaterCounts()
    {
        using var file = new MemoryStream();
        using var journal = new RowJournal(file);
        journal.Append(Row("a.jpg", "1").Head, Row("a.jpg", "1").Line);
        journal.Append(Row("a.jpg", "2").Head, Row("a.jpg", "2").Line);

        using var again = new RowJournal(new MemoryStream(file.ToArray()));
        Assert.Equal(1, again.Count);
        Assert.Equal("2", again.Find("a.jpg")!.Sha256);
        Assert.Equal(Row("a.jpg", "2").Line, again.Read("a.jpg"));
    }

    [Theory]
    [InlineData("not json\n")]
    [InlineData("{\"schema\":\"smp-match/1\"}\n")]
    [InlineData("{\"batch\":3,\"schema\":\"smp-match/1\"}\n")]
    [InlineData("[]\n")]
    [InlineData("\0\0\0\0\n")]
    public void ForeignLinesAreNoRows(string line)
    {
        var file = new MemoryStream();
        file.Write(Encoding.ASCII.GetBytes(line));
        file.Write(Row("a.jpg").Line);
        using var journal = new RowJournal(file);

        Assert.Equal(1, journal.Count);
        Assert.Equal(Row("a.jpg").Line, journal.Read("a.jpg"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(40)]
    public void AFullDiskLeavesTheRowsThatWereThere(int room)
    {
        var (head, line) = Row("a.jpg");
        using var disk = new FullDisk(line.Length + room);
        using var journal = new RowJournal(disk);
        journal.Append(head, line);

        Assert.Throws<IOException>(() => journal.Append(Row("b.jpg").Head, Row("b.jpg").Line));
        Assert.Equal(1, journal.Count);
        Assert.Equal(line.Length, disk.Length);
        Assert.Equal(line, journal.Read("a.jpg"));
    }

    private static byte[] Journal(IEnumerable<string> paths) => [.. paths.SelectMany(path => Row(path).Line)];

    private static (RowHead Head, byte[] Line) Row(string path, string hash = "ab")
    {
        var head = new RowHead(path, 3, hash, "cd", null, null, null);
        var text =
            $$$"""{"batch":{"path":"{{{path}}}","bytes":3,"sha256":"{{{hash}}}","settings":"cd"},"schema":"smp-match/1","status":"measured"}""";
        return (head, Encoding.UTF8.GetBytes(text + "\n"));
    }

    /// <summary>Writes half of what no longer fits and then fails, as a disk does.</summary>
    private sealed class FullDisk(int room) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            var left = (int)Math.Min(buffer.Length, room - Position);
            base.Write(buffer[..left]);
            if (left < buffer.Length)
            {
                throw new IOException("No space left on device");
            }
        }
    }
}

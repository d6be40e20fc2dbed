namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>What a start-of-scan segment says.</summary>
/// <param name="Components">The frame's components that the scan holds.</param>
/// <param name="First">First place in zigzag order, 0–63.</param>
/// <param name="Last">Last place in zigzag order.</param>
/// <param name="HighBit">Bit that an earlier scan ended with, or 0 in the first scan of these values.</param>
/// <param name="LowBit">Bit that this scan ends with.</param>
internal sealed record ScanHeader(JpegComponent[] Components, int First, int Last, int HighBit, int LowBit)
{
    /// <summary>Reads the segment and gives the components their tables as they are now.</summary>
    /// <exception cref="JpegFormatException">The segment contradicts itself or the frame.</exception>
    public static ScanHeader Read(ReadOnlySpan<byte> segment, JpegFrame frame, JpegTables tables)
    {
        int count = segment.Length > 0 ? segment[0] : 0;
        if (count is < 1 or > 4 || segment.Length < 4 + (2 * count))
        {
            throw new JpegFormatException("a scan header is malformed");
        }

        var tail = segment[(1 + (2 * count))..];
        var isProgressive = frame.IsProgressive;
        var (first, last) = isProgressive ? (tail[0], tail[1]) : (0, 63);
        var (high, low) = isProgressive ? (tail[2] >> 4, tail[2] & 15) : (0, 0);
        var isDc = first == 0;
        if (
            isProgressive
            && (
                (isDc ? last != 0 : last < first || last > 63 || count > 1)
                || low > 13
                || (high != 0 && high != low + 1)
            )
        )
        {
            throw new JpegFormatException(
                $"a progressive scan of values {first}-{last}, bits {high}-{low}, is impossible"
            );
        }

        var components = new JpegComponent[count];
        for (var i = 0; i < count; i++)
        {
            var id = segment[1 + (2 * i)];
            var component = Find(frame, id);
            if (component is null || Array.IndexOf(components, component) >= 0)
            {
                throw new JpegFormatException("a scan names a component that the frame lacks or that it has named");
            }

            var selectors = segment[2 + (2 * i)];
            if ((selectors >> 4) > 3 || (selectors & 15) > 3)
            {
                throw new JpegFormatException("a scan names a Huffman table above 3");
            }

            if (isDc && high == 0)
            {
                component.DcTable = tables.Dc(selectors >> 4);
            }

            if (!isProgressive || !isDc)
            {
                component.AcTable = tables.Ac(selectors & 15);
            }

            component.Quantization ??= tables.Quantization(component.QuantizationIndex);
            components[i] = component;
        }

        return new ScanHeader(components, first, last, high, low);
    }

    private static JpegComponent? Find(JpegFrame frame, byte id)
    {
        foreach (var component in frame.Components)
        {
            if (component.Id == id)
            {
                return component;
            }
        }

        return null;
    }
}

using System.Buffers.Binary;

namespace SmpColourMatch.Tests.Imaging.Codecs;

/// <summary>Makes EXIF blocks with an orientation, a colour space and an interoperability index.</summary>
internal static class ExifBuilding
{
    public static byte[] Make(bool bigEndian, ushort orientation, ushort colourSpace, string interop)
    {
        var block = new byte[100];
        (bigEndian ? "MM"u8 : "II"u8).CopyTo(block);
        Short(2, 42);
        Long(4, 8);
        Short(8, 2);
        Entry(10, 0x0112, 3, orientation);
        Entry(22, 0x8769, 4, 40);
        Short(40, 2);
        Entry(42, 0xA001, 3, colourSpace);
        Entry(54, 0xA005, 4, 72);
        Short(72, 1);
        Entry(74, 0x0001, 2, 0);
        Long(78, 4);
        System.Text.Encoding.ASCII.GetBytes(interop).CopyTo(block, 82);
        return block;

        void Entry(int at, ushort tag, ushort type, uint value)
        {
            Short(at, tag);
            Short(at + 2, type);
            Long(at + 4, 1);
            if (type == 3)
            {
                Short(at + 8, (ushort)value);
            }
            else
            {
                Long(at + 8, value);
            }
        }

        void Short(int at, ushort value)
        {
            if (bigEndian)
            {
                BinaryPrimitives.WriteUInt16BigEndian(block.AsSpan(at), value);
            }
            else
            {
                BinaryPrimitives.WriteUInt16LittleEndian(block.AsSpan(at), value);
            }
        }

        void Long(int at, uint value)
        {
            if (bigEndian)
            {
                BinaryPrimitives.WriteUInt32BigEndian(block.AsSpan(at), value);
            }
            else
            {
                BinaryPrimitives.WriteUInt32LittleEndian(block.AsSpan(at), value);
            }
        }
    }
}

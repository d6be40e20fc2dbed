using System.Runtime.InteropServices;

namespace SmpColourMatch.Imaging.Codecs.Heif;

/// <summary>The beginning of struct heif_color_profile_nclx of libheif's heif.h: code points of ITU-T H.273.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct HeifNclx
{
    private readonly byte _version;
    public readonly int Primaries;
    public readonly int Transfer;
}

using System.Runtime.InteropServices;

namespace SmpColourMatch.Imaging.Codecs.Heif;

/// <summary>struct heif_error of libheif's heif.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct HeifError
{
    /// <summary>heif_error_Unsupported_filetype, heif_error_Unsupported_feature and heif_error_Plugin_loading_error.</summary>
    private const int UnsupportedFileType = 3;
    private const int UnsupportedFeature = 4;
    private const int PluginLoadingError = 12;

    /// <summary>heif_suberror_Security_limit_exceeded.</summary>
    private const int SecurityLimitExceeded = 1000;

    private readonly int _code;
    private readonly int _subcode;
    private readonly nint _message;

    public bool IsOk => _code == 0;

    /// <summary>Whether libheif lacks a part (such as the H.265 plug-in), rather than the file being broken.</summary>
    public bool IsLacking => _code is UnsupportedFileType or UnsupportedFeature or PluginLoadingError;

    /// <summary>Whether the picture is above the limit that libheif was given, or above one of its own.</summary>
    public bool IsOverLimit => _subcode == SecurityLimitExceeded;

    public string Message => Marshal.PtrToStringUTF8(_message) ?? $"error {_code}.{_subcode}";
}

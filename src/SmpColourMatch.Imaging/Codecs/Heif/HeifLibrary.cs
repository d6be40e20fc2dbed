using System.Reflection;
using System.Runtime.InteropServices;

namespace SmpColourMatch.Imaging.Codecs.Heif;

/// <summary>The functions of the system's libheif (C API, stable since 1.0) that reading one picture takes.</summary>
internal sealed unsafe class HeifLibrary
{
    private const string Prefix = "heif_";

    private HeifLibrary(nint handle)
    {
        ContextAlloc = (delegate* unmanaged<nint>)Export(handle, "context_alloc");
        ContextFree = (delegate* unmanaged<nint, void>)Export(handle, "context_free");
        SetMaximumSize = (delegate* unmanaged<nint, int, void>)Export(handle, "context_set_maximum_image_size_limit");
        ReadFromMemory = (delegate* unmanaged<nint, byte*, nuint, nint, HeifError>)Export(
            handle,
            "context_read_from_memory_without_copy"
        );
        PrimaryImage = (delegate* unmanaged<nint, nint*, HeifError>)Export(handle, "context_get_primary_image_handle");
        HandleRelease = (delegate* unmanaged<nint, void>)Export(handle, "image_handle_release");
        HandleWidth = (delegate* unmanaged<nint, int>)Export(handle, "image_handle_get_width");
        HandleHeight = (delegate* unmanaged<nint, int>)Export(handle, "image_handle_get_height");
        RawProfileSize = (delegate* unmanaged<nint, nuint>)Export(handle, "image_handle_get_raw_color_profile_size");
        RawProfile = (delegate* unmanaged<nint, byte*, HeifError>)Export(handle, "image_handle_get_raw_color_profile");
        NclxProfile = (delegate* unmanaged<nint, HeifNclx**, HeifError>)Export(
            handle,
            "image_handle_get_nclx_color_profile"
        );
        NclxFree = (delegate* unmanaged<HeifNclx*, void>)Export(handle, "nclx_color_profile_free");
        Decode = (delegate* unmanaged<nint, nint*, int, int, nint, HeifError>)Export(handle, "decode_image");
        ImageRelease = (delegate* unmanaged<nint, void>)Export(handle, "image_release");
        ImageWidth = (delegate* unmanaged<nint, int, int>)Export(handle, "image_get_width");
        ImageHeight = (delegate* unmanaged<nint, int, int>)Export(handle, "image_get_height");
        PlaneReadOnly = (delegate* unmanaged<nint, int, int*, byte*>)Export(handle, "image_get_plane_readonly");
    }

    public delegate* unmanaged<nint> ContextAlloc { get; }

    public delegate* unmanaged<nint, void> ContextFree { get; }

    public delegate* unmanaged<nint, int, void> SetMaximumSize { get; }

    public delegate* unmanaged<nint, byte*, nuint, nint, HeifError> ReadFromMemory { get; }

    public delegate* unmanaged<nint, nint*, HeifError> PrimaryImage { get; }

    public delegate* unmanaged<nint, void> HandleRelease { get; }

    public delegate* unmanaged<nint, int> HandleWidth { get; }

    public delegate* unmanaged<nint, int> HandleHeight { get; }

    public delegate* unmanaged<nint, nuint> RawProfileSize { get; }

    public delegate* unmanaged<nint, byte*, HeifError> RawProfile { get; }

    public delegate* unmanaged<nint, HeifNclx**, HeifError> NclxProfile { get; }

    public delegate* unmanaged<HeifNclx*, void> NclxFree { get; }

    public delegate* unmanaged<nint, nint*, int, int, nint, HeifError> Decode { get; }

    public delegate* unmanaged<nint, void> ImageRelease { get; }

    public delegate* unmanaged<nint, int, int> ImageWidth { get; }

    public delegate* unmanaged<nint, int, int> ImageHeight { get; }

    public delegate* unmanaged<nint, int, int*, byte*> PlaneReadOnly { get; }

    /// <summary>The library, or null where the system has none (or one without these functions).</summary>
    public static HeifLibrary? TryLoad()
    {
        // Beside the program and in the system's own folders only: never from the folder that the user works in.
        const DllImportSearchPath Trusted = DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories;
        foreach (var name in Names())
        {
            if (NativeLibrary.TryLoad(name, Assembly.GetExecutingAssembly(), Trusted, out var handle))
            {
                try
                {
                    return new HeifLibrary(handle);
                }
                catch (EntryPointNotFoundException)
                {
                    NativeLibrary.Free(handle);
                }
            }
        }

        return null;
    }

    private static string[] Names() =>
        OperatingSystem.IsWindows() ? ["libheif.dll", "heif.dll"]
        : OperatingSystem.IsMacOS()
            ?
            [
                "libheif.1.dylib",
                "libheif.dylib",
                "/opt/homebrew/lib/libheif.1.dylib",
                "/usr/local/lib/libheif.1.dylib",
            ]
        : ["libheif.so.1"];

    private static nint Export(nint handle, string name) => NativeLibrary.GetExport(handle, Prefix + name);
}

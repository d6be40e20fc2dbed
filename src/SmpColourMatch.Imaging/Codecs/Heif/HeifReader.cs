using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Imaging.Notes;
using SmpColourMatch.Imaging.Profiles;

namespace SmpColourMatch.Imaging.Codecs.Heif;

/// <summary>Reads the primary picture of a HEIF file as 8-bit RGB. libheif turns it upright itself, so EXIF is left out on purpose.</summary>
internal sealed unsafe class HeifReader(HeifLibrary heif, PhotoReadOptions options)
{
    // Values of the enums heif_colorspace, heif_chroma and heif_channel in heif.h.
    private const int ColourSpaceRgb = 1;
    private const int ChromaInterleavedRgb = 10;
    private const int ChannelInterleaved = 10;

    /// <summary>Longer ICC profiles are left out. Chosen by us, as for PNG: far above any profile.</summary>
    private const int MaxProfileBytes = 16 << 20;

    /// <exception cref="PhotoRejectedException">The file is broken, above the limits, or of a kind that this libheif lacks.</exception>
    public DecodedPicture Read(ReadOnlyMemory<byte> file)
    {
        var context = heif.ContextAlloc();
        if (context == 0)
        {
            throw Unreadable("libheif had no memory left");
        }

        nint handle = 0;
        try
        {
            // libheif takes the square root of its limit on pixels, and holds to it before it allocates.
            heif.SetMaximumSize(context, (int)Math.Min(int.MaxValue, Math.Ceiling(Math.Sqrt(options.MaxPixels))));
            fixed (byte* bytes = file.Span)
            {
                Check(heif.ReadFromMemory(context, bytes, (nuint)file.Length, 0));
                Check(heif.PrimaryImage(context, &handle));
                return Decode(handle);
            }
        }
        finally
        {
            if (handle != 0)
            {
                heif.HandleRelease(handle);
            }

            heif.ContextFree(context);
        }
    }

    private DecodedPicture Decode(nint handle)
    {
        var (claimedWidth, claimedHeight) = (heif.HandleWidth(handle), heif.HandleHeight(handle));
        if (claimedWidth < 1 || claimedHeight < 1)
        {
            throw Unreadable($"it claims {claimedWidth}x{claimedHeight} pixels");
        }

        PictureLimits.Check(claimedWidth, claimedHeight, options);
        var icc = ReadIcc(handle);
        var declared = icc is null ? ReadNclx(handle) : null;
        nint image = 0;
        try
        {
            Check(heif.Decode(handle, &image, ColourSpaceRgb, ChromaInterleavedRgb, 0));
            var width = heif.ImageWidth(image, ChannelInterleaved);
            var height = heif.ImageHeight(image, ChannelInterleaved);
            int stride;
            var pixels = heif.PlaneReadOnly(image, ChannelInterleaved, &stride);
            if (pixels is null || width < 1 || height < 1 || stride < 3L * width)
            {
                throw Unreadable("libheif gave no pixels");
            }

            PictureLimits.Check(width, height, options);
            var denominator = Reduction.DenominatorFor(width, height, options);
            return new DecodedPicture
            {
                Width = width,
                Height = height,
                ScaleDenominator = denominator,
                Pixels8 = Split(pixels, stride, width, height, denominator),
                IccProfile = icc,
                DeclaredProfile = declared,
            };
        }
        finally
        {
            if (image != 0)
            {
                heif.ImageRelease(image);
            }
        }
    }

    private static RgbPlanes<byte> Split(byte* pixels, int stride, int width, int height, int denominator)
    {
        var planes = new RgbPlanes<byte>(
            Reduction.DividedUp(width, denominator),
            Reduction.DividedUp(height, denominator)
        );
        using var row = new RgbPlanes<byte>(width, 1);
        var reducers = denominator == 1 ? null : new PlaneReducers<byte>(planes, width, denominator);
        for (var y = 0; y < height; y++)
        {
            var source = new ReadOnlySpan<byte>(pixels + ((long)y * stride), 3 * width);
            if (reducers is null)
            {
                Interleaved.Split(source, planes.Red.Row(y), planes.Green.Row(y), planes.Blue.Row(y));
            }
            else
            {
                Interleaved.Split(source, row.Red.Samples, row.Green.Samples, row.Blue.Samples);
                reducers.Add(row.Red.Samples, row.Green.Samples, row.Blue.Samples);
            }
        }

        reducers?.Flush();
        return planes;
    }

    private byte[]? ReadIcc(nint handle)
    {
        var size = heif.RawProfileSize(handle);
        if (size is 0 or > MaxProfileBytes)
        {
            return null;
        }

        var profile = new byte[(int)size];
        fixed (byte* target = profile)
        {
            return heif.RawProfile(handle, target).IsOk ? profile : null;
        }
    }

    private ColourProfile? ReadNclx(nint handle)
    {
        HeifNclx* nclx = null;
        if (!heif.NclxProfile(handle, &nclx).IsOk || nclx is null)
        {
            return null;
        }

        var (primaries, transfer) = (nclx->Primaries, nclx->Transfer);
        heif.NclxFree(nclx);
        return CodedColours.IsHighDynamicRange(transfer)
            ? throw ProfileChoice.HighDynamicRange("nclx box")
            : CodedColours.Find(primaries, transfer);
    }

    private void Check(HeifError error)
    {
        if (error.IsOk)
        {
            return;
        }

        if (error.IsOverLimit)
        {
            throw new PhotoRejectedException(
                NoteCodes.TooLarge,
                $"The HEIC photo is above the limit of {options.MaxPixels / 1e6:0.#} million pixels, or one of libheif's own ({IccName.Clean(error.Message)}). Make it smaller or raise the limit."
            );
        }

        throw error.IsLacking
            ? new PhotoRejectedException(
                NoteCodes.UnsupportedFormat,
                $"The HEIC photo cannot be read by this computer's libheif ({IccName.Clean(error.Message)}); its H.265 plug-in may be missing. {HeifBrands.Remedy}"
            )
            : Unreadable(IccName.Clean(error.Message));
    }

    private static PhotoRejectedException Unreadable(string why) =>
        new(
            NoteCodes.UnreadableFile,
            $"The HEIC photo cannot be read: {why}. Copy the photo again from the phone, or share it as JPEG."
        );
}

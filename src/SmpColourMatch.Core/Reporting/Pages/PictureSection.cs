namespace SmpColourMatch.Core.Reporting.Pages;

/// <summary>The photo with its switchable overlay, and beside it how dots would look.</summary>
internal static class PictureSection
{
    public static string Of(ReportPictures pictures, bool showFace)
    {
        var veiled = showFace
            ? ""
            : " All that is neither hair nor the scalp's skin is blurred, as far as the program can tell.";
        var preview = pictures.Preview is { } dotted
            ? "<figure><div class=\"stack\">"
                + Image(dotted, "The same with simulated healed dots in the planned zone")
                + $"</div><figcaption><strong>Simulated, a model prediction:</strong> healed dots of {DotPreview.DiameterMillimetres} mm, {DotPreview.DotsPerSquareCentimetre} a cm&#178;, "
                + $"at a scale guessed from the head's size. {Zone(pictures)} Where dots go is for practitioner and client to plan.</figcaption></figure>\n"
            : "";
        return "<section><h2>The photo</h2>\n<label class=\"switch\"><input type=\"checkbox\" id=\"overlay\"> Show what was found</label>\n"
            + "<div class=\"pictures\">\n<figure><div class=\"stack\">"
            + Image(pictures.Photo, "The scalp in the photo")
            + Image(pictures.Overlay, "The same with skin tinted orange, hair blue and stubble green", "png")
            + $"</div><figcaption>The head's part of the photo.{veiled} <span class=\"key\">Found: <span><i style=\"background:#e69f00\"></i>skin</span> <span><i style=\"background:#0072b2\"></i>hair</span> <span><i style=\"background:#009e73\"></i>stubble</span></span></figcaption></figure>\n"
            + preview
            + "</div></section>\n";
    }

    private static string Zone(ReportPictures pictures) =>
        pictures.IsZoneGiven
            ? "The zone was drawn by hand."
            : "The zone is a suggestion: thin and bare scalp inside the outline of the hair or, on a bald head, down to a usual hairline.";

    private static string Image(byte[] file, string words, string type = "jpeg") =>
        $"<img src=\"data:image/{type};base64,{Convert.ToBase64String(file)}\" alt=\"{words}\">";
}

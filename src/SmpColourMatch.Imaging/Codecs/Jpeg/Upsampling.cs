namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>How a component's row becomes a row of the picture.</summary>
internal enum Upsampling
{
    /// <summary>It has the picture's width already; rows may repeat.</summary>
    None,

    /// <summary>Twice the width, by triangles.</summary>
    Wide,

    /// <summary>Twice the height, by triangles.</summary>
    Tall,

    /// <summary>Twice both, by triangles.</summary>
    WideAndTall,

    /// <summary>Any other ratio, by repeating samples.</summary>
    Repeat,
}

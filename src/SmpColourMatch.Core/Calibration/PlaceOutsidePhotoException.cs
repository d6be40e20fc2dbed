namespace SmpColourMatch.Core.Calibration;

/// <summary>A place given by the user is not in the photo, or its corners span no chart; the message names it and the remedy.</summary>
public sealed class PlaceOutsidePhotoException(string message) : Exception(message);

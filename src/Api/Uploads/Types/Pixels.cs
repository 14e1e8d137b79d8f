namespace Privatization;

/// <summary>How large an image may be, by its own header: a small file may say that it is larger than any memory.</summary>
internal static class Pixels
{
    /// <summary>Of one page: more than any scanner or telephone makes.</summary>
    public const long Most = 250_000_000;

    public const int MostPages = 1000;

    public static ContentFault? Check(long width, long height) =>
        width == 0 || height == 0 ? ContentFault.Malformed
        : width > Most / height ? ContentFault.TooManyPixels
        : null;
}

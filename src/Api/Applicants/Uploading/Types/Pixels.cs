namespace Privatization.Api.Applicants.Uploading.Types;

/// <summary>
/// How large the pages of an image may be, by their own headers: a small file may say that it is larger than any memory. What is counted is what a
/// program takes that opens it: width x height x samples x bits, of all pages.
/// </summary>
internal sealed class Pixels
{
    /// <summary>Of one page: more than any scanner or telephone makes.</summary>
    public const long Most = 250_000_000;

    /// <summary>Of all pages: ten in colour at 600 dots to the inch, forty at 300, two hundred in black and white at 600.</summary>
    public const long MostBytes = 1_000_000_000;

    public const int MostPages = 1000;

    private Int128 _bits;

    /// <summary>One page more.</summary>
    /// <param name="samples">Of a pixel.</param>
    /// <param name="bits">Of a sample.</param>
    public ContentFault? Add(long width, long height, long samples, long bits) =>
        width == 0 || height == 0 || samples == 0 || bits == 0 ? ContentFault.Malformed
        : (Int128)width * height > Most || (_bits += (Int128)width * height * samples * bits) > 8 * (Int128)MostBytes ? ContentFault.TooManyPixels
        : null;
}

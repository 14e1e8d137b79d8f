using Microsoft.Extensions.Primitives;
using Privatization.Api.Applicants.Uploading.Types;

namespace Privatization.Api.Applicants.Uploading;

/// <summary>A type of document that the service takes. It is told by the content alone: names and headers may say anything.</summary>
/// <param name="Aliases">What else its media type is called.</param>
/// <param name="Begins">Whether content that starts with these bytes is of the type.</param>
/// <param name="Check">Reads the content to its end; null where it is whole and does no harm.</param>
internal sealed record DocumentType(
    string Name, string MediaType, IReadOnlyList<string> Aliases, DocumentType.Beginning Begins, Func<Forward, Task<ContentFault?>> Check)
{
    /// <summary>So many bytes of the beginning tell it.</summary>
    public const int Telling = 512;

    public delegate bool Beginning(ReadOnlySpan<byte> bytes);

    public static IReadOnlyList<DocumentType> All { get; } =
    [
        new("PDF", "application/pdf", ["application/x-pdf"], Pdf.Begins, Pdf.Check),
        new("JPEG", "image/jpeg", ["image/jpg", "image/pjpeg"], Jpeg.Begins, Jpeg.Check),
        new("PNG", "image/png", ["image/x-png"], Png.Begins, Png.Check),
        new("TIFF", "image/tiff", ["image/tiff-fx"], Tiff.Begins, Tiff.Check),
        new("XML", "application/xml", ["text/xml"], XmlText.Begins, XmlText.Check),
        new(
            "p7s", "application/pkcs7-signature",
            ["application/x-pkcs7-signature", "application/pkcs7-mime", "application/x-pkcs7-mime", "application/cms"],
            SignatureFile.Begins, SignatureFile.Check),
    ];

    public static DocumentType? Of(ReadOnlySpan<byte> beginning)
    {
        foreach (var type in All)
            if (type.Begins(beginning)) return type;
        return null;
    }

    /// <returns>Null where the media type is none of these, and so says nothing.</returns>
    public static DocumentType? Named(StringSegment mediaType) =>
        All.FirstOrDefault(type => type.Aliases.Append(type.MediaType).Any(name => mediaType.Equals(name, StringComparison.OrdinalIgnoreCase)));
}

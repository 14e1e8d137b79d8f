using System.IO.Compression;
using System.Text;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Applicants.Uploading;

/// <summary>What is none of the types, or would harm whoever opens it: 415, each for its own reason.</summary>
public class UnsupportedSpecs(RunningService service)
{
    private static readonly byte[] Zip = Zipped("lease.pdf", Papers.Pdf());

    public static TheoryData<string, string, byte[]> Refused => new()
    {
        { "text", "unknown-type", "a tenancy contract"u8.ToArray() },
        { "zeros", "unknown-type", new byte[1000] },
        { "a program", "unknown-type", [.. "MZ"u8, .. new byte[100]] },
        { "a pdf that begins later", "unknown-type", [.. "\n"u8, .. Papers.Pdf()] },
        { "a script before a pdf", "unknown-type", [.. "#!/bin/sh\n"u8, .. Papers.Pdf()] },
        { "a gif", "unknown-type", "GIF89a"u8.ToArray() },
        { "a big tiff", "unknown-type", [.. "II"u8, 43, 0, 8, 0, 0, 0, .. new byte[20]] },
        { "half a signature of png", "unknown-type", [0x89, .. "PNG"u8] },
        { "a der that is no cms", "unknown-type", [0x30, 3, 2, 1, 5] },
        { "zip", "archive", Zip },
        { "a zip before a pdf", "archive", [.. Zip, .. Papers.Pdf()] },
        { "a bomb in a zip", "archive", Zipped("bomb.pdf", new byte[10_000_000]) },
        { "an empty zip", "archive", [.. "PK"u8, 5, 6, .. new byte[18]] },
        { "gzip", "archive", Gzipped(Papers.Pdf()) },
        { "rar", "archive", [.. "Rar!"u8, 0x1A, 7, 1, 0] },
        { "7z", "archive", [.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C] },
        { "bzip2", "archive", "BZh91AY"u8.ToArray() },
        { "xz", "archive", [0xFD, .. "7zXZ"u8, 0] },
        { "tar", "archive", [.. "lease.pdf"u8, .. new byte[248], .. "ustar"u8, .. new byte[250]] },
        { "a png of 60000 x 60000", "too-many-pixels", Papers.Png(60_000, 60_000) },
        { "a png of 1 x 2147483647", "too-many-pixels", Papers.Png(1, int.MaxValue) },
        { "a png of more than any", "too-many-pixels", Papers.Png(-1, -1) },
        { "a png of no height", "malformed", Papers.Png(8, 0) },
        { "a png without a header", "malformed", [.. Papers.Png()[..8], .. Papers.Chunk("IDAT", [1]), .. Papers.Chunk("IEND", [])] },
        { "a png with two headers", "malformed", [.. Papers.Png()[..33], .. Papers.Png()[8..]] },
        { "a zip behind a png", "malformed", [.. Papers.Png(), .. Zip] },
        { "a jpeg of 65535 x 65535", "too-many-pixels", Papers.Jpeg(65_535, 65_535) },
        { "a jpeg with no size", "malformed", [0xFF, 0xD8, 0xFF, 0xDA, 0, 2, 0xFF, 0xD9] },
        { "a jpeg with nothing in it", "malformed", [0xFF, 0xD8, 0xFF, 0xD9, 0, 0, 0, 0] },
        { "a tiff of 100000 x 100000", "too-many-pixels", Papers.Tiff((100_000, 100_000)) },
        { "a tiff whose second page is too large", "too-many-pixels", Papers.Tiff((8, 8), (100_000, 100_000)) },
        { "a tiff of too many pages", "too-many-pixels", Papers.Tiff([.. Enumerable.Repeat((8, 8), 1001)]) },
        { "a tiff of no page", "malformed", [.. "MM"u8, 0, 42, 0, 0, 0, 0] },
        { "a tiff that leads into itself", "malformed", [.. Papers.Tiff((8, 8))[..^4], 0, 0, 0, 8] },
        { "a tiff that leads nowhere", "cut-off", [.. "II"u8, 42, 0, 0xFF, 0xFF, 0xFF, 0x7F] },
        { "xml with a dtd", "has-dtd", Papers.Xml("<!DOCTYPE a><a/>") },
        { "a billion laughs", "has-dtd", Papers.Xml("<!DOCTYPE a [<!ENTITY b \"ha\"><!ENTITY c \"&b;&b;&b;\">]><a>&c;</a>") },
        { "an entity of a file", "has-dtd", Papers.Xml("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>") },
        { "an entity of nobody", "not-well-formed", Papers.Xml("<a>&b;</a>") },
        { "xml of two roots", "not-well-formed", Papers.Xml("<a/><b/>") },
        { "a page", "not-well-formed", "<p>one<br>two"u8.ToArray() },
        { "deep xml", "too-deep", Papers.Xml(string.Concat(Enumerable.Repeat("<a>", 300)) + string.Concat(Enumerable.Repeat("</a>", 300))) },
        { "endlessly deep xml", "too-deep", Papers.Xml(string.Concat(Enumerable.Repeat("<a>", 1_000_000))) },
        { "xml with an attribute of 2 MB", "too-long", Papers.Xml($"<a b=\"{new string('x', 2_000_000)}\"/>") },
        { "a pdf without an end", "cut-off", [.. Papers.Pdf(), .. new byte[2000]] },
        { "a cms of another kind", "unknown-type", [0x30, 0x0B, 6, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 1] },
        { "a signed cms with nothing in it", "malformed", [0x30, 0x0B, 6, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 2] },
        { "a cms with the document in it", "long-signature", [0x30, 0x80, 6, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 2, .. new byte[300_000]] },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task an_unsupported_document_is_refused_whatever_it_is_called(string what, string code, byte[] content)
    {
        var applicant = service.People.Applicant(People.NewIin());
        using var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", "lease.pdf" } };
        foreach (var body in new HttpContent[] { Calls.Content(content, "application/octet-stream"), form })
        {
            var reply = (await applicant.Call(HttpMethod.Post, "/v1/blobs", body)).Is(415, "unsupported-document");
            reply.Json.GetProperty("errors")[0].GetProperty("code").GetString().Should().Be(code, what);
        }
        (await applicant.Ask($"/v1/blobs/{Digest.Of(content)}")).Is(404);
    }

    [Fact]
    public async Task large_texts_in_xml_and_unusual_encodings_are_taken()
    {
        var applicant = service.People.Applicant(People.NewIin());
        byte[][] documents =
        [
            Papers.Xml($"<a><b>{new string('y', 9_000_000)}</b><![CDATA[{new string('x', 900_000)}]]><!--{new string('z', 900_000)}--></a>"),
            [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("<құжат/>")],
            [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes("<құжат/>")],
            [.. Encoding.UTF8.GetPreamble(), .. "  <a/>"u8],
        ];
        foreach (var document in documents) (await applicant.Call(HttpMethod.Post, "/v1/blobs", Calls.Content(document, "text/xml"))).Is(201);
    }

    private static byte[] Zipped(string name, byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        using (var entry = zip.CreateEntry(name).Open()) entry.Write(content);
        return bytes.ToArray();
    }

    private static byte[] Gzipped(byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var zip = new GZipStream(bytes, CompressionLevel.Fastest)) zip.Write(content);
        return bytes.ToArray();
    }
}

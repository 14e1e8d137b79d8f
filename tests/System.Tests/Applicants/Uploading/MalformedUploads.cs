using System.Net;
using Privatization.Api.Applicants.Uploading;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Applicants.Uploading;

/// <summary>An upload that must be refused, and how.</summary>
public sealed record MalformedUpload(int Status, string Code, HttpContent Content, string Query = "", params (string Name, string Value)[] Headers);

/// <summary>Random bytes, or something wrong around them: the length, the headers, the form, the address.</summary>
public sealed class MalformedUploads(int seed)
{
    private static readonly string[] Documents =
        ["application/pdf", "image/jpeg", "image/png", "image/tiff", "application/octet-stream", "text/plain; charset=utf-8"];

    // null: no Content-Type at all.
    private static readonly string?[] NoMediaTypes =
    [
        null, "", " ", ";", "/", "pdf", "application/", "/pdf", "application pdf", "application/pdf/a", "application/pdf, image/png",
        "application/pdf; =",
        "application/pdf; name=\"a", "application/(pdf)", "\"application/pdf\"", "*/*", "image/*",
    ];

    private static readonly string[] Forms =
    [
        "multipart/form-data", "multipart/form-data; boundary", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"",
        "multipart/form-data; boundary=a b",
        "multipart/form-data, multipart/form-data", "multipart/mixed; boundary=x",
        "multipart/related", "application/x-www-form-urlencoded", "application/x-www-form-urlencoded; charset=utf-8",
        "APPLICATION/X-WWW-FORM-URLENCODED",
    ];

    private static readonly string[] Queries =
        ["validateOnly=true", "validateOnly", "name=lease.pdf", "a=1&a=2", "%00=%FF", "limit=1", "=", "%D2%9B=1"];

    private static readonly (string Name, string Value) Chunked = ("Transfer-Encoding", "chunked"), AsksFirst = ("Expect", "100-continue");

    private readonly Random _random = new(seed);

    public MalformedUpload Next() => _random.Next(14) switch
    {
        0 => new(422, "invalid-content", Document([])),
        1 => new(422, "invalid-content", Document([]), Headers: Chunked),
        2 => new(413, "too-large", Document(Papers.Pdf((int)UploadSettings.UsualMaxBytes + _random.Next(1, 4000)), "application/pdf"),
            Headers: Chunked),
        3 => new(413, "too-large", new Declared(_random.NextInt64(UploadSettings.UsualMaxBytes + 1, long.MaxValue))
        { Headers = { ContentType = new("image/tiff") } }, Headers: AsksFirst),
        4 => new(415, "unsupported-document", new MultipartFormDataContent(Text(70)) { { Document(Bytes()), "file", "lease.pdf" } }),
        5 => Unsupported(Calls.Content(Bytes(), OneOf(Forms))),
        6 => new(400, "malformed-body",
            Calls.Content(Bytes(),
                OneOf($"multipart/form-data; boundary={Text(70)}", "Multipart/Form-Data; Boundary=x",
                    "multipart/form-data; boundary=a; boundary=b"))),
        7 => Unsupported(Calls.Content(Bytes(), OneOf(NoMediaTypes))),
        8 => Unsupported(Calls.Content(Bytes(), Text(500))),
        9 => Unsupported(Encoded(OneOf("gzip", "br", "deflate", "gzip, br", Text(10)))),
        10 => Unsupported(Calls.Content(Bytes(), $"multipart/form-data; boundary={new string('x', 71)}{Text(500)}")),
        11 => new(415, "unsupported-document", Document(Bytes())),
        12 => new(400, "malformed-query", Document(Bytes()), "?" + OneOf([.. Queries, $"{Text(20)}={Text(20)}"])),
        _ => new(400, "malformed-header", Document(Bytes()),
            Headers: ("Idempotency-Key", OneOf("", new('k', _random.Next(256, 9000)), $"k{(char)_random.Next(1, 10)}k", "k\u007Fk"))),
    };

    private static MalformedUpload Unsupported(HttpContent content) => new(415, "unsupported-media-type", content);

    private ByteArrayContent Document(byte[] bytes, string? type = null) => Calls.Content(bytes, type ?? OneOf(Documents));

    private ByteArrayContent Encoded(string coding)
    {
        var document = Document(Bytes());
        document.Headers.TryAddWithoutValidation("Content-Encoding", coding);
        return document;
    }

    private byte[] Bytes()
    {
        var bytes = new byte[_random.Next(1, 5000)];
        _random.NextBytes(bytes);
        return bytes;
    }

    private string Text(int maxLength) => new(_random.GetItems<char>("abcdefghijklmnopqrstuvwxyz", _random.Next(1, maxLength + 1)));

    private T OneOf<T>(params T[] choices) => choices[_random.Next(choices.Length)];

    /// <summary>Says how long it would be; nobody may ask for it.</summary>
    private sealed class Declared(long size) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            throw new InvalidOperationException("The service asked for what is too large.");

        protected override bool TryComputeLength(out long length)
        {
            length = size;
            return true;
        }
    }
}

using Privatization.Api.Applicants.Uploading;
using Privatization.Api.Host;
using Privatization.Storage.Contents;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Applicants.Uploading;

/// <summary>Reg. §10, process 3: electronic copies of documents are attached. What they are is told by their content.</summary>
public class UploadSpecs(RunningService service)
{
    private static readonly Dictionary<string, Func<byte[]>> Samples = new()
    {
        ["application/pdf"] = Papers.Pdf,
        ["image/jpeg"] = () => Papers.Jpeg(),
        ["image/png"] = () => Papers.Png(),
        ["image/tiff"] = () => Papers.Tiff((8, 8), (9, 9)),
        ["application/xml"] = () => Papers.Xml(),
        ["application/pkcs7-signature"] = Papers.P7s,
    };

    private readonly HttpClient _applicant = service.People.Applicant(People.NewIin());

    public static TheoryData<string> Types => [.. Samples.Keys];

    public static MatrixTheoryData<string, string> Declared =>
        new(Samples.Keys, DocumentType.All.SelectMany(type => type.Aliases.Append(type.MediaType)));

    [Fact]
    public void every_type_of_document_has_a_sample() => Samples.Keys.Should().Equal(DocumentType.All.Select(type => type.MediaType));

    [Fact]
    public async Task a_document_that_the_service_itself_keeps_already_may_be_attached()
    {
        var bytes = Papers.Pdf();
        await using (var database = StoreSetup.Database(service.ConnectionString))
            await Blobs.Store(database, Digest.Of(bytes), "application/pdf", bytes, "case:the-certificate-as-it-was-issued",
                TestContext.Current.CancellationToken);
        var kept = (await Post(Calls.Content(bytes, "application/pdf"))).Is(201);
        (await _applicant.GetByteArrayAsync(kept.Location, TestContext.Current.CancellationToken)).Should().Equal(bytes);
    }

    [Theory, MemberData(nameof(Types))]
    public async Task a_document_comes_back_as_it_was_and_never_as_a_page(string type)
    {
        var bytes = Samples[type]();
        foreach (var body in new HttpContent[] { Calls.Content(bytes, "application/octet-stream"), Form(bytes, null), Form(bytes, "text/plain") })
        {
            var kept = (await Post(body)).Is(201);
            (kept.Text("sha256"), kept.Text("size"), kept.Text("mediaType")).Should().Be((Digest.Of(bytes).ToString(), $"{bytes.Length}", type));
            using var answer = await _applicant.GetAsync(kept.Location, TestContext.Current.CancellationToken);
            (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Should().Equal(bytes);
            (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentLength).Should().Be((type, bytes.Length));
            answer.Content.Headers.ContentDisposition!.DispositionType.Should().Be("attachment");
            answer.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
            answer.Headers.GetValues("Content-Security-Policy").Single().Should().Contain("sandbox");
            answer.Headers.CacheControl!.NoStore.Should().BeTrue();
        }
    }

    /// <summary>
    /// XML that a browser would show as a page, as a picture with a program, or by a style sheet: it is saved, and may do nothing where it is
    /// shown all the same.
    /// </summary>
    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"),
        InlineData("<s:svg xmlns:s=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>")]
    [InlineData("<html xmlns=\"http://www.w3.org/1999/xhtml\"><body onload=\"alert(1)\"/></html>"),
        InlineData("<a><h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">alert(1)</h:script></a>")]
    [InlineData("<?xml-stylesheet type=\"text/xsl\" href=\"/v1/blobs/x\"?><a/>"),
        InlineData("<xsl:stylesheet version=\"1.0\" xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\"/>")]
    [InlineData("<html><script>alert(1)</script></html>")]
    public async Task a_document_that_a_browser_would_run_is_never_shown_in_place(string xml)
    {
        byte[][] spellings = [System.Text.Encoding.UTF8.GetBytes(xml), Papers.Xml(xml),
            [.. System.Text.Encoding.Unicode.GetPreamble(), .. System.Text.Encoding.Unicode.GetBytes(xml)]];
        foreach (var bytes in spellings)
            foreach (var declared in new[] { "text/html", "image/svg+xml", "application/xhtml+xml", "application/xml" })
            {
                var kept = await Post(Calls.Content(bytes, declared));
                using var answer = await _applicant.GetAsync(kept.Is(201).Location, TestContext.Current.CancellationToken);
                (answer.Content.Headers.ContentType!.ToString(), answer.Content.Headers.ContentDisposition!.DispositionType)
                    .Should().Be(("application/xml", "attachment"));
                (string.Join("; ", answer.Headers.GetValues("Content-Security-Policy")))
                    .Should().Contain("sandbox").And.Contain("default-src 'none'");
                answer.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
            }
    }

    [Theory, MemberData(nameof(Declared))]
    public async Task an_upload_whose_header_and_content_differ_is_refused_and_both_types_are_named(string type, string declared)
    {
        var (actual, said) = (DocumentType.Named(type)!, DocumentType.Named(declared)!);
        foreach (var body in new HttpContent[] { Calls.Content(Samples[type](), declared), Form(Samples[type](), declared) })
        {
            var reply = await Post(body);
            if (actual == said) reply.Is(201);
            else reply.Is(415, "document-type-differs").Text("detail").Should().Contain(actual.Name).And.Contain(said.Name);
        }
    }

    [Theory, MemberData(nameof(Types))]
    public async Task a_document_that_breaks_off_anywhere_is_refused(string type)
    {
        var bytes = Samples[type]();
        // Behind the mark of its end a PDF has a last line feed.
        var whole = type == "application/pdf" ? bytes.Length - 1 : bytes.Length;
        foreach (var length in Enumerable.Range(1, whole - 1).Where(length => length % (1 + (whole / 60)) == 0 || length > whole - 8))
            (await _applicant.Call(HttpMethod.Post, "/v1/blobs", Calls.Content(bytes[..length], "application/octet-stream")))
                .Is(415, "unsupported-document");
    }

    [Fact]
    public async Task a_form_with_an_upload_has_one_file_and_nothing_else()
    {
        byte[] one = Papers.Pdf(), two = Papers.Pdf();
        (await Post(new MultipartFormDataContent { { new ByteArrayContent(one), "file", "a.pdf" }, { new ByteArrayContent(two), "file", "b.pdf" } }))
            .Is(400, "not-one-file");
        (await Post(new MultipartFormDataContent { { new ByteArrayContent(one), "file", "a.pdf" }, { new StringContent("x"), "kind" } }))
            .Is(400, "not-one-file");
        (await Post(new MultipartFormDataContent { { new StringContent("x"), "kind" }, { new ByteArrayContent(one), "file", "a.pdf" } }))
            .Is(400, "not-one-file");
        (await Post(new MultipartFormDataContent { { new ByteArrayContent(one), "file" } })).Is(400, "not-one-file");
        (await Post(new MultipartFormDataContent())).Is(400);
        (await Post(Form([], null))).Is(422, "invalid-content");
        foreach (var digest in new[] { Digest.Of(one), Digest.Of(two) }) (await _applicant.Ask($"/v1/blobs/{digest}")).Is(404, "unknown-blob");
    }

    private Task<Reply> Post(HttpContent body) => _applicant.Call(HttpMethod.Post, "/v1/blobs", body);

    private static MultipartFormDataContent Form(byte[] bytes, string? type)
    {
        var file = Calls.Content(bytes, type);
        return new() { { file, "file", "жалдау шарты.exe" } };
    }
}

using System.Net;

namespace Privatization;

public class UploadSpecs(RunningService service)
{
    private readonly HttpClient _applicant = service.As(Role.Applicant, iin: "850315350124");

    [Fact]
    public async Task a_document_is_sent_as_it_is_and_not_in_a_form()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent("%PDF"u8.ToArray()), "file", "lease.pdf" } };
        var answer = await _applicant.PostAsync("/v1/blobs", form);
        answer.StatusCode.Should().Be(HttpStatusCode.UnsupportedMediaType);
        (await answer.Content.ReadAsStringAsync()).Should().Contain("unsupported-media-type").And.Contain("as the body");
    }

    [Fact]
    public async Task a_document_comes_back_as_it_was_and_never_as_a_page()
    {
        using var page = new ByteArrayContent("<script>alert(1)</script>"u8.ToArray()) { Headers = { ContentType = new("text/html") } };
        var kept = await _applicant.PostAsync("/v1/blobs", page);
        var answer = await _applicant.GetAsync(kept.Headers.Location);
        (await answer.Content.ReadAsStringAsync()).Should().Be("<script>alert(1)</script>");
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/octet-stream");
        answer.Content.Headers.ContentDisposition!.DispositionType.Should().Be("attachment");
        answer.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        answer.Headers.CacheControl!.NoStore.Should().BeTrue();
    }
}

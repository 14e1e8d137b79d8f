using System.Text.RegularExpressions;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Applicants.DrawnUp;

/// <summary>Reg. §3, §10: what the provider gives is signed data, and reads in print as what it is.</summary>
public class CaseDocumentSpecs(RunningService service)
{
    private const string Letters = "Ә ә Ғ ғ Қ қ Ң ң Ө ө Ұ ұ Ү ү Һ һ І і <script src=\"https://elsewhere.example/x.js\">алу</script> & 'жылы'";

    [Fact]
    public async Task a_document_is_read_as_it_was_signed()
    {
        var theCase = await (await service.NewCase().Submit("state-enterprise")).Until("awaiting-payment");
        await theCase.Do(Act.ContractNotice);
        var documents = (await theCase.As(Role.Applicant).Ask($"{theCase.Path}/documents")).Is(200).Items;
        documents.Select(document => document.GetProperty("kind").GetString())
            .Should().Equal("decision", "certificate-of-value", "contract", "contract-notice");
        documents[2].GetProperty("signatures").EnumerateArray()
            .Select(signature => (signature.GetProperty("role").GetString(), signature.GetProperty("state").GetString()))
            .Should().Equal(("head", "confirmed"), ("executor", "confirmed"), ("applicant", "confirmed"));
        documents[3].GetProperty("signatures").EnumerateArray().Single().GetProperty("role").GetString().Should().Be("executor");
        foreach (var document in documents)
        {
            var read = (await theCase.As(Role.Applicant).Ask(document.GetProperty("path").GetString()!)).Is(200);
            Digest.Of(read.Bytes).ToString().Should().Be(document.GetProperty("id").GetString());
            (read.MediaType, read.Text("application")).Should().Be(("application/json", theCase.Id.ToString()));
        }
        (await theCase.As(Role.Applicant).Ask(documents[2].GetProperty("path").GetString()!)).Text("content.applicant.iin").Should().Be(theCase.Iin);
    }

    [Fact]
    public async Task a_certificate_has_one_day_everywhere_and_names_the_resolution()
    {
        var theCase = await (await service.NewCase().Submit("state-enterprise")).Until(3, 1);
        var certificate = (await theCase.As(Role.Applicant).Ask($"{theCase.Path}/documents")).Is(200).Items
            .Single(document => document.GetProperty("kind").GetString() == "certificate-of-value");
        var day = certificate.GetProperty("date").GetString()!;
        day.Should().Be(Today.Iso);
        var path = certificate.GetProperty("path").GetString()!;
        var signed = (await theCase.As(Role.Applicant).Ask(path)).Is(200);
        (signed.Text("content.dated"), signed.Text("content.date"), signed.Text("content.resolution.number"), signed.Text("content.resolution.date"))
            .Should().Be(("signature", null, "184/4", day));
        (await theCase.Read()).Text("certificate.date").Should().Be(day);
        var page = (await theCase.As(Role.Applicant).Ask(path, ("Accept", "text/html"), ("Accept-Language", "ru"))).Is(200).Body;
        var written = string.Join('.', day.Split('-').Reverse());
        page.Should().Contain($"<th>Дата</th><td>{written}</td>").And.Contain($"<th>Постановление акимата</th><td>№ 184/4, {written}</td>")
            .And.Contain("1\u00a0200\u00a0000,00").And.Contain("54,30");
        var check = Regex.Match(page, "/v1/document-checks\\?number=[^ <&]+&amp;code=[0-9A-Z-]+").Value
            .Replace("&amp;", "&", StringComparison.Ordinal);
        (await service.People.Nobody().Ask(check)).Is(200).Text("date").Should().Be(day);
    }

    [Fact]
    public async Task the_page_of_a_document_has_every_letter_and_runs_and_fetches_nothing()
    {
        var theCase = await (await service.NewCase().Submit()).Until(1, 5);
        await theCase.Do(Act.DecisionDraft, new { Kind = "decision", Text = Letters });
        await theCase.Until(3, 1);
        var path = (await theCase.As(Role.Applicant).Ask($"{theCase.Path}/documents")).Items.Single().GetProperty("path").GetString()!;
        foreach (var (language, word) in new[] { ("kk", "Басшы"), ("ru", "Руководитель"), ("en", "Head") })
        {
            var page = (await theCase.As(Role.Applicant).Ask(path, ("Accept", "text/html"), ("Accept-Language", language))).Is(200);
            page.MediaType.Should().Be("text/html");
            page.Body.Should().Contain($"<html lang=\"{language}\">").And.Contain(word).And.Contain("<svg").And
                .Contain("Ә ә Ғ ғ Қ қ Ң ң Ө ө Ұ ұ Ү ү Һ һ І і &lt;script");
            page.Body.Should().NotContain("<script").And.NotMatchRegex("(?i)<[^>]*\\s(src|href|on[a-z]+)\\s*=");
            page.Headers.GetValues("Content-Security-Policy").Single().Should().StartWith("default-src 'none'").And.NotContain("http");
        }
    }

    [Fact]
    public async Task the_document_of_a_result_is_seen_by_whom_it_is_for()
    {
        var theCase = await (await service.NewCase().Submit()).Until(1, 7);
        var path = (await theCase.As(Role.Executor).Ask($"{theCase.Path}/documents")).Items.Single().GetProperty("path").GetString()!;
        (await theCase.As(Role.Applicant).Ask($"{theCase.Path}/documents")).Is(200).Items.Should().BeEmpty();
        (await theCase.As(Role.Applicant).Ask(path)).Is(404, "unknown-blob");
        await theCase.Next();
        foreach (var role in new[] { Role.Applicant, Role.Executor, Role.Head, Role.Supervisor, Role.Compliance })
            (await theCase.As(role).Ask(path)).Is(200);
        foreach (var role in new[] { Role.Applicant, Role.Executor, Role.Supervisor })
            (await new CaseDriver(service.People, "zhelezin").As(role).Ask(path)).Is(404, "unknown-application");
    }

    [Fact]
    public async Task anyone_may_check_a_document_and_learns_nothing_else()
    {
        var theCase = await (await service.NewCase().Submit()).Until(3, 1);
        var path = (await theCase.As(Role.Applicant).Ask($"{theCase.Path}/documents")).Items.Single().GetProperty("path").GetString()!;
        var page = (await theCase.As(Role.Applicant).Ask(path, ("Accept", "text/html"))).Body;
        var check = Regex.Match(page, "/v1/document-checks\\?number=[^ <&]+&amp;code=[0-9A-Z-]+").Value
            .Replace("&amp;", "&", StringComparison.Ordinal);
        var genuine = (await service.People.Nobody().Ask(check)).Is(200);
        genuine.Json.EnumerateObject().Select(member => member.Name).Should().Equal("genuine", "date");
        genuine.Text("genuine").Should().Be("True");
        (await service.People.Nobody().Ask($"{check}0")).Is(200).Body.Should().Be("""{"genuine":false}""");
        (await service.People.Nobody().Ask("/v1/document-checks?number=99&code=0")).Is(200).Body.Should().Be("""{"genuine":false}""");
        (await service.People.Nobody().Ask("/v1/document-checks?number=99")).Is(400, "malformed-query");
        (await service.People.Nobody().Ask(check, ("Accept", "text/html"))).Is(200).Body.Should().NotContain(theCase.Iin);
    }
}

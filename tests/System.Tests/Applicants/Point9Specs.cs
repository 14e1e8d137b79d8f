using System.Text.Json;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Applicants;

/// <summary>What the package lacks is found by the service, shown to the officials of the case, and told to whoever would accept it.</summary>
public class Point9Specs(RunningService service)
{
    [Fact]
    public async Task missing_and_expired_papers_are_found_and_bar_the_acceptance()
    {
        var lasting = service.NewCase();
        var package = Package.FreeOfCharge(lasting.Iin, lasting.Provider, await lasting.As(Role.Applicant).NewPaper(), "");
        package["documents"]!.AsArray().RemoveAt(1);
        package["documents"]![0]!["validUntil"] = "2020-01-31";
        await lasting.Submit(package);
        var findings = (await lasting.Read(Role.Executor)).Json.GetProperty("findings").EnumerateArray().ToList();
        findings.Select(it => (Text(it, "code"), Text(it, "kind"), Text(it, "ground"))).Should().Equal(
            ("document-expired", "tenancy-contract", "documents-expired"), ("document-missing", "free-of-charge-proof", "documents-incomplete"));

        var executor = lasting.As(Role.Executor);
        var refusal = (await executor.Send(lasting.PathOf(Act.Acceptance), new { }, ("If-Match", "\"3\""), ("Accept-Language", "ru")))
            .Is(409, "documents-incomplete");
        refusal.Text("detail").Should().Contain("Документ, подтверждающий основание").And.NotContain("Договор найма");
        (await lasting.Read(Role.Applicant)).Json.TryGetProperty("findings", out _).Should().BeFalse();

        await lasting.Do(Act.Refusal, new { Grounds = new[] { "documents-incomplete", "documents-expired" }, Text = "Толық емес" });
        (await lasting.Read(Role.Applicant)).Json.GetProperty("findings").GetArrayLength().Should().Be(2, "the refusal tells him");
        (await lasting.Read(Role.Executor)).Text("state").Should().Be("documents-refused");
    }

    [Fact]
    public async Task an_expired_paper_alone_is_named_to_whoever_would_accept_it()
    {
        var lasting = service.NewCase();
        var package = await lasting.NewPackage();
        package["documents"]![0]!["validUntil"] = "2020-01-31";
        (await (await lasting.Submit(package)).Try(Act.Acceptance)).Is(409, "documents-expired").Text("detail").Should().Contain("Tenancy contract");
        (await lasting.Try(Act.Refusal, new { Grounds = new[] { "owns-other-dwelling" }, Text = "Басқа" })).Is(422, "unknown-ground");
        (await lasting.Try(Act.Refusal, new { Grounds = new[] { "documents-expired", "documents-incomplete" }, Text = "Толық емес" }))
            .Is(422, "ground-not-found").Json.GetProperty("errors").EnumerateArray().Single().GetProperty("pointer").GetString()
            .Should().Be("/grounds/1", "nothing is missing");
        await lasting.Do(Act.Refusal, new { Grounds = new[] { "documents-expired" }, Text = "Мерзімі өткен" });
    }

    [Fact]
    public async Task papers_and_grounds_are_published_as_dated_data_with_source_and_confidence()
    {
        var regulation = (await service.People.Nobody().Ask("/v1/regulations/resolution-339-3-of-2019")).Is(200).Json;
        var papers = regulation.GetProperty("point9").EnumerateArray().ToDictionary(paper => Text(paper, "kind"));
        papers.Keys.Should().BeEquivalentTo(Standard319Of2015.Documents.Select(rule => rule.Kind.ToString()));
        (Text(papers["tenancy-contract"], "source"), Text(papers["tenancy-contract"], "confidence"), Text(papers["tenancy-contract"], "validFrom"))
            .Should().Be(("attached", "not-verified", "2015-04-09"));
        Text(papers["tenancy-contract"].GetProperty("requiredWhen"), "basis").Should().Be("tenancy-contract");
        Text(papers["identity-document"], "source").Should().Be("state-system");

        var grounds = regulation.GetProperty("grounds");
        grounds.EnumerateObject().Select(list => list.Name).Should().Equal("ofDocuments", "ofService", "ofFreeOfCharge");
        grounds.EnumerateObject().SelectMany(list => list.Value.EnumerateArray()).Should().OnlyContain(ground =>
            Text(ground, "code") != "" && Text(ground, "legalBasis") != "" && Text(ground, "validFrom") != "" && Text(ground, "confidence") != "");
    }

    private static string Text(JsonElement element, string member) => element.GetProperty(member).ToString();
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Cases.Contracts;

/// <summary>What speaks for and against, over HTTP: what was declared, what was checked and from where, and who may read it when.</summary>
public class EligibilitySpecs(RunningService service)
{
    private static readonly object System = new { Kind = "state-system", System = "Тіркелім", AnsweredOn = "2026-01-12" };

    [Fact]
    public async Task particulars_declared_and_checked_lead_to_findings_with_their_articles()
    {
        var theCase = service.NewCase();
        var package = await theCase.NewPackage();
        package["declared"] = new JsonObject { ["mortgageLoan"] = false, ["otherDwellings"] = new JsonArray("49.99") };
        await (await theCase.Submit(package)).Until(1, 3);
        var before = (await theCase.Eligibility()).Json;
        Codes(before, "for").Should().Equal("owns-other-dwelling", "mortgage-obligation", "dwelling-already-privatized");
        Codes(before, "unknown").Should().Contain(["right-already-used", "dwelling-alienated"]);

        var paper = await theCase.As(Role.Executor).NewPaper();
        await theCase.Do(Act.CommissionReferral,
            Referral(new { Source = System, Found = new { MortgageLoan = true } },
                new { Source = new { Kind = "attached", Document = paper }, Found = new { HousingPayments = false } }));
        var against = (await theCase.Eligibility(Role.Commission)).Json.GetProperty("against")[0];
        (against.GetProperty("code").GetString(), against.GetProperty("legalBasis").GetProperty("ru").GetString(),
            against.GetProperty("holds").GetBoolean())
            .Should().Be(("mortgage-obligation", "Закон «О жилищных отношениях», статья 13, пункт 10, подпункт 2)", true));
        against.GetProperty("inputs").EnumerateArray().Select(input => input.GetProperty("pointer").GetString())
            .Should().Equal("/declared/mortgageLoan", "/checks/0/found/mortgageLoan");
        against.GetProperty("inputs")[1].GetProperty("source").GetProperty("system").GetString().Should().Be("Тіркелім");

        (await theCase.Eligibility(query: "?version=7")).Json.GetRawText().Should().Be(before.GetRawText(), "the check had not been made");
        await theCase.Until(1, 5);
        await theCase.Do(Act.DecisionDraft);
    }

    [Fact]
    public async Task a_check_without_a_clear_source_or_with_a_paper_that_nobody_uploaded_is_refused()
    {
        var theCase = await (await service.NewCase().Submit()).Until(1, 3);
        (await theCase.Try(Act.CommissionReferral, Referral(new { Source = new { Kind = "state-system" }, Found = new { } })))
            .Is(422, "source-unclear");
        (await theCase.Try(Act.CommissionReferral, Referral(new
        {
            Source = new { Kind = "attached", Document = new string('a', 64) },
            Found = new { }
        })))
            .Is(422, "unknown-document");
        (await theCase.Try(Act.CommissionReferral, Referral(new { Source = System, Found = new { Disability = "fourth" } })))
            .Is(422, "invalid-content");
    }

    [Fact]
    public async Task the_applicant_reads_the_findings_of_eligibility_from_the_result_of_stage_1_on()
    {
        var theCase = await (await service.NewCase().Submit()).Until(1, 7);
        (await theCase.Eligibility(Role.Applicant, status: 403)).Code.Should().Be("forbidden");
        await theCase.Next();
        (await theCase.Eligibility(Role.Applicant)).Json.GetProperty("lawOn").GetString().Should().NotBeNull();
        (await theCase.Eligibility(Role.Applicant, "?version=3")).ETag.Should().Be("\"3\"", "what may be shown is asked of today");
    }

    private static object Referral(params object[] checks) =>
        new { Summary = "Тексерілді", Stock = "communal", Documents = Array.Empty<object>(), Checks = checks };

    private static IEnumerable<string?> Codes(JsonElement eligibility, string list) =>
        eligibility.GetProperty(list).EnumerateArray().Select(it => it.GetProperty("code").GetString());
}

using System.Text.Json.Nodes;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Cases.Contracts;

/// <summary>
/// One dwelling at two providers: findings from the submission on, objections at 1.5 and 3.3, and who is told what of the other case.
/// </summary>
public class OneContractSpecs(RunningService service)
{
    [Fact]
    public async Task another_case_for_the_dwelling_is_found_from_the_submission_on()
    {
        var (one, other) = await SameDwelling(service.NewCase(), service.NewCase("ertis"));
        var seen = (await one.Eligibility()).Json.GetProperty("otherCases").EnumerateArray().Should().ContainSingle().Subject;
        seen.GetRawText().Should().Be("""{"sameDwelling":true,"sameApplicant":false,"concluded":false}""", "it is another provider's case");
        var whole = (await one.Eligibility(Role.Compliance)).Json.GetProperty("otherCases")[0];
        (whole.GetProperty("application").GetString(), whole.GetProperty("state").GetString()).Should().Be((other.Path, "in-progress"));
        var then = (await other.Read()).Text("submittedAt");
        await other.Do(Act.Withdrawal);
        (await one.Eligibility()).Json.GetProperty("otherCases").EnumerateArray().Should().BeEmpty();
        (await one.Eligibility(query: $"?asOf={then}")).Json.GetProperty("otherCases").EnumerateArray()
            .Should().ContainSingle("it had not been withdrawn then");
    }

    [Theory, InlineData(CaseDriver.Home, true), InlineData("ertis", false)]
    public async Task no_decision_and_no_contract_is_drawn_up_for_a_dwelling_once_one_is_concluded(string provider, bool named)
    {
        var (winner, atDecision) = await SameDwelling(service.NewCase(provider), service.NewCase());
        var atContract = service.NewCase();
        await atContract.Submit(await PackageOf(atContract, await DwellingOf(winner)));
        await atDecision.Until(1, 5);
        await atContract.Until(3, 3);
        await winner.Until("awaiting-payment");
        foreach (var (theCase, act) in new[] { (atDecision, Act.DecisionDraft), (atContract, Act.ContractDraft) })
            (await theCase.Try(act)).Is(409, "dwelling-already-privatized").Text("application").Should().Be(named ? winner.Path : null);
        var against = (await atDecision.Eligibility()).Json.GetProperty("against").EnumerateArray().Single();
        (against.GetProperty("code").GetString(), against.GetProperty("inputs")[0].GetProperty("kind").GetString())
            .Should().Be(("dwelling-already-privatized", "other-case"));
        await atDecision.Do(Act.DecisionDraft,
            new { Kind = "reasoned-refusal", Text = "Бас тарту", Grounds = new[] { "dwelling-not-privatizable" }, Departs = "Жекешелендірілген" });
    }

    [Fact]
    public async Task a_person_who_has_used_the_right_concludes_no_second_contract()
    {
        var first = service.NewCase();
        var second = service.NewCase("aksu-city", first.Iin);
        await first.Submit();
        await second.Submit();
        (await second.Eligibility()).Json.GetProperty("otherCases").EnumerateArray().Should().BeEmpty("both may live");
        await second.Until("awaiting-countersignature");
        await first.Until("awaiting-payment");
        (await second.Try(Act.ContractCountersignature)).Is(409, "right-already-used").Text("application").Should().Be(first.Path, "it is his own");
        (await second.Eligibility()).Json.GetProperty("against").EnumerateArray().Select(it => it.GetProperty("code").GetString())
            .Should().Equal("right-already-used");
    }

    [Fact]
    public async Task a_correction_of_the_conclusion_is_refused_and_gives_nothing_back()
    {
        var first = await (await service.NewCase().Submit()).Until("awaiting-payment");
        var second = service.NewCase("ertis");
        await second.Submit(await PackageOf(second, await DwellingOf(first)));
        await second.Until(1, 5);
        foreach (var fact in new[] { "contract-countersigned", "contract-concluded" })
        {
            var version = (await first.Timeline()).Single(entry => entry.GetProperty("fact").GetString() == fact).GetProperty("version").GetInt64();
            (await first.Try(Act.Corrections,
                new { Corrects = version, Reason = "Сот шешімі", LegalBasis = "2026 жылғы 2 қарашадағы сот шешімі", Content = "Шарт жарамсыз" }))
                .Is(422, "correction-has-consequences");
        }
        (await second.Try(Act.DecisionDraft)).Is(409, "dwelling-already-privatized");
    }

    /// <summary>The second names the dwelling in another way.</summary>
    private static async Task<(CaseDriver, CaseDriver)> SameDwelling(CaseDriver one, CaseDriver other)
    {
        await one.Submit();
        var number = await DwellingOf(one);
        await other.Submit(await PackageOf(other, $" {number.Replace(":", " – ", StringComparison.Ordinal).Replace('0', 'О')}"));
        return (one, other);
    }

    private static async Task<string> DwellingOf(CaseDriver it) => (await it.Read()).Text("package.dwelling.cadastralNumber")!;

    private static async Task<JsonObject> PackageOf(CaseDriver theCase, string dwelling)
    {
        var package = await theCase.NewPackage();
        package["dwelling"]!["cadastralNumber"] = dwelling;
        return package;
    }
}

using Privatization.Tests.Driving;

namespace Privatization.Tests.Cases.Acts;

/// <summary>One case to each end of the procedure, and what every end has in common.</summary>
public class EndsSpecs(RunningService service)
{
    private static readonly object Refusing = new
    {
        Finding = "refuse",
        Grounds = new[] { "owns-other-dwelling" },
        Text = "Отказать",
        Protocol = Contents.Protocol(Today.Day, "refuse"),
    };

    [Fact]
    public async Task a_communal_dwelling_is_sold_in_two_stages_and_completed_by_its_payment()
    {
        var theCase = await (await service.NewCase().Submit()).Until("awaiting-payment");

        (await theCase.Timeline()).Where(fact => fact.GetProperty("fact").GetString() == "stage-opened")
            .Select(fact => fact.GetProperty("data").GetProperty("stage").GetInt32()).Should().Equal(1, 3);
        (await theCase.Read()).Text("contract.price").Should().Be("1200000.00");
        (await theCase.Try(Act.Withdrawal)).Is(409, "out-of-turn");
        (await theCase.Do(Act.Payments)).Text("state").Should().Be("completed");
        await theCase.Do(Act.ContractNotice);
        await HasEnded(theCase, Act.Payments);
    }

    [Fact]
    public async Task a_dwelling_free_of_charge_completes_with_the_countersignature()
    {
        var theCase = service.NewCase();
        var applicant = theCase.As(Role.Applicant);
        await theCase.Submit(Package.FreeOfCharge(theCase.Iin, theCase.Provider, await applicant.NewPaper(), await applicant.NewPaper()));

        await theCase.Until("completed");

        (await theCase.Read()).Text("contract.terms").Should().Be("free-of-charge");
        await theCase.Do(Act.ContractNotice);
        await HasEnded(theCase);
    }

    [Theory]
    [InlineData("state-enterprise")]
    [InlineData("state-institution")]
    public async Task a_dwelling_of_the_state_passes_into_communal_ownership_first(string stock)
    {
        var theCase = await (await service.NewCase().Submit(stock)).Until("awaiting-payment");

        (await theCase.Read()).Json.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("kind").GetString())
            .Should().Equal("decision", "certificate-of-value", "contract");
    }

    [Fact]
    public async Task documents_that_make_no_case_are_refused_at_the_first_step()
    {
        var theCase = await service.NewCase().Submit();
        (await theCase.Do(Act.Refusal)).Text("state").Should().Be("documents-refused");
        await HasEnded(theCase);
    }

    [Fact]
    public async Task a_refusing_conclusion_becomes_a_reasoned_refusal()
    {
        var theCase = await (await service.NewCase().Submit()).Until(1, 4);
        await theCase.Do(Act.CommissionConclusion, Refusing);
        (await theCase.Try(Act.DecisionDraft)).Is(422, "contradicts-conclusion");
        await theCase.Do(Act.DecisionDraft, new { Kind = "reasoned-refusal", Grounds = new[] { "owns-other-dwelling" }, Text = "Отказать" });
        await theCase.Next();
        (await theCase.Next()).Text("state").Should().Be("refused");
        await HasEnded(theCase);
    }

    [Fact]
    public async Task a_case_is_withdrawn_by_its_applicant()
    {
        var theCase = await (await service.NewCase().Submit()).Until(1, 3);
        (await theCase.Do(Act.Withdrawal)).Text("state").Should().Be("withdrawn");
        await HasEnded(theCase);
    }

    [Fact]
    public async Task a_case_that_cannot_go_on_is_discontinued_by_the_head()
    {
        var theCase = await (await service.NewCase().Submit()).Until("awaiting-payment");
        (await theCase.Do(Act.Discontinuance)).Text("state").Should().Be("discontinued");
        await HasEnded(theCase);
    }

    /// <param name="except">What may come after this end as well; corrections may after all.</param>
    private static async Task HasEnded(CaseDriver theCase, Act? except = null)
    {
        var version = (await theCase.Read()).Version;
        foreach (var act in Enum.GetValues<Act>().Where(act => act is not Act.Corrections && act != except))
            (await theCase.Try(act)).Is(409, "case-ended");
        (await theCase.Read()).Version.Should().Be(version);
    }
}

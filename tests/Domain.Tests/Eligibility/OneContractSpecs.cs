using Privatization.Domain.Tests.Scenarios;
using static Privatization.Domain.Tests.Scenarios.People;
using static Privatization.Domain.Tests.Specification;

namespace Privatization.Domain.Tests.Eligibility;

/// <summary>
/// Housing law, art. 13(1), 13(9): one contract for a dwelling, and one right of a person. Asked at 1.5, at 3.3 and by who concludes.
/// </summary>
public class OneContractSpecs
{
    private static readonly Guid Other = Guid.Parse("5a1f0c3e-90a5-4a39-8a55-6a2f4a3b7c02");
    private static readonly DraftDecision Decision = new(DecisionKind.Decision, Sample.Text);

    public static TheoryData<ConcludedElsewhere, string> Contracts => new()
    {
        { new(Other, null), "dwelling-already-privatized" }, { new(null, Other), "right-already-used" },
        { new(Other, Other), "dwelling-already-privatized" },
    };

    [Theory, MemberData(nameof(Contracts))]
    public void no_decision_is_drawn_up_where_a_contract_was_concluded_elsewhere(ConcludedElsewhere elsewhere, string code) =>
        Stands(Given(Cases.Communal.At(1, 5)).When(ExecutorDraftsDecision.Decide, Decision, Executor, With(elsewhere)), code, "§5, stage 1, step 5");

    [Theory, MemberData(nameof(Contracts))]
    public void no_contract_is_drawn_up_where_one_was_concluded_elsewhere(ConcludedElsewhere elsewhere, string code) =>
        Stands(Given(Cases.Communal.At(3, 3)).When(ExecutorDraftsContract.Decide, new DraftContract(PaymentTerms.ThirtyDays, Sample.Sum), Executor,
            With(elsewhere)), code, "§5, stage 3, step 3");

    [Theory, MemberData(nameof(Contracts))]
    public void no_contract_is_concluded_where_one_was_concluded_elsewhere(ConcludedElsewhere elsewhere, string code)
    {
        var signed = Cases.Communal.At(3, 5);
        Stands(Given(signed).When(ApplicantCountersignsContract.Decide, new CountersignContract(signed.Application.Contract!.Document), Applicant,
            With(elsewhere)), code, "§3");
    }

    [Theory, MemberData(nameof(Contracts))]
    public void a_reasoned_refusal_may_be_drawn_up_where_a_contract_was_concluded_elsewhere(ConcludedElsewhere elsewhere, string code)
    {
        var refusal = new DraftDecision(DecisionKind.ReasonedRefusal, Sample.Text, [Ground.Parse("right-already-used")], Sample.Text);
        Given(Cases.Communal.At(1, 5)).When(ExecutorDraftsDecision.Decide, refusal, Executor, With(elsewhere)).Decision.Objection
            .Should().BeNull(code);
    }

    [Fact]
    public void the_procedure_goes_on_where_no_contract_was_concluded_elsewhere() =>
        Given(Cases.Communal.At(1, 5)).When(ExecutorDraftsDecision.Decide, Decision, Executor, With(new(null, null))).Decision.Objection
            .Should().BeNull();

    private static DecisionContext With(ConcludedElsewhere elsewhere) => ThisContext with { Elsewhere = elsewhere };

    private static void Stands(Outcome outcome, string code, string paragraph)
    {
        outcome.ThenObjection(code, paragraph);
        outcome.Decision.Objection!.Other.Should().Be(Other);
    }
}

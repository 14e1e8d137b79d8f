using Privatization.Domain.Tests.Scenarios;
using static Privatization.Domain.Tests.Scenarios.People;
using static Privatization.Domain.Tests.Specification;

namespace Privatization.Domain.Tests.Stage1CommissionDecision;

public class Step5ExecutorDraftsDecisionSpecs
{
    private const string Paragraph = "§5, stage 1, step 5";
    private static readonly DraftDecision Decision = new(DecisionKind.Decision, Sample.Text);
    private static readonly DraftDecision Refusal = new(DecisionKind.ReasonedRefusal, Sample.Text, [Sample.OwnsOther]);

    [Fact]
    public void a_draft_decision_is_recorded_and_passes_the_turn_to_the_head() =>
        AfterPositive(Decision).Then(new DecisionDrafted(ResultKind.Decision, [], Content, Now), Opened(1, 6, 1));

    [Fact]
    public void a_reasoned_refusal_is_drafted_after_a_refusing_conclusion() =>
        AfterRefusing(Refusal).Then(new DecisionDrafted(ResultKind.ReasonedRefusal, [Sample.OwnsOther], Content, Now), Opened(1, 6, 1));

    [Fact]
    public void a_refusal_after_a_positive_conclusion_says_why_it_departs() => AfterPositive(Refusal with { Departs = Sample.Text })
        .Then(new DecisionDrafted(ResultKind.ReasonedRefusal, [Sample.OwnsOther], Content, Now), Opened(1, 6, 1));

    [Fact]
    public void no_draft_decision_follows_a_refusing_conclusion() =>
        AfterRefusing(Decision).ThenObjection("contradicts-conclusion", Paragraph, "/kind");

    [Fact]
    public void a_refusal_does_not_depart_from_the_conclusion_without_a_word() =>
        AfterPositive(Refusal).ThenObjection("contradicts-conclusion", Paragraph, "/departs");

    [Fact]
    public void a_reasoned_refusal_names_a_ground()
    {
        AfterRefusing(Refusal with { Grounds = [] }).ThenObjection("no-grounds", Paragraph, "/grounds");
        AfterRefusing(Refusal with { Grounds = null }).ThenObjection("no-grounds", Paragraph, "/grounds");
    }

    [Fact]
    public void grounds_of_a_reasoned_refusal_are_those_of_point_10() =>
        AfterRefusing(Refusal with { Grounds = [Sample.Disability] }).ThenObjection("unknown-ground", Paragraph, "/grounds");

    [Fact]
    public void the_last_conclusion_counts_for_the_draft_decision() =>
        Given(Cases.Communal.Refusing.At(1, 6).Return(3).Next().Next()).When(ExecutorDraftsDecision.Decide, Decision, Executor)
            .Then(new DecisionDrafted(ResultKind.Decision, [], Content, Now), Opened(1, 6, 2));

    private static Outcome AfterPositive(DraftDecision act) => Given(Cases.Communal.At(1, 5)).When(ExecutorDraftsDecision.Decide, act, Executor);

    private static Outcome AfterRefusing(DraftDecision act) =>
        Given(Cases.Communal.Refusing.At(1, 5)).When(ExecutorDraftsDecision.Decide, act, Executor);
}

using System.Runtime.CompilerServices;
using Privatization.Domain.Tests.Scenarios;
using static Privatization.Domain.Tests.Scenarios.People;

namespace Privatization.Domain.Tests;

/// <summary>acts.md, "Who sees what".</summary>
public class ApplicantVisibilitySpecs
{
    [Theory]
    [InlineData(typeof(HeadResolutionGiven)), InlineData(typeof(DocumentsSentToCommission)), InlineData(typeof(CommissionConcluded))]
    [InlineData(typeof(DecisionDrafted)), InlineData(typeof(DecisionSigned))]
    public void internal_acts_of_stage_1_show_to_the_applicant_from_the_issue_of_its_result(Type fact) =>
        ShowsFrom(fact, Cases.StateEnterprise.At(1, 7));

    [Theory]
    [InlineData(typeof(HeadResolutionGiven)), InlineData(typeof(ValueCalculated)), InlineData(typeof(AkimatResolved))]
    [InlineData(typeof(TransferDrafted)), InlineData(typeof(TransferSigned))]
    public void internal_acts_of_stage_2_show_to_the_applicant_from_the_issue_of_its_result(Type fact) =>
        ShowsFrom(fact, Cases.StateEnterprise.At(2, 7));

    [Fact]
    public void the_resolution_of_stage_3_shows_to_the_applicant_from_the_issue_of_its_result() =>
        ShowsFrom(typeof(HeadResolutionGiven), Cases.StateEnterprise.At(3, 5));

    [Fact]
    public void the_draft_contract_shows_to_the_applicant_from_the_heads_signature_on() =>
        ShowsFrom(typeof(ContractDrafted), Cases.Communal.At(3, 4));

    [Fact]
    public void a_returned_draft_contract_does_not_show_with_the_signature_of_another()
    {
        var signed = Cases.Communal.At(3, 4).Return(3).Next().Next();
        var (returned, last) = (signed.Facts.OfType<ContractDrafted>().First(), signed.Facts.OfType<ContractDrafted>().Last());
        (Shows(returned, signed), Shows(last, signed)).Should().Be((false, true));
        Shows(returned, signed.Next()).Should().BeTrue("the result of the stage is issued");
    }

    [Fact]
    public void returns_assignments_and_corrections_never_show_to_the_applicant()
    {
        var theCase = Cases.Communal.At(1, 4).Return(3).Then(Way.GiveTo(Colleague), Head).Then(Act.Corrections, Head);
        var hidden = theCase.Facts.Where(fact => fact is DraftReturned or ExecutorAssigned or RecordCorrected).ToList();
        var done = new Case(Cases.Communal.Concluded.Facts.AddRange(hidden));
        hidden.Should().HaveCount(3).And.OnlyContain(fact => !Shows(fact, theCase) && !Shows(fact, done));
    }

    [Fact]
    public void position_own_acts_and_results_show_to_the_applicant_at_once()
    {
        Type[] open =
        [
            typeof(RequestSubmitted), typeof(StageOpened), typeof(StepOpened), typeof(DocumentsAccepted), typeof(ResultIssued),
            typeof(ContractSigned),
            typeof(ContractCountersigned), typeof(ContractConcluded), typeof(PaymentRecorded), typeof(PaidInFull), typeof(ContractNoticeSigned),
        ];
        var theCase = Cases.StateInstitution.Paid.Then(Act.ContractNotice, Executor);
        theCase.Facts.Where(fact => open.Contains(fact.GetType())).Should().OnlyContain(fact => Shows(fact, theCase));
        foreach (var count in Enumerable.Range(1, theCase.Facts.Count))
            if (open.Contains(theCase.Facts[count - 1].GetType()))
                Shows(theCase.Facts[count - 1], new(theCase.Facts.GetRange(0, count))).Should().BeTrue();
    }

    [Fact]
    public void a_refusal_a_withdrawal_and_a_discontinuance_show_to_the_applicant_at_once()
    {
        foreach (var theCase in new[] { Cases.Communal.DocumentsRefused, Cases.Communal.Withdrawn, Cases.Communal.Discontinued })
            Shows(theCase.Facts[^1], theCase).Should().BeTrue();
    }

    /// <summary>A new kind is shown or hidden on purpose.</summary>
    [Fact]
    public void every_kind_of_fact_is_shown_or_hidden_on_purpose()
    {
        var kinds = typeof(ApplicationEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ApplicationEvent))).ToList();
        kinds.Should().HaveCountGreaterThan(30).And.OnlyContain(kind => IsDecided(kind));
    }

    private static bool IsDecided(Type kind)
    {
        try
        {
            _ = Shows((ApplicationEvent)RuntimeHelpers.GetUninitializedObject(kind), Cases.Communal.Submitted);
            return true;
        }
        catch (ArgumentOutOfRangeException) { return false; }
    }

    private static void ShowsFrom(Type fact, Case before)
    {
        var last = before.Facts.Last(it => it.GetType() == fact);
        (Shows(last, before), Shows(last, before.Next())).Should().Be((false, true));
    }

    private static bool Shows(ApplicationEvent fact, Case today) => ApplicantVisibility.ShowsToApplicant(fact, today.Application);
}

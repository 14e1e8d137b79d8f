using NodaTime;
using Privatization.Domain.Tests.Scenarios;
using static Privatization.Domain.Tests.Scenarios.People;

namespace Privatization.Domain.Tests.Regulation;

/// <summary>
/// Which list of grounds an act may name, and that the lists are those of the day of submission: every ground in every act, about every day on which
/// a list changes.
/// </summary>
public class GroundsOfActsSpecs
{
    private static readonly IReadOnlyList<GroundRule> All = [.. Grounds.OfDocuments, .. Grounds.OfService, .. Grounds.OfFreeOfCharge];

    private static readonly IReadOnlyList<LocalDate> Days =
        [.. All.Select(rule => rule.ValidFrom).Distinct().SelectMany(first => new[] { first.PlusDays(-1), first })];

    [Fact]
    public void the_refusal_at_the_first_step_names_grounds_of_documents() => Names(Grounds.OfDocuments, Wanting, (theCase, ground) =>
        ExecutorRefuses.Decide(new([ground], Sample.Text), theCase.Application, Executor, theCase.NextContext));

    [Fact]
    public void the_commission_names_grounds_of_the_service() =>
        Names(Grounds.OfService, day => Submitted(day).Next().Next().Next(), (theCase, ground) =>
        CommissionConcludes.Decide(
            Sample.Concluded(Finding.Refuse, Kazakhstan.DayOf(theCase.Application.At)) with { Grounds = [ground] }, theCase.Application, Commission,
            theCase.NextContext));

    [Fact]
    public void the_reasoned_refusal_names_grounds_of_the_service() =>
        Names(Grounds.OfService, day => Submitted(day).Next().Next().Next().Next(), (theCase, ground) =>
            ExecutorDraftsDecision.Decide(new(DecisionKind.ReasonedRefusal, Sample.Text, [ground], Sample.Text), theCase.Application, Executor,
                theCase.NextContext));

    [Fact]
    public void the_commissions_track_names_grounds_of_free_of_charge() =>
        Names(Grounds.OfFreeOfCharge, day => Submitted(day).Next().Next().Next(), (theCase, ground) =>
            CommissionConcludes.Decide(
                Sample.Concluded(Finding.Privatize, Kazakhstan.DayOf(theCase.Application.At), new(TrackKind.FreeOfCharge, ground)),
                    theCase.Application,
                Commission, theCase.NextContext));

    [Fact]
    public void the_request_names_grounds_of_free_of_charge() => Names(Grounds.OfFreeOfCharge, At, (at, ground) => ApplicantSubmitsRequest.Decide(
        Sample.Request(Stock.Communal, new(TrackKind.FreeOfCharge, ground)), Sample.Iin, Sample.Around,
        new(at, Sample.DigestOf("request"), WorkingTime.Usual, Signature: SignatureStatus.Confirmed(Case.Signature))));

    private static void Names<T>(IReadOnlyList<GroundRule> list, Func<LocalDate, T> caseOf, Func<T, Ground, Decision> decide)
    {
        foreach (var day in Days)
        {
            var theCase = caseOf(day);
            foreach (var rule in All)
                (decide(theCase, Ground.Parse(rule.Code)).Objection?.Code)
                    .Should().Be(list.Contains(rule) && rule.ValidFrom <= day ? null : "unknown-ground", "of {0} in a case of {1}", rule.Code, day);
        }
    }

    private static Case Submitted(LocalDate day) =>
        Case.Submitted(Sample.Request(Stock.Communal, Sample.ForResidualValue, Sample.FullPackage), At(day));

    /// <summary>One paper has expired, and another is missing.</summary>
    private static Case Wanting(LocalDate day)
    {
        var theCase = Case.Submitted(Sample.Request(Stock.Communal, Sample.ForResidualValue, Sample.Paper("tenancy-contract", new(1990, 1, 1))),
            At(day));
        return theCase with { Application = theCase.Application with { Asked = Sample.FreeOfCharge } };
    }

    private static Instant At(LocalDate day) => Kazakhstan.At(day, new(10, 0));
}

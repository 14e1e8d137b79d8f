using NodaTime;
using Privatization.Api.Supervision.Sla;
using Privatization.Domain.Tests.Scenarios;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Supervision.Sla;

/// <summary>How a clock stands, to the microsecond.</summary>
public class StatusSpecs(RunningService service)
{
    private static readonly Duration Microsecond = Duration.FromNanoseconds(1000);
    private static readonly Case AtTheHead = Domain.Tests.Scenarios.Cases.Communal.At(1, 2);

    [Fact]
    public async Task a_clock_is_at_risk_from_half_and_three_quarters_and_overdue_after_its_last_instant()
    {
        await using var board = await BoardOfCases.Of(service, AtTheHead);
        var term = AtTheHead.Application.StepClock!.Deadline;
        async Task Stands(Instant at, RunningClocks expected) => (await board.Step(1, 2, at))!.Running.Should().Be(expected, "at {0}", at);

        await Stands(term.Start, new(1, 0, 0, 0));
        await Stands(term.Half - Microsecond, new(1, 0, 0, 0));
        await Stands(term.Half, new(0, 1, 0, 0));
        await Stands(term.ThreeQuarters - Microsecond, new(0, 1, 0, 0));
        await Stands(term.ThreeQuarters, new(0, 0, 1, 0));
        await Stands(term.Due, new(0, 0, 1, 0));
        await Stands(term.Due + Microsecond, new(0, 0, 0, 1));
        (await board.Step(1, 2, term.Start - Microsecond)).Should().BeNull("it had not been set running");
    }

    [Fact]
    public async Task the_clocks_of_a_case_that_ended_stand_still_on_the_board()
    {
        var withdrawn = Domain.Tests.Scenarios.Cases.Communal.At(1, 2).Then(Act.Withdrawal, Domain.Tests.Scenarios.People.Applicant);
        await using var board = await BoardOfCases.Of(service, withdrawn);
        var ended = withdrawn.Application.At;

        (await board.At(ended - Microsecond)).Totals.Step.Running.OnTime.Should().Be(1);
        var totals = (await board.At(ended)).Totals;
        foreach (var kind in new[] { totals.Step, totals.Stage }) kind.Running.Should().Be(new RunningClocks(0, 0, 0, 0));
        totals.Step.Finished.Should().Be(new FinishedClocks(new(1, 0, 1), new(1, 1, 0)));
        totals.Stage.Finished.Should().Be(new FinishedClocks(new(0, 0, 1), new(0, 1, 0)));
        var later = await board.At(ended + Duration.FromDays(365));
        later.Groups.Should().BeEmpty("they neither run nor fall due");
        later.Flow.Providers.Should().BeEmpty();
        (await board.At(ended)).Flow.Outflow.Should().ContainSingle().Which.Should().Match<EndedFlow>(it => it.State == "withdrawn" && it.Count == 1);
    }

    [Fact]
    public async Task a_sitting_in_time_that_was_entered_late_is_missed_on_record_and_met_in_effect()
    {
        var before = Domain.Tests.Scenarios.Cases.Communal.At(1, 4);
        var clock = before.Application.StepClock!.Deadline;
        var late = new DecisionContext(clock.Due + Duration.FromHours(1), Sample.DigestOf("late"), WorkingTime.Usual,
            Signature: SignatureStatus.Confirmed(Case.Signature));
        var concluded = before.With(TermRunsOut.RecordedFirst<Conclude>(
            CommissionConcludes.Decide, Sample.Concluded(Finding.Privatize, Kazakhstan.DayOf(clock.Half), heldAt: clock.Half), before.Application,
            Domain.Tests.Scenarios.People.Commission, late));
        await using var board = await BoardOfCases.Of(service, concluded);

        (await board.Step(1, 4, late.At - Microsecond))!.Running.Overdue.Should().Be(1, "nobody knew better then");
        (await board.Step(1, 4, late.At))!.Finished.Should().Be(new FinishedClocks(new(0, 1, 0), new(1, 0, 0)));
        (await board.Step(1, 4, late.At, Axis.Effective))!.Finished.Should().Be(new FinishedClocks(new(1, 0, 0), new(1, 0, 0)));
    }

    [Fact]
    public async Task what_was_missed_stays_missed_when_the_case_ends_or_the_schedule_is_replaced()
    {
        var owing = Domain.Tests.Scenarios.Cases.Communal.Concluded;
        var due = owing.Application.CurrentClock!.Deadline.Due;
        Case Late(Case it) => it with { NextContext = it.NextContext with { At = due + Duration.FromDays(1) } };
        var ended = Late(owing).Then(Act.Discontinuance, Domain.Tests.Scenarios.People.Head);
        var replaced = Late(owing).Then(Act.Instalments, Domain.Tests.Scenarios.People.Head);
        await using var board = await BoardOfCases.Of(service, ended, replaced);

        (await board.At(due + Duration.FromHours(1))).Totals.Payment.Running.Overdue.Should().Be(2);
        foreach (var axis in Enum.GetValues<Axis>())
            (await board.At(due + Duration.FromDays(2), axis)).Totals.Payment.Finished.Should().Be(new FinishedClocks(new(0, 2, 0), new(0, 1, 1)));
    }
}

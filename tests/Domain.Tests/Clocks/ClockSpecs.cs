using NodaTime;
using Privatization.Domain.Tests.Scenarios;

namespace Privatization.Domain.Tests.Clocks;

/// <summary>Step and stage are two clocks: one can run out without the other.</summary>
public class ClockSpecs
{
    // Monday 3 February 2020, 10:00 in Pavlodar: 30 calendar days end on Wednesday 4 March.
    private static readonly Case Submitted = Cases.Communal.Submitted;

    [Fact]
    public void submission_sets_the_clock_of_stage_1_and_of_its_first_step()
    {
        Submitted.Application.Clocks.Select(clock => (clock.Stage, clock.Step, clock.Attempt, clock.Deadline.Term)).Should().Equal(
            (1, null, null, Term.CalendarDays(30)), (1, 1, 1, Term.OfficeHours(2)));
        Submitted.Application.Clocks.Select(clock => clock.Deadline.Due).Should().Equal(Local(2020, 3, 5), Case.Start + Duration.FromHours(2));
    }

    [Fact]
    public void a_stage_is_missed_with_no_step_missed()
    {
        // Every act comes at the last instant of its step; each return gives the step before at least a day.
        var theCase = Submitted;
        while (!theCase.Facts.OfType<TermMissed>().Any())
        {
            theCase = At(theCase, theCase.Application.StepClock!.Deadline.Due);
            theCase = theCase.Application.Step!.Number == 4 ? theCase.Return(3) : theCase.Next();
        }
        theCase.Facts.OfType<TermMissed>().Should().ContainSingle().Which
            .Should().Match<TermMissed>(missed => missed.Stage == 1 && missed.Step == null);
    }

    [Fact]
    public void steps_are_missed_with_the_stage_kept()
    {
        var theCase = At(Submitted, Case.Start + Duration.FromHours(5)).Next();
        theCase = At(theCase, theCase.Application.StepClock!.Deadline.Due + Duration.FromHours(1)).Next();
        while (theCase.Application.Position is { Stage: 1 }) theCase = theCase.Next();
        theCase.Facts.OfType<TermMissed>().Select(missed => (missed.Stage, missed.Step)).Should().Equal((1, 1), (1, 2));
        theCase.Application.Clocks.Single(clock => clock is { Stage: 1, Step: null })
            .Should().BeEquivalentTo(new { FoundMissed = (Instant?)null, IsDone = true });
    }

    [Fact]
    public void a_missed_term_is_recorded_before_the_act_that_finds_it_and_never_again()
    {
        var late = At(Submitted, Case.Start + Duration.FromDays(1));
        var theCase = late.Next();
        theCase.Facts.Skip(3).Select(fact => fact.GetType()).Should().Equal(typeof(TermMissed), typeof(DocumentsAccepted), typeof(StepOpened));
        theCase.Facts.OfType<TermMissed>().Single()
            .Should().Be(new TermMissed(1, 1, 1, ClockKind.Step, Case.Start + Duration.FromHours(2), late.NextContext.At));
        TermRunsOut.Find(theCase.Application, theCase.NextContext.At).Should().BeEmpty();
    }

    [Fact]
    public void the_last_instant_of_a_term_is_in_time()
    {
        var due = Submitted.Application.StepClock!.Deadline.Due;
        TermRunsOut.Find(Submitted.Application, due).Should().BeEmpty();
        TermRunsOut.Find(Submitted.Application, due + Duration.FromNanoseconds(1000)).Should().ContainSingle();
    }

    [Fact]
    public void facts_that_the_service_finds_make_no_act_stale()
    {
        var missed = TermRunsOut.Find(Submitted.Application, Case.Start + Duration.FromDays(1))
            .Aggregate(Submitted.Application, (it, fact) => Application.Evolve(it, fact)!);
        (missed.Version, missed.LastAct).Should().Be((4, 3));
    }

    [Fact]
    public void the_clocks_of_an_ended_case_stand_still()
    {
        foreach (var ended in new[] { Cases.Communal.Withdrawn, Cases.Communal.Discontinued, Cases.Communal.DocumentsRefused, Cases.Communal.Refused,
            Cases.Communal.Free.Concluded })
        {
            ended.Application.Clocks.Should().OnlyContain(clock => !clock.IsRunning);
            TermRunsOut.Find(ended.Application, Case.Start + Duration.FromDays(999)).Should().BeEmpty();
        }
        Cases.Communal.Withdrawn.Application.Clocks
            .Should().OnlyContain(clock => clock.Ending == ClockEnding.CaseEnded, "what they measured was not done");
        Cases.Communal.Refused.Application.Clocks.Should().OnlyContain(clock => clock.IsDone, "a refusal is a result");
    }

    [Fact]
    public void no_clock_of_the_provider_runs_while_the_applicant_is_awaited() =>
        Cases.Communal.AwaitingCountersignature.Application.Clocks.Where(clock => clock.Kind is ClockKind.Step or ClockKind.Stage)
            .Should().OnlyContain(clock => !clock.IsRunning && clock.IsDone);

    [Fact]
    public void a_step_opened_again_has_the_unused_part_of_its_term()
    {
        // 1.3 has 7 calendar days; three of them pass before it goes on, and two more with the commission before it returns.
        var theCase = At(Cases.Communal.At(1, 3), days: 3).Next();
        theCase = At(theCase, days: 2).Return(3);
        theCase.Application.StepClock.Should().BeEquivalentTo(new { Step = 3, Attempt = 2, Deadline = new { Term = Term.CalendarDays(4) } });
        At(theCase, days: 9).Next().Application.StepClock
            .Should().BeEquivalentTo(new { Step = 4, Attempt = 2, Deadline = new { Term = Term.CalendarDays(11) } });
    }

    [Fact]
    public void a_clock_already_missed_stays_missed_and_the_next_attempt_has_a_day()
    {
        var theCase = At(Cases.Communal.At(1, 3), days: 20).Next().Return(3);
        theCase.Application.StepClock.Should().BeEquivalentTo(new { Step = 3, Attempt = 2, Deadline = new { Term = Term.CalendarDays(1) } });
        theCase.Application.Clocks.Single(clock => clock is { Step: 3, Attempt: 1 }).FoundMissed.Should().NotBeNull();
    }

    [Fact]
    public void the_latest_finish_of_a_step_is_when_the_steps_ahead_just_fit_into_the_stage()
    {
        var theCase = Cases.StateEnterprise.At(2, 3);
        var (stage, step) = (theCase.Application.Clocks.Single(clock => clock is { Stage: 2, Step: null }), theCase.Application.StepClock!);
        Instant Finish(Instant from) => theCase.Application.Procedure.Stages[1].Steps.Skip(3)
            .Aggregate(from, (at, ahead) => Deadline.Of(ahead.Term, at - Moment, WorkingTime.Usual).Due);
        Finish(step.LatestFinish!.Value).Should().BeLessThanOrEqualTo(stage.Deadline.Due);
        Finish(step.LatestFinish!.Value + Moment + Moment).Should().BeGreaterThan(stage.Deadline.Due);
    }

    [Fact]
    public void a_new_case_beyond_its_latest_finish_keeps_its_stage_by_steps_in_time()
    {
        var submissions = Enumerable.Range(0, 10 * 365).Select(day => new LocalDate(2016, 1, 1).PlusDays(day))
            .Where(day => WorkingTime.Usual.Calendar.WhyOff(day) is null).Select(day => Kazakhstan.At(day, new(10, 0))).ToList();
        var cases = submissions.Select(at => Case.Submitted(Sample.Request(Stock.Communal, Sample.ForResidualValue), at).Application).ToList();
        var beyond = cases.Where(it => it.StepClock!.LatestFinish < it.At).ToList();
        // Each step is done when three quarters of its term are used: nothing is late, and nothing is hurried.
        var kept = beyond.Count(application => application.Procedure.Stages[0].Steps
            .Aggregate(application.At, (at, step) =>
            Deadline.Of(step.Term, at, WorkingTime.Usual).ThreeQuarters) <= application.Clocks[0].Deadline.Due);
        ((double)beyond.Count / cases.Count).Should().BeGreaterThan(0.4);
        ((double)kept / beyond.Count).Should().BeGreaterThan(0.75, "a date that says late of what is kept is no signal of risk");
    }

    [Fact]
    public void the_latest_finish_of_a_new_case_is_counted_back_from_the_end_of_its_stage() =>
        // Thirty calendar days to 4 March: 1.7 until 18:15 that day, 1.6 from the 2nd, 1.5 from 26 February, 1.4 from the 13th, 1.3 from the 6th, 1.2
        // from the 4th.
        Submitted.Application.StepClock!.LatestFinish.Should().Be(Local(2020, 2, 5));

    [Fact]
    public void a_sitting_entered_later_leaves_the_recorded_time_and_has_its_own()
    {
        var theCase = Cases.Communal.At(1, 4);
        var heldAt = theCase.Application.StepClock!.Deadline.Start + Duration.FromHours(1);
        var held = Way.Of<Conclude>("held", Act.CommissionConclusion, CommissionConcludes.Decide,
            _ => Sample.Concluded(Finding.Privatize, Kazakhstan.DayOf(heldAt), heldAt: heldAt));
        var clock = At(theCase, days: 30).Then(held, People.Commission).Application.Clocks.Single(clock => clock is { Stage: 1, Step: 4 });
        (clock.EffectiveAt, clock.FoundMissed is null).Should().Be((heldAt, false));
    }

    private static readonly Duration Moment = Duration.FromNanoseconds(1000);

    private static Instant Local(int year, int month, int day) => Kazakhstan.StartOf(new(year, month, day));

    private static Case At(Case it, int days) => At(it, it.Application.At + Duration.FromDays(days));

    private static Case At(Case it, Instant now) => it with { NextContext = it.NextContext with { At = now } };
}

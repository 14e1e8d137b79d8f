using NodaTime;
using Privatization.Domain.Tests.Scenarios;
using static Privatization.Domain.Tests.Scenarios.People;

namespace Privatization.Domain.Tests.Payments;

/// <summary>Reg. §3: thirty calendar days after the contract is concluded, by the rules of days as for every term.</summary>
public class PaymentClockSpecs
{
    private static readonly Case Owing = Cases.Communal.Concluded;
    private static readonly Clock Due = Of(Owing);

    [Fact]
    public void the_payment_clock_runs_thirty_calendar_days_from_the_day_after_the_contract() =>
        (Due.Deadline.Term, LastDay(Due), Due.Paragraph)
            .Should().Be((Term.CalendarDays(30), Kazakhstan.DayOf(Owing.Application.At).PlusDays(30), "§3"));

    [Fact]
    public void a_dwelling_free_of_charge_has_no_payment_clock() =>
        Cases.Communal.Free.Concluded.Application.Clocks.Should().NotContain(clock => clock.Kind == ClockKind.Payment);

    [Fact]
    public void the_payment_term_is_missed_once_and_only_after_its_last_instant()
    {
        TermRunsOut.Find(Owing.Application, Due.Deadline.Due).Should().BeEmpty();
        var late = Due.Deadline.Due + Duration.Epsilon;
        TermRunsOut.Find(Owing.Application, late).Should().Equal(new TermMissed(3, null, 1, ClockKind.Payment, Due.Deadline.Due, late));
        TermRunsOut.Find(Late(Owing).Application, late + Duration.FromDays(400)).Should().BeEmpty();
    }

    [Fact]
    public void the_payment_clock_is_met_by_the_whole_price_and_not_by_half()
    {
        Of(Owing.Then(Way.PayHalf, Executor)).IsRunning.Should().BeTrue();
        Of(Cases.Communal.Paid).Verdict.Should().Be(ClockVerdict.Met);
    }

    [Fact]
    public void a_payment_entered_too_late_is_missed_by_the_record_and_met_by_its_day()
    {
        var clock = Of(Late(Owing).Then(Act.Payments, Executor));
        (clock.Verdict, clock.EffectiveAt < clock.Deadline.Due).Should().Be((ClockVerdict.Missed, true));
    }

    [Theory, InlineData(false), InlineData(true)]
    public void the_effective_day_of_a_payment_does_not_hang_on_the_order_of_entry(bool laterFirst)
    {
        var due = LastDay(Due);
        RecordPayment[] halves =
        [
            Sample.Payment("П-8", "625000.00") with { Date = due.PlusDays(-22) }, Sample.Payment("П-9", "625000.00") with { Date = due.PlusDays(14) },
        ];
        var paid = (laterFirst ? halves.Reverse() : halves).Aggregate(Owing, (owing, half) => Entered(owing, half, due.PlusDays(20)));
        var clock = Of(paid);
        (Kazakhstan.DayOf(clock.EffectiveAt!.Value), clock.EffectiveAt > clock.Deadline.Due).Should().Be((due.PlusDays(14), true));
        var back = Entered(paid, Sample.Payment("П-10", "-625000.00", "П-8") with { Date = due.PlusDays(19) }, due.PlusDays(21));
        Of(back).EffectiveAt.Should().BeNull("what was given back counts on no day");
    }

    private static Case Entered(Case owing, RecordPayment payment, LocalDate day) =>
        owing.With(PaymentIsRecorded.Decide(payment, owing.Application, Executor, owing.NextContext with { At = Kazakhstan.At(day, new(10, 0)) }));

    [Fact]
    public void the_payment_clock_runs_again_when_the_payment_is_given_back()
    {
        var clock = Of(Cases.Communal.Paid.Then(Way.GiveBack, Executor));
        (clock.IsRunning, clock.IsDone, clock.EffectiveAt, clock.Deadline).Should().Be((true, false, null, Due.Deadline));
    }

    [Fact]
    public void a_result_issued_after_the_countersignature_does_not_stop_the_payment_clock() =>
        Of(Cases.Communal.CountersignedEarly.Next()).IsRunning.Should().BeTrue();

    [Fact]
    public void a_late_decree_moves_the_payment_clock_as_every_running_clock()
    {
        var last = LastDay(Due);
        var decree = new CalendarAmendment(1, last.Year, Sample.Number("1"), Sample.Day, [last], [], null, Owing.Application.At);
        var moved = TermMoves.Find(Owing.Application,
            new(Owing.Application.At, default, new(WorkingCalendar.Kazakhstan.With(decree), OfficeHours.Usual))).OfType<TermMoved>().Single();
        (moved.Kind, moved.From, moved.To.Due > Due.Deadline.Due).Should().Be((ClockKind.Payment, Due.Deadline.Due, true));
        Of(new(Owing.Facts.Add(moved))).Deadline.Due.Should().Be(moved.To.Due);
    }

    [Fact]
    public void the_term_of_each_instalment_is_met_by_itself()
    {
        var theCase = Owing.Then(Act.Instalments, Head).Then(Way.PayHalf, Executor);
        theCase.Application.Clocks.Where(clock => clock.Kind is ClockKind.Payment).Select(clock => (clock.Verdict, clock.Ending))
            .Should().Equal((ClockVerdict.None, ClockEnding.Replaced), (ClockVerdict.Met, ClockEnding.Done), (ClockVerdict.None, null));
        theCase.Application.CurrentClock!.InAll.Should().Be(Sample.Sum);
    }

    [Fact]
    public void a_case_that_is_discontinued_owes_nothing_more() =>
        Of(Owing.Then(Act.Discontinuance, Head)).Should().BeEquivalentTo(new { Verdict = ClockVerdict.None, Ending = ClockEnding.CaseEnded });

    private static Case Late(Case it) => new(it.Facts.AddRange(TermRunsOut.Find(it.Application, Due.Deadline.Due + Duration.FromDays(1))));

    private static Clock Of(Case it) => it.Application.Clocks.Single(clock => clock.Kind is ClockKind.Payment);

    private static LocalDate LastDay(Clock clock) => Kazakhstan.DayOf(clock.Deadline.Due - Duration.Epsilon);
}

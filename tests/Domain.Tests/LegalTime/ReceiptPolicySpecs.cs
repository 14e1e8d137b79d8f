using NodaTime;
using Privatization.Domain.Tests.Scenarios;

namespace Privatization.Domain.Tests.LegalTime;

/// <summary>What is received outside office hours, before and after a provider switches the policy on; counted anew on fingers.</summary>
public class ReceiptPolicySpecs
{
    private const int Seed = 176, Count = 20_000;

    private static readonly LocalDate Switched = new(2027, 3, 1);
    private static readonly ReceiptPolicy Policy = new([(Switched, true)]);
    private static readonly LocalDate[] Odd =
        [.. ExpectedDays.Years[^1].WeekdaysOff.Where(day => day.Month < 10), Switched, new(2027, 3, 6), new(2027, 3, 7)];

    /// <summary>The one provider has switched it on, the other has not.</summary>
    private static readonly WorkingTime On = WorkingTime.Usual with { Receipts = Policy }, Off = WorkingTime.Usual;

    [Theory]
    [InlineData(TermUnit.CalendarDays), InlineData(TermUnit.WorkingDays), InlineData(TermUnit.OfficeHours), InlineData(TermUnit.OfficeMinutes)]
    public void twenty_thousand_receipts_around_opening_closing_and_days_off_start_as_on_fingers(TermUnit unit)
    {
        var (random, walker, moved) = (new Random(Seed), DrawnCalendar.Base.Walker, 0);
        for (var n = 0; n < Count; n++)
        {
            var (start, term) = (Any(random), new Term(random.Next(1, 31), unit));
            foreach (var time in new[] { On, Off })
            {
                var deadline = Deadline.OfReceipt(term, Almaty.At(start), time);
                var counts = ReferenceEquals(time, On) && unit is (TermUnit.CalendarDays or TermUnit.WorkingDays)
                    && Almaty.DayOf(start) >= Almaty.Of(Switched);
                var (day, from) = counts ? Received(start, walker) : (Almaty.DayOf(start), start);
                var at = from + random.NextInt64(40 * Almaty.Day);
                (Almaty.Of(deadline.Due), Almaty.Of(deadline.Half), Almaty.Of(deadline.Start), deadline.UsedAt(Almaty.At(at), time)).Should().Be(
                    (walker.Due(term, from), walker.Quarters(term, from, 2), start, walker.Used(term, from, at)),
                    "{0} from {1}", term, Almaty.At(start));
                deadline.ReceivedOn.Should().Be(counts ? Almaty.DateOf(day) : null);
                deadline.CountedBy(time).Should().Be(deadline);
                deadline.Skipped(time).Select(it => Almaty.Of(it.Day)).Should().Equal(walker.Skipped(term, from, walker.Due(term, from)));
                if (from != start) moved++;
            }
        }
        (unit is TermUnit.CalendarDays or TermUnit.WorkingDays ? moved > Count / 5 : moved == 0).Should().BeTrue("{0} moved", moved);
    }

    [Theory]
    [InlineData("2027-03-05T08:00", null), InlineData("2027-03-05T13:30", null), InlineData("2027-03-05T18:30", null)]
    [InlineData("2027-03-05T18:31", "2027-03-09"), InlineData("2027-03-05T23:59", "2027-03-09"), InlineData("2027-03-06T10:00", "2027-03-09")]
    [InlineData("2027-03-08T10:00", "2027-03-09"), InlineData("2027-03-01T00:00", null), InlineData("2027-02-28T23:59", "before"),
        InlineData("2027-02-26T19:00", "before")]
    public void a_request_after_hours_opens_its_stage_on_the_next_working_day_and_its_first_step_as_ever(string came, string? day)
    {
        var local = NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(came).Value;
        var at = Kazakhstan.At(local.Date, local.TimeOfDay);
        var (on, off) = (Opened(at, On), Opened(at, Off));
        var same = Kazakhstan.DayOf(at);
        var expected = day is null or "before" ? same : NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
        on.Stage.Deadline.ReceivedOn.Should().Be(day is "before" ? null : expected);
        on.Stage.Deadline.Due.Should().Be(Deadline.Of(Term.CalendarDays(30), Kazakhstan.StartOf(expected), Off).Due);
        (on.Stage.Deadline.Start, on.Stage.At, on.Step.Deadline).Should().Be((at, at, off.Step.Deadline));
        off.Stage.Deadline.Should().Be(Deadline.Of(Term.CalendarDays(30), at, Off));
    }

    [Fact]
    public void results_of_the_service_itself_are_no_receipts()
    {
        var at = Kazakhstan.At(new(2027, 3, 5), new(19, 0));
        var application = Application.Fold(Submitted(at, On))!;
        while (application.Clocks.Count(clock => clock.Kind is ClockKind.Stage) < 2)
            application = Way.Of(application.Step!.Act).Do(application, People.In(application.Step.Role), Now(at, On)).Facts
                .Aggregate(application, (now, fact) => Application.Evolve(now, fact)!);
        application.Clocks.Skip(1).Should().OnlyContain(clock => clock.Deadline.ReceivedOn == null);
        application.Clocks[0].Deadline.ReceivedOn.Should().Be(new LocalDate(2027, 3, 9));
    }

    [Fact]
    public void a_later_decree_moves_the_day_of_receipt_as_well()
    {
        var deadline = Opened(Kazakhstan.At(new(2027, 3, 5), new(19, 0)), On).Stage.Deadline;
        var decree = new CalendarAmendment(1, 2027, Sample.Number("1"), new(2027, 3, 6), [new(2027, 3, 9)], [], null, default);
        // Whether the policy is on for others by now does not matter to it.
        var moved = deadline.CountedBy(Off with { Calendar = WorkingCalendar.Kazakhstan.With(decree) });
        (deadline.ReceivedOn, moved.ReceivedOn, moved.Calendar).Should().Be((new LocalDate(2027, 3, 9), new LocalDate(2027, 3, 10), "kz-2+1"));
        var saturday = WorkingCalendar.Kazakhstan.With(decree with { DaysOff = [], Worked = [new(2027, 3, 6)] });
        deadline.CountedBy(Off with { Calendar = saturday }).ReceivedOn.Should().Be(new LocalDate(2027, 3, 6));
        var within = Opened(Kazakhstan.At(new(2027, 3, 9), new(10, 0)), On).Stage.Deadline;
        within.CountedBy(Off with { Calendar = WorkingCalendar.Kazakhstan.With(decree) }).ReceivedOn.Should().Be(new LocalDate(2027, 3, 10));
    }

    [Fact]
    public void the_explanation_of_a_term_says_that_its_receipt_was_after_hours()
    {
        var deadline = Opened(Kazakhstan.At(new(2027, 3, 5), new(19, 10)), On).Stage.Deadline;
        DeadlineInWords.Of(deadline, deadline.Skipped(On)).Should().Be(new Sentence(
            "2027 жылғы 9 наурыздан кейінгі 30 күнтізбелік күн, 8 сәуір, бейсенбі, сағат 24:00-ге дейін. Жұмыс уақытынан тыс келіп түсті (5 наурыз, "
            + "жұма, 19:10): көрсетілетін қызметті берушінің қағидасы бойынша келесі жұмыс күні (9 наурыз, сейсенбі) келіп түскен болып саналады.",
            "30 календарных дней после 9 марта 2027 года, до 24:00 четверга, 8 апреля. Поступило вне рабочего времени (пятница, 5 марта, 19:10): по "
            + "правилу услугодателя считается поступившим на следующий рабочий день (вторник, 9 марта).",
            "30 calendar days from 9 March 2027, until 24:00 on Thursday 8 April. Received outside office hours (Friday 5 March, 19:10): by the "
            + "provider's rule it counts as received on the next working day (Tuesday 9 March)."));
    }

    [Fact]
    public void the_policy_on_receipts_is_off_before_its_first_day_and_may_be_switched_off_again()
    {
        var policy = new ReceiptPolicy([(new(2027, 6, 1), false), (Switched, true)]);
        new[] { new LocalDate(2027, 2, 28), Switched, new(2027, 5, 31), new(2027, 6, 1) }.Select(policy.IsOn)
            .Should().Equal(false, true, true, false);
        ReceiptPolicy.AsItComes.IsOn(Switched).Should().BeFalse();
        new Action(() => new ReceiptPolicy([(Switched, true), (Switched, false)])).Should().Throw<ArgumentException>();
    }

    /// <summary>The day as on which it counts, and the instant from which.</summary>
    private static (int Day, long From) Received(long start, SlowWalker walker)
    {
        var day = Almaty.DayOf(start);
        if (walker.IsWorking(day) && start <= Almaty.StartOf(day) + (Almaty.Hour * 37 / 2)) return (day, start);
        do day++;
        while (!walker.IsWorking(day));
        return (day, Almaty.StartOf(day));
    }

    private static long Any(Random random)
    {
        var day = random.Next(3) == 0 ? Almaty.Of(Odd[random.Next(Odd.Length)]) + random.Next(-1, 2) : Almaty.Of(Switched) + random.Next(-50, 200);
        double[] hours = [0, 9, 13, 14.5, 18.5, 24];
        return Almaty.StartOf(day) + (random.Next(3) == 0
            ? random.NextInt64(Almaty.Day) : (long)(hours[random.Next(hours.Length)] * Almaty.Hour) + random.Next(-1, 2));
    }

    private static (StageOpened Stage, StepOpened Step) Opened(Instant at, WorkingTime time)
    {
        var facts = Submitted(at, time);
        return (facts.OfType<StageOpened>().Single(), facts.OfType<StepOpened>().Single());
    }

    private static IReadOnlyList<ApplicationEvent> Submitted(Instant at, WorkingTime time) => ApplicantSubmitsRequest.Decide(
        Sample.Request(Stock.Communal, Sample.ForResidualValue, Sample.FullPackage), Sample.Iin, Sample.Around, Now(at, time)).Facts;

    private static DecisionContext Now(Instant at, WorkingTime time) =>
        new(at, Sample.DigestOf("act"), time, true, SignatureStatus.Confirmed(Case.Signature));
}

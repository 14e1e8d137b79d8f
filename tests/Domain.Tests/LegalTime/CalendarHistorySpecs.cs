using NodaTime;
using Privatization.Domain.Tests.Scenarios;

namespace Privatization.Domain.Tests.LegalTime;

/// <summary>
/// Random histories of what operators record from 2026 to 2040, while a case runs: which days are worked, and when its clocks are due, against the
/// <see cref="PaperCalendar"/>.
/// </summary>
public class CalendarHistorySpecs
{
    private const int Seed = 20270105, Count = 10_000;
    private const string Home = "pavlodar-city", Other = "ertis";

    private static readonly string?[] For = [null, Home, Other];

    private static readonly Sentence Name = new("Жаңа мереке", "Новый праздник", "New holiday");
    private static readonly DocumentNumber Act = DocumentNumber.Parse("№ 7");

    private static readonly TermUnit[] Units = Enum.GetValues<TermUnit>();

    [Fact]
    public void ten_thousand_histories_leave_the_days_and_the_due_instants_of_the_paper()
    {
        var (moved, cancelled, published, overYears) = (0, 0, 0, 0);
        for (var number = 0; number < Count; number++)
        {
            var history = new History(new Random(Seed + number), number);
            history.Play();
            moved += history.Moved;
            cancelled += history.Paper.Entries.Count(entry => entry.Cancels.Length > 0);
            published += history.Paper.Entries.Count(entry => entry.Publishes is not null);
            overYears += history.Paper.Entries.Count(entry => entry.Off.Concat(entry.Worked).Select(day => day.Year).Distinct().Count() > 1);
        }
        new[] { moved, cancelled, published, overYears }.Should().OnlyContain(count => count > Count / 10, "each is drawn often enough");
    }

    private sealed class History(Random random, int number)
    {
        private readonly List<CalendarAmendment> _recorded = [];
        private readonly Dictionary<(ClockKind, int?), long> _due = [];
        private Instant _now = Kazakhstan.At(new LocalDate(random.Next(2026, 2040), 1, 1).PlusDays(random.Next(365)), new(10, 0));
        private Application? _case;

        public PaperCalendar Paper { get; } = new();

        public int Moved { get; private set; }

        private LocalDate Today => Kazakhstan.DayOf(_now);

        public void Play()
        {
            var (entries, opens) = (random.Next(2, 7), random.Next(0, 4));
            for (var n = 0; n < entries; n++)
            {
                if (n == opens) Open();
                Record();
                Clocks();
                Days(For[random.Next(For.Length)]);
                _now += Duration.FromMinutes(random.Next(1, 10 * 24 * 60));
                if (Today.Year > 2040) return;
            }
        }

        private void Record()
        {
            var (act, entry, year) = random.Next(5) switch
            {
                0 when PublishedYear() is { } publication => publication,
                1 when Cancellation() is { } cancellation => cancellation,
                _ => Decree(random.Next(3) == 0 ? random.Next(2) == 0 ? Home : Other : null),
            };
            act.Check(year, CalendarOf(act.Provider?.ToString()), _now).Should().BeEmpty("{0} in history {1}: {2}", Told.Of(act), number, entry);
            _recorded.Add(act.Recorded(_recorded.Count + 1, year, _now));
            Paper.Add(entry);
        }

        private (ICalendarAct, PaperCalendar.Entry, int)? PublishedYear()
        {
            var year = Today.Year + random.Next(3);
            if (Paper.IsPublished(year) || year > PaperCalendar.LastYear) return null;
            LocalDate[] kurbanAit = [.. Any(year, random.Next(1, 3), _ => true)];
            (LocalDate Day, bool Transferred)[]? holidays =
                random.Next(3) == 0 ? [.. Any(year, random.Next(1, 15), _ => true).Select(day => (day, random.Next(2) == 0))] : null;
            var unmoved = new PaperCalendar();
            foreach (var earlier in Paper.Entries) unmoved.Add(earlier);
            unmoved.Add(new(null, [], [], [], new(year, kurbanAit, [], holidays)));
            var (working, named) = (unmoved.Working(null), For.SelectMany(Named).ToHashSet());
            var count = random.Next(4);
            var worked = Any(year, count, day => !working[PaperCalendar.IndexOf(day)] && !named.Contains(day)).ToArray();
            var off = Any(year, count, day => working[PaperCalendar.IndexOf(day)] && !named.Contains(day)).ToArray();
            (LocalDate, LocalDate)[] moves = [.. worked.Zip(off)];
            return (
                new PublishCalendar(
                    Act, Today, [.. kurbanAit.Select(day => new AnnouncedDay(day, Act, Today))],
                    [.. moves.Select(it => new PublishedMove(it.Item1, it.Item2, Act, Today))],
                    holidays?.Select(it => new PublishedHoliday(it.Day, Name, it.Transferred, Act, Today)).ToList()),
                new(null, [], [], [], new(year, kurbanAit, moves, holidays)), year);
        }

        private (ICalendarAct, PaperCalendar.Entry, int) Decree(string? provider, int[]? cancels = null)
        {
            var working = Without(cancels ?? []).Working(provider);
            // Mostly days on which a running case may depend.
            var first = random.Next(3) == 0 ? Today.PlusDays(random.Next(-200, 600)) : Today.PlusDays(random.Next(-5, 40));
            LocalDate[] days = [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => first.PlusDays(random.Next(random.Next(3) == 0 ? 400 : 14)))
                .Where(day => day.Year >= PaperCalendar.FirstYear && day.Year <= PaperCalendar.LastYear).Distinct()];
            if (days is []) days = [Today];
            LocalDate[] off = [.. days.Where(day => working[PaperCalendar.IndexOf(day)])];
            LocalDate[] worked = [.. days.Except(off)];
            var year = days[random.Next(days.Length)].Year;
            return (new AmendCalendar(Act, Today, off, worked, provider is null ? null : ProviderCode.Parse(provider), cancels),
                new(provider, off, worked, cancels ?? []), year);
        }

        private (ICalendarAct, PaperCalendar.Entry, int)? Cancellation()
        {
            int[] candidates = [.. Enumerable.Range(1, Paper.Entries.Count)
                .Where(serial => Paper.Entries[serial - 1] is { Off.Length: > 0 } or { Worked.Length: > 0 } && !Paper.IsCancelled(serial))];
            if (candidates is []) return null;
            random.Shuffle(candidates);
            var provider = Paper.Entries[candidates[0] - 1].Provider;
            int[] cancels = [.. candidates.Where(serial => Paper.Entries[serial - 1].Provider == provider).Take(random.Next(1, 3))];
            return random.Next(3) == 0
                ? Decree(provider, cancels)
                : (new AmendCalendar(Act, Today, null, null, provider is null ? null : ProviderCode.Parse(provider), cancels),
                    new(provider, [], [], cancels), _recorded[cancels[0] - 1].Year);
        }

        /// <summary>Stage and step of one case, with any terms.</summary>
        private void Open()
        {
            var time = Time(Home);
            var facts = ApplicantSubmitsRequest.Decide(
                Sample.Request(Stock.Communal, Sample.ForResidualValue, Sample.FullPackage), Sample.Iin, Sample.Around, Now(time)).Facts;
            var step = random.Next(1, 8);
            _case = Application.Fold(
            [
                facts[0], new StageOpened(1, Deadline.Of(AnyTerm(), _now, time), _now),
                new StepOpened(1, step, 1, Deadline.Of(AnyTerm(), _now, time), _now, _now),
            ])!;
            var walker = PaperCalendar.Walker(Paper.Working(Home));
            foreach (var clock in _case.Clocks) _due[(clock.Kind, clock.Step)] = walker.Due(clock.Deadline.Term, Almaty.Of(_now));
        }

        private void Clocks()
        {
            if (_case is null) return;
            var (walker, now) = (PaperCalendar.Walker(Paper.Working(Home)), Almaty.Of(_now));
            foreach (var clock in _case.Clocks)
            {
                var (key, due) = ((clock.Kind, clock.Step), _due[(clock.Kind, clock.Step)]);
                if (due < now) continue;
                var counted = walker.Due(clock.Deadline.Term, Almaty.Of(clock.Deadline.Start));
                // Forward to the end of today at the earliest.
                _due[key] = counted >= due || counted > now ? counted : Math.Min(due, Almaty.StartOf(Almaty.DayOf(now) + 1));
            }
            var moves = TermMoves.Find(_case, Now(Time(Home)));
            Moved += moves.Cast<TermMoved>().Count(it => it.From != it.To.Due);
            _case = moves.Aggregate(_case, (it, fact) => Application.Evolve(it, fact)!);
            foreach (var clock in _case.Clocks)
                if (Almaty.Of(clock.Deadline.Due) != _due[(clock.Kind, clock.Step)])
                    Assert.Fail($"{clock.Deadline} is due {Almaty.At(_due[(clock.Kind, clock.Step)])} in history {number}: {Said()}");
        }

        private void Days(string? provider)
        {
            var (calendar, working) = (CalendarOf(provider), Paper.Working(provider));
            for (var year = Math.Max(Today.Year - 1, PaperCalendar.FirstYear); year <= Today.Year + 2 && year <= PaperCalendar.LastYear; year++)
            {
                if (calendar.StatusOf(year) != (
                    Paper.IsPublished(year) ? YearStatus.Published : year == 2026 ? YearStatus.Incomplete : YearStatus.NotPublished))
                    Assert.Fail($"{year} is {calendar.StatusOf(year)} in history {number}: {Said()}");
                for (var day = new LocalDate(year, 1, 1); day.Year == year; day = day.PlusDays(1))
                    if (calendar.IsWorking(day) != working[PaperCalendar.IndexOf(day)] || calendar.IsWorking(day) != calendar.WhyOff(day) is null)
                        Assert.Fail($"{day} for {provider ?? "all"} in history {number}: {Said()}");
            }
        }

        private PaperCalendar Without(int[] cancelled)
        {
            var paper = new PaperCalendar();
            foreach (var entry in Paper.Entries) paper.Add(entry);
            paper.Add(new(null, [], [], cancelled));
            return paper;
        }

        /// <summary>By the decrees that stand.</summary>
        private IEnumerable<LocalDate> Named(string? provider) => Paper.Entries
            .Where((entry, index) => entry.Provider == provider && !Paper.IsCancelled(index + 1)).SelectMany(it => it.Off.Concat(it.Worked));

        private WorkingCalendar CalendarOf(string? provider) => WorkingCalendar.Kazakhstan.With(
            [.. _recorded.Where(it => it.Provider is null || it.Provider.ToString() == provider)]);

        private WorkingTime Time(string provider) => WorkingTime.Usual with { Calendar = CalendarOf(provider) };

        private DecisionContext Now(WorkingTime time) => new(_now, Sample.DigestOf("act"), time, true, SignatureStatus.Confirmed(Case.Signature));

        private Term AnyTerm() => new(random.Next(1, 31), Units[random.Next(Units.Length)]);

        private IEnumerable<LocalDate> Any(int year, int count, Func<LocalDate, bool> which)
        {
            LocalDate[] days = [.. PaperCalendar.DaysOf(year).Where(which)];
            random.Shuffle(days);
            return days.Take(count).ToArray();
        }

        private string Said() => string.Join("\n", _recorded.Select(Told.Of));
    }
}

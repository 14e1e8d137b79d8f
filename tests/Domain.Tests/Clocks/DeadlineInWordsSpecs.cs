using NodaTime;

namespace Privatization.Domain.Tests.Clocks;

public class DeadlineInWordsSpecs
{
    [Fact]
    public void a_last_day_on_a_weekend_is_told_as_a_day_off() => Told(Term.CalendarDays(13), new(2020, 2, 3, 10, 0)).Should().Be(new Sentence(
        "2020 жылғы 3 ақпаннан кейінгі 13 күнтізбелік күн; соңғы күні, 16 ақпан, жексенбі, демалыс күні болғандықтан, 17 ақпан, дүйсенбі, сағат "
        + "24:00-ге дейін.",
        "13 календарных дней после 3 февраля 2020 года; последний день, воскресенье 16 февраля, выходной, поэтому до 24:00 понедельника, 17 февраля.",
        "13 calendar days from 3 February 2020; the last day, Sunday 16 February, is a day off, so until 24:00 on Monday 17 February."));

    [Fact]
    public void a_last_day_on_a_holiday_is_told_by_its_name() => Told(Term.CalendarDays(2), new(2019, 12, 30, 10, 0)).Should().Be(new Sentence(
        "2019 жылғы 30 желтоқсаннан кейінгі 2 күнтізбелік күн; соңғы күні, 1 қаңтар, сәрсенбі, демалыс күні (Жаңа жыл) болғандықтан, 2020 жылғы 5 "
        + "қаңтар, жексенбі, сағат 24:00-ге дейін.",
        "2 календарных дня после 30 декабря 2019 года; последний день, среда 1 января, выходной (Новый год), поэтому до 24:00 воскресенья, 5 января "
        + "2020 года.",
        "2 calendar days from 30 December 2019; the last day, Wednesday 1 January, is a day off (New Year), "
        + "so until 24:00 on Sunday 5 January 2020."));

    [Fact]
    public void a_last_day_that_is_worked_is_told_by_itself() => Told(Term.CalendarDays(1), new(2020, 2, 3, 10, 0)).Should().Be(new Sentence(
        "2020 жылғы 3 ақпаннан кейінгі 1 күнтізбелік күн, 4 ақпан, сейсенбі, сағат 24:00-ге дейін.",
        "1 календарный день после 3 февраля 2020 года, до 24:00 вторника, 4 февраля.",
        "1 calendar day from 3 February 2020, until 24:00 on Tuesday 4 February."));

    [Fact]
    public void working_days_are_told_with_the_days_off_between() => Told(Term.WorkingDays(5), new(2020, 4, 29, 10, 0)).Should().Be(new Sentence(
        "2020 жылғы 29 сәуірден кейінгі 5 жұмыс күні, 11 мамыр, дүйсенбі, сағат 24:00-ге дейін; 7 демалыс күні есептелмейді.",
        "5 рабочих дней после 29 апреля 2020 года, до 24:00 понедельника, 11 мая; 7 выходных дней не считаются.",
        "5 working days from 29 April 2020, until 24:00 on Monday 11 May; 7 days off do not count."));

    [Fact]
    public void office_time_is_told_with_the_hours_of_start_and_end() => Told(Term.OfficeHours(2), new(2020, 2, 14, 17, 45)).Should().Be(new Sentence(
        "2020 жылғы 14 ақпан, жұма, сағат 17:45-тен бастап 2 сағат жұмыс уақыты, 17 ақпан, дүйсенбі, сағат 10:15-ке дейін; 2 демалыс күні "
        + "есептелмейді.",
        "2 часа рабочего времени с 17:45 пятницы, 14 февраля 2020 года, до 10:15 понедельника, 17 февраля; 2 выходных дня не считаются.",
        "2 office hours from 17:45 on Friday 14 February 2020, until 10:15 on Monday 17 February; 2 days off do not count."));

    [Fact]
    public void office_time_over_the_break_names_it()
    {
        Told(Term.OfficeHours(2), new(2020, 2, 14, 12, 30)).Should().Be(new Sentence(
            "2020 жылғы 14 ақпан, жұма, сағат 12:30-дан бастап 2 сағат жұмыс уақыты, 14 ақпан, жұма, сағат 16:00-ге дейін; 13:00–14:30 үзіліс "
            + "есептелмейді.",
            "2 часа рабочего времени с 12:30 пятницы, 14 февраля 2020 года, до 16:00 пятницы, 14 февраля; перерыв 13:00–14:30 не считается.",
            "2 office hours from 12:30 on Friday 14 February 2020, until 16:00 on Friday 14 February; the break 13:00–14:30 does not count."));
        Told(Term.OfficeHours(2), new(2020, 2, 14, 13, 15)).En.Should().EndWith("; the break 13:00–14:30 does not count.", "it starts within it");
        foreach (var without in new LocalTime[] { new(11, 0), new(14, 30), new(10, 0) })
            Told(Term.OfficeHours(2), new LocalDate(2020, 2, 14).At(without)).En.Should().NotContain("break");
        Told(Term.OfficeHours(2), new(2020, 2, 15, 13, 15)).En.Should().NotContain("break", "a day off has none");
    }

    [Fact]
    public void the_break_is_named_where_it_makes_the_term_longer()
    {
        for (var minute = 0; minute < 24 * 60; minute++)
        {
            var start = Kazakhstan.At(new(2020, 2, 14), LocalTime.FromMinutesSinceMidnight(minute));
            var deadline = Deadline.Of(Term.OfficeHours(2), start, WorkingTime.Usual);
            var (from, to) = (Kazakhstan.At(new(2020, 2, 14), new(13, 0)), Kazakhstan.At(new(2020, 2, 14), new(14, 30)));
            deadline.Breaks(deadline.Skipped(WorkingTime.Usual)).Should()
                .BeEquivalentTo(start < to && from < deadline.Due ? ["13:00–14:30"] : Array.Empty<string>());
        }
    }

    [Fact]
    public void an_end_that_could_not_be_brought_into_the_past_is_told_as_it_was()
    {
        var deadline = Deadline.Of(Term.CalendarDays(13), Kazakhstan.At(new(2020, 2, 3), new(10, 0)), WorkingTime.Usual) with
        {
            Due = Kazakhstan.EndOf(new(2020, 2, 17)),
        };
        DeadlineInWords.Of(deadline, []).Should().Be(new Sentence(
            "2020 жылғы 3 ақпаннан кейінгі 13 күнтізбелік күн; кейінгі акт мерзімді өткен уақытқа көшірмейтіндіктен, 17 ақпан, дүйсенбі, сағат "
            + "24:00-ге дейін.",
            "13 календарных дней после 3 февраля 2020 года; более поздний акт не переносит срок в прошлое, поэтому до 24:00 понедельника, 17 "
            + "февраля.",
            "13 calendar days from 3 February 2020; no decree brings a term into the past, so until 24:00 on Monday 17 February."));
    }

    [Fact]
    public void a_year_that_was_counted_though_not_published_is_told_of()
    {
        var deadline = Deadline.Of(Term.WorkingDays(5), Kazakhstan.At(new(2026, 12, 29), new(10, 0)), WorkingTime.Usual);
        deadline.NotPublished(WorkingTime.Usual, WorkingCalendar.Kazakhstan).Should().Equal(2027);
        var told = DeadlineInWords.Of(deadline, deadline.Skipped(WorkingTime.Usual), [2027]);
        told.Kk.Should().EndWith(
            "есептелмейді. 2027 жылдың күнтізбесі әлі жарияланған жоқ: заңдағы мерекелер мен жазбадағы актілер бойынша саналды.");
        told.Ru.Should().EndWith("не считаются. Календарь 2027 года ещё не опубликован: учтены праздники по закону и акты, которые внесены.");
        told.En.Should().EndWith(
            "do not count. The calendar of 2027 is not published yet: the holidays of the law and the decrees on record are counted.");
    }

    [Theory]
    [InlineData(2026, 11, 10, 30), InlineData(2026, 12, 1, 30), InlineData(2025, 12, 20, 30)]
    public void a_year_of_a_term_that_is_published_or_not_counted_is_not_told_of(int year, int month, int day, int days)
    {
        var deadline = Deadline.Of(Term.CalendarDays(days), Kazakhstan.At(new(year, month, day), new(10, 0)), WorkingTime.Usual);
        deadline.NotPublished(WorkingTime.Usual, WorkingCalendar.Kazakhstan).Should().BeEmpty();
    }

    [Fact]
    public void every_year_of_a_long_term_is_told_of_until_it_is_published()
    {
        var published = WorkingCalendar.Kazakhstan.With(LegalTime.OperatorPublishesCalendarSpecs.Year(2028).Recorded(1, 2028, default));
        var (time, start) = (WorkingTime.Usual, Kazakhstan.At(new(2026, 12, 29), new(10, 0)));
        Deadline.Of(Term.WorkingDays(600), start, time).NotPublished(time, published).Should().Equal(2027, 2029);
        Deadline.Of(Term.CalendarDays(1000), start, time).NotPublished(time, published)
            .Should().Equal([2029], "days of the calendar are counted whatever they are, but the last");
    }

    [Theory]
    [InlineData(1, "1 календарный день", "1 рабочий день", "1 час рабочего времени", "1 минута рабочего времени")]
    [InlineData(2, "2 календарных дня", "2 рабочих дня", "2 часа рабочего времени", "2 минуты рабочего времени")]
    [InlineData(5, "5 календарных дней", "5 рабочих дней", "5 часов рабочего времени", "5 минут рабочего времени")]
    [InlineData(11, "11 календарных дней", "11 рабочих дней", "11 часов рабочего времени", "11 минут рабочего времени")]
    [InlineData(14, "14 календарных дней", "14 рабочих дней", "14 часов рабочего времени", "14 минут рабочего времени")]
    [InlineData(21, "21 календарный день", "21 рабочий день", "21 час рабочего времени", "21 минута рабочего времени")]
    [InlineData(30, "30 календарных дней", "30 рабочих дней", "30 часов рабочего времени", "30 минут рабочего времени")]
    public void russian_amounts_have_three_grammatical_numbers(int amount, params string[] said)
    {
        Term[] terms = [Term.CalendarDays(amount), Term.WorkingDays(amount), Term.OfficeHours(amount), Term.OfficeMinutes(amount)];
        foreach (var (term, words) in terms.Zip(said)) Told(term, new(2020, 2, 3, 10, 0)).Ru.Should().StartWith(words + " ");
    }

    [Theory]
    [InlineData(0, "10:00-ден"), InlineData(1, "10:01-ден"), InlineData(3, "10:03-тен"), InlineData(6, "10:06-дан"), InlineData(9, "10:09-дан")]
    [InlineData(10, "10:10-нан"), InlineData(20, "10:20-дан"), InlineData(30, "10:30-дан"), InlineData(40, "10:40-тан"), InlineData(50, "10:50-ден")]
    public void kazakh_endings_follow_the_last_number_spoken(int minute, string from) =>
        Told(Term.OfficeMinutes(15), new(2020, 2, 3, 10, minute)).Kk.Should().Contain($"сағат {from} бастап");

    [Fact]
    public void every_month_and_day_of_the_week_is_said_in_every_language()
    {
        for (var day = new LocalDate(2019, 1, 1); day.Year == 2019; day = day.PlusDays(1))
        {
            var told = Told(Term.CalendarDays(7), day.At(new LocalTime(10, 0)));
            new[] { told.Kk, told.Ru, told.En }.Should().OnlyContain(text => text.EndsWith('.') && text.Contains("24:00"));
        }
    }

    private static Sentence Told(Term term, LocalDateTime start)
    {
        var deadline = Deadline.Of(term, Kazakhstan.At(start.Date, start.TimeOfDay), WorkingTime.Usual);
        return DeadlineInWords.Of(deadline, deadline.Skipped(WorkingTime.Usual));
    }
}

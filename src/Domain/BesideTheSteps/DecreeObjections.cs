using static Privatization.Domain.ObjectionKind;

namespace Privatization.Domain.BesideTheSteps;

/// <summary>Objections to a decree that amends a calendar. Codes are stable.</summary>
public static class DecreeObjections
{
    private const string Decrees = "Labour Code, art. 85(3)";
    private const string Week = "Labour Code, art. 84";

    public static readonly Objection YearNotPublished = new("year-not-published", Order, Decrees,
        new("Жыл жарияланбаған", "Год не опубликован", "Year not published"), new(
        "Бұл жылдың күнтізбесі жарияланбаған: өзгертетін ештеңе жоқ.", "Календарь этого года не опубликован: изменять нечего.",
        "The calendar of that year is not published: there is nothing to amend."));

    public static readonly Objection DecreeNotMadeYet = new("decree-not-made-yet", Content, Decrees,
        new("Акт әлі шықпаған", "Акт ещё не принят", "Decree not made yet"), new(
        "Актінің күні әлі келген жоқ.", "Дата акта ещё не наступила.", "The date of the act has not come yet."), "/date");

    public static readonly Objection NothingAmended = new("nothing-amended", Content, Decrees,
        new("Ештеңе өзгертілмеген", "Ничего не изменено", "Nothing amended"), new(
        "Бірде-бір күн аталмаған.", "Не назван ни один день.", "No day is named."), "/daysOff");

    public static readonly Objection DayOutsideYear = new("day-outside-year", Content, Decrees,
        new("Басқа жылдың күні", "День другого года", "Day outside year"), new(
        "Бұл күн аталған жылға жатпайды.", "Этот день не относится к названному году.", "The day is not of the year named."), "/daysOff");

    public static readonly Objection DayNamedTwice = new("day-named-twice", Content, Decrees,
        new("Күн екі рет аталған", "День назван дважды", "Day named twice"), new(
        "Бір күн екі рет аталған.", "День назван дважды.", "A day is named twice."), "/daysOff");

    public static readonly Objection DayAlreadyAmended = new("day-already-amended", Content, Decrees,
        new("Күн өзгертілген", "День уже изменён", "Day already amended"), new(
        "Бұл күн бұрынғы актіде аталған.", "Этот день уже назван более ранним актом.", "An earlier act already names the day."), "/daysOff");

    public static readonly Objection AlreadyDayOff = new("already-day-off", Content, Week,
        new("Күн онсыз да демалыс", "День уже выходной", "Already day off"), new(
        "Бұл күн онсыз да демалыс күні.", "Этот день и так выходной.", "The day is a day off already."), "/daysOff");

    public static readonly Objection AlreadyWorked = new("already-worked", Content, Week,
        new("Күн онсыз да жұмыс күні", "День уже рабочий", "Already worked"), new(
        "Бұл күн онсыз да жұмыс күні.", "Этот день и так рабочий.", "The day is worked already."), "/worked");

    public static IReadOnlyList<Objection> All { get; } =
        [YearNotPublished, DecreeNotMadeYet, NothingAmended, DayOutsideYear, DayNamedTwice, DayAlreadyAmended, AlreadyDayOff, AlreadyWorked];
}

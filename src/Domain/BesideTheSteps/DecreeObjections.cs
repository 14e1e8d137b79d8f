using static Privatization.Domain.ObjectionKind;

namespace Privatization.Domain.BesideTheSteps;

/// <summary>Objections to a decree that amends a calendar. Codes are stable.</summary>
public static class DecreeObjections
{
    private const string Decrees = "Labour Code, art. 85(3)";
    private const string Week = "Labour Code, art. 84";

    public static readonly Objection AlreadyPublished = new("already-published", Order, Decrees,
        new("Күнтізбе жарияланған", "Календарь уже опубликован", "Already published"), new(
        "Бұл жылдың күнтізбесі жарияланған: оны енді акт өзгертеді.", "Календарь этого года опубликован: теперь его изменяет акт.",
        "The calendar of that year is published: from now on a decree amends it."));

    public static readonly Objection YearPast = new("year-past", Order, Decrees,
        new("Өткен жыл", "Прошедший год", "Year past"), new(
        "Өткен жылдың күнтізбесі жарияланбайды: ағымдағы жылдан бастап қана.", "Календарь прошедшего года не публикуется: только с текущего года.",
        "The calendar of a past year is not published: only from the year that runs on."));

    public static readonly Objection YearTooFar = new("year-too-far", Order, Decrees,
        new("Тым алыс жыл", "Слишком далёкий год", "Year too far"), new(
        "Ешбір мерзім бұл жылға жетпейді: ең көбі 30 жылдан кейін.", "Ни один срок не доходит до этого года: не далее 30 лет.",
        "No term reaches that year: 30 years ahead at the most."));

    public static readonly Objection NoKurbanAit = new("no-kurban-ait", Content, Week,
        new("Құрбан айт аталмаған", "Не назван Курбан айт", "No kurban ait"), new(
        "Құрбан айттың бірінші күні аталмаған.", "Не назван первый день Курбан айта.", "The first day of Kurban Ait is not named."), "/kurbanAit");

    public static readonly Objection NoHolidays = new("no-holidays", Content, Decrees,
        new("Мерекелер аталмаған", "Не названы праздники", "No holidays"), new(
        "Бірде-бір мереке аталмаған: заңдағылар болса, бұл өріс берілмейді.", "Не назван ни один праздник: если они по закону, поле опускается.",
        "No holiday is named: where they are those of the law, leave it out."), "/holidays");

    public static readonly Objection HolidayUnnamed = new("holiday-unnamed", Content, Decrees,
        new("Мерекенің атауы жоқ", "Праздник без названия", "Holiday unnamed"), new(
        "Мерекенің атауы үш тілде беріледі.", "Название праздника даётся на трёх языках.", "A holiday has a name in each of the three languages."),
        "/holidays");

    public static readonly Objection DecreeNotMadeYet = new("decree-not-made-yet", Content, Decrees,
        new("Акт әлі шықпаған", "Акт ещё не принят", "Decree not made yet"), new(
        "Актінің күні әлі келген жоқ.", "Дата акта ещё не наступила.", "The date of the act has not come yet."), "/date");

    public static readonly Objection DecreeTooOld = new("decree-too-old", Content, Decrees,
        new("Тым ескі акт", "Слишком старый акт", "Decree too old"), new(
        "Акт 2001 жылғы 13 желтоқсандағы Мерекелер туралы заңнан бұрын қабылданған.", "Акт старше Закона о праздниках от 13 декабря 2001 года.",
        "The act is older than the Law on holidays of 13 December 2001."), "/date");

    public static readonly Objection NothingAmended = new("nothing-amended", Content, Decrees,
        new("Ештеңе өзгертілмеген", "Ничего не изменено", "Nothing amended"), new(
        "Бірде-бір күн де, күшін жоятын акт та аталмаған.", "Не названы ни день, ни отменяемый акт.", "Neither a day nor an act to cancel is named."),
        "/daysOff");

    public static readonly Objection DayOutsideYear = new("day-outside-year", Content, Decrees,
        new("Басқа жылдың күні", "День другого года", "Day outside year"), new(
        "Бұл аталған жылға жатпайды.", "Это не относится к названному году.", "This is not of the year named."), "/daysOff");

    public static readonly Objection DayLongPast = new("day-long-past", Content, Decrees,
        new("Баяғыда өткен күн", "Давно прошедший день", "Day long past"), new(
        "Бұл күннің жылынан бері үш жылдан көп өтті: оған ешбір талап байланысты емес.",
        "С года этого дня прошло более трёх лет: от него уже ничто не зависит.",
        "More than three years have passed since the year of the day: nothing hangs on it any more."), "/daysOff");

    public static readonly Objection DayTooFar = new("day-too-far", Content, Decrees,
        new("Тым алыс күн", "Слишком далёкий день", "Day too far"), new(
        "Ешбір мерзім бұл күнге жетпейді: ең көбі 30 жылдан кейін.", "Ни один срок не доходит до этого дня: не далее 30 лет.",
        "No term reaches the day: 30 years ahead at the most."), "/daysOff");

    public static readonly Objection DayNamedTwice = new("day-named-twice", Content, Decrees,
        new("Күн екі рет аталған", "День назван дважды", "Day named twice"), new(
        "Бір күн екі рет аталған.", "День назван дважды.", "A day is named twice."), "/daysOff");

    public static readonly Objection DayAlreadyAmended = new("day-already-amended", Content, Decrees,
        new("Күн өзгертілген", "День уже изменён", "Day already amended"), new(
        "Бұл күнді жазбадағы басқа акт атаған, ал бұл акт оны өзгертпейді.", "Этот день назван другим актом, который этим не изменяется.",
        "Another act on record names the day, and this one does not change it."), "/daysOff");

    public static readonly Objection NoSuchAmendment = new("no-such-amendment", Content, Decrees,
        new("Мұндай акт жазылмаған", "Такого акта нет", "No such amendment"), new(
        "Сол көрсетілетін қызметті берушілер үшін мұндай реттік нөмірлі акт жоқ, немесе ол бірде-бір күнді атамайды.",
        "Для этих услугодателей нет акта с таким порядковым номером, либо он не называет дней.",
        "There is no decree of that serial for these providers, or it names no days."), "/cancels");

    public static readonly Objection AlreadyCancelled = new("already-cancelled", Content, Decrees,
        new("Актінің күші жойылған", "Акт уже отменён", "Already cancelled"), new(
        "Бұл актінің күші жойылған.", "Этот акт уже отменён.", "That decree is cancelled already."), "/cancels");

    public static readonly Objection OlderThanCancelled = new("older-than-cancelled", Content, Decrees,
        new("Күші жойылатын актіден ескі", "Старше отменяемого акта", "Older than cancelled"), new(
        "Акт өзі күшін жоятын актіден бұрын қабылданған.", "Акт старше того, который он отменяет.", "The act is older than the one it cancels."),
        "/cancels");

    public static readonly Objection AlreadyDayOff = new("already-day-off", Content, Week,
        new("Күн онсыз да демалыс", "День уже выходной", "Already day off"), new(
        "Бұл күн онсыз да демалыс күні.", "Этот день и так выходной.", "The day is a day off already."), "/daysOff");

    public static readonly Objection AlreadyWorked = new("already-worked", Content, Week,
        new("Күн онсыз да жұмыс күні", "День уже рабочий", "Already worked"), new(
        "Бұл күн онсыз да жұмыс күні.", "Этот день и так рабочий.", "The day is worked already."), "/worked");

    public static IReadOnlyList<Objection> All { get; } =
    [
        AlreadyPublished, YearPast, YearTooFar, NoKurbanAit, NoHolidays, HolidayUnnamed, DecreeNotMadeYet, DecreeTooOld, NothingAmended,
        DayOutsideYear, DayNamedTwice, DayLongPast, DayTooFar, DayAlreadyAmended, AlreadyDayOff, AlreadyWorked, NoSuchAmendment, AlreadyCancelled,
        OlderThanCancelled,
    ];
}

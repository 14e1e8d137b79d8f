using NodaTime;
using Privatization.Domain.Clocks;
using Privatization.Domain.Values;

namespace Privatization.Domain.Wording;

/// <summary>Whether a term was kept and why its clock stopped, in one sentence.</summary>
public static class ClockInWords
{
    /// <param name="at">Of which instant it is told, where the clock runs.</param>
    public static Sentence Of(Clock clock, Instant at) => (clock.Ending, clock.Verdict is ClockVerdict.Missed || clock.HasRunOutBy(at)) switch
    {
        (null, false) => new("Мерзім өтіп жатыр.", "Срок идёт.", "The term runs."),
        (null, true) => new(
            "Мерзім өтіп кетті, ал күтілетін іс әлі орындалған жоқ.",
            "Срок истёк, а то, чего ждут, ещё не сделано.",
            "The term has run out, and what is waited for is not done."),
        (ClockEnding.Done, false) => new("Мерзімінде орындалды.", "Сделано в срок.", "Done in time."),
        (ClockEnding.Done, true) => new(
            "Мерзім бұзылды: ол өткеннен кейін орындалды.", "Срок нарушен: сделано после его истечения.",
            "Missed: done after the term had run out."),
        (ClockEnding.CaseEnded, false) => new(
            "Мерзім өткенге дейін іс аяқталды: ол сақталды да, бұзылды да деп саналмайды.",
            "Дело завершилось до истечения срока: он не считается ни соблюдённым, ни нарушенным.",
            "The case ended before the term ran out: it counts neither as met nor as missed."),
        (ClockEnding.CaseEnded, true) => new(
            "Мерзім бұзылды: іс аяқталғанда ол өтіп кеткен еді.", "Срок нарушен: когда дело завершилось, он уже истёк.",
            "Missed: the term had run out when the case ended."),
        (_, false) => new(
            "Мерзім өткенге дейін төлем кестесі ауыстырылды: ол сақталды да, бұзылды да деп саналмайды.",
            "График платежей заменили до истечения срока: он не считается ни соблюдённым, ни нарушенным.",
            "Another schedule of payments took its place before the term ran out: it counts neither as met nor as missed."),
        (_, true) => new(
            "Мерзім бұзылды: төлем кестесі ауыстырылғанда ол өтіп кеткен еді.",
            "Срок нарушен: когда график платежей заменили, он уже истёк.",
            "Missed: the term had run out when another schedule of payments took its place."),
    };
}

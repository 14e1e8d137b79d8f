using NodaTime;
using Privatization.Domain.Eligibility;
using Privatization.Domain.LegalTime;
using Privatization.Domain.Values;

namespace Privatization.Domain;

/// <summary>A day that an act names, with the days between which it can lie.</summary>
/// <param name="Pointer">Of the member, into the content of the act.</param>
/// <param name="From">Inclusive, as is <paramref name="To"/>.</param>
/// <param name="Reason">Why it lies between them.</param>
public sealed record NamedDay(string Pointer, LocalDate Day, LocalDate From, LocalDate To, Sentence Reason)
{
    /// <summary>No paper or event that a living person's case rests on is older.</summary>
    public static readonly LocalDate Oldest = new(1900, 1, 1);

    /// <summary>So many years ahead the longest paper is valid.</summary>
    private const int LongestValidity = 100;

    public bool IsPossible => From <= Day && Day <= To;

    /// <summary>Of what has happened before it is told.</summary>
    public static NamedDay Past(string pointer, LocalDate day, LocalDate today) => new(pointer, day, Oldest, today, new(
        "Болған күн 1900 жылдан бұрын және бүгіннен кейін болмайды.", "Прошедший день не раньше 1900 года и не позже сегодняшнего.",
        "A day that has passed is not before 1900, nor after today."));

    public static IEnumerable<NamedDay> Of(IReadOnlyList<Document> papers, string pointer, LocalDate today) =>
        papers.SelectMany((paper, n) => Of(paper, $"{pointer}/{n}", today));

    public static IEnumerable<NamedDay> Of(Document paper, string pointer, LocalDate today)
    {
        if (paper.IssuedOn is { } issued) yield return Past($"{pointer}/issuedOn", issued, today);
        if (paper.ValidUntil is { } last)
            yield return new($"{pointer}/validUntil", last, paper.IssuedOn ?? Oldest, today.PlusYears(LongestValidity), new(
                "Құжат берілгеннен бұрын және жүз жылдан кейін бітпейді.", "Документ не заканчивается раньше, чем выдан, и позже чем через сто лет.",
                "A paper does not end before it is issued, nor later than in a hundred years."));
    }

    public static IEnumerable<NamedDay> Of(Particulars said, string pointer, LocalDate today)
    {
        foreach (var (day, n) in (said.AlienatedOn ?? []).Select((day, n) => (day, n))) yield return Past($"{pointer}/alienatedOn/{n}", day, today);
        if (said.LivesThereSince is { } since) yield return Past($"{pointer}/livesThereSince", since, today);
        foreach (var (period, n) in (said.Service?.Periods ?? []).Select((period, n) => (period, n)))
        {
            yield return Past($"{pointer}/service/periods/{n}/from", period.From, today);
            if (period.To is { } last)
                yield return new($"{pointer}/service/periods/{n}/to", last, period.From, today, new(
                    "Кезең басталғаннан бұрын және бүгіннен кейін бітпейді.", "Период не заканчивается раньше начала и позже сегодняшнего дня.",
                    "A period does not end before it begins, nor after today."));
        }
    }

    /// <returns>All days of the act that cannot be meant, each with its member; null where all can.</returns>
    public static Objection? Against(INamesDays act, Application? application, DecisionContext now) =>
        act.Days(application, Kazakhstan.DayOf(now.At)).Where(day => !day.IsPossible).ToList() is { Count: > 0 } faults
            ? Objections.ImpossibleDay.At([.. faults.Select(fault => (fault.Pointer, fault.Reason))])
            : null;
}

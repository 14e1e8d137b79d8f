using NodaTime;
using Privatization.Domain.LegalTime;
using Privatization.Domain.Values;

namespace Privatization.Domain.Payments;

/// <summary>A part of the price with its day.</summary>
/// <param name="Due">The last day on which it is in time, inclusive; the next working day where it is a day off.</param>
public sealed record Instalment(LocalDate Due, Money Amount);

/// <summary>
/// Reg. §3: payment by instalments in the cases of point 23 of Rules № 673. Its text is not at hand: a schedule names its legal basis.
/// </summary>
public static class Instalments
{
    public const int Most = 360;

    /// <summary>The furthest a day may be off.</summary>
    public const int MostYears = WorkingCalendar.YearsAhead;

    /// <param name="paid">What has been paid already; instalments that it covers may be past.</param>
    /// <returns>What is wrong with the schedule, at its pointer; null where nothing is.</returns>
    public static Objection? Check(IReadOnlyList<Instalment> schedule, Money price, decimal paid, LocalDate today) =>
        schedule is [] ? PaymentObjections.ScheduleMissing
        : !InOrder(schedule) || schedule[^1].Due > today.PlusYears(MostYears) ? PaymentObjections.ScheduleOutOfOrder
        : Unpaid(schedule, paid).Any(it => it.Instalment.Due <= today) ? PaymentObjections.ScheduleOutOfOrder
        : schedule.Sum(instalment => instalment.Amount.Tenge) != price.Tenge ? PaymentObjections.ScheduleDiffersFromPrice
        : null;

    /// <summary>The price in equal parts, month by month, exact to the tiyn: what does not divide is in the first.</summary>
    public static IReadOnlyList<Instalment> Monthly(Money price, int count, LocalDate first)
    {
        var part = Money.Exactly(decimal.Round(price.Tenge / count, 2, MidpointRounding.ToZero))!.Value;
        var rest = Money.Exactly(price.Tenge - (part.Tenge * (count - 1)))!.Value;
        return [.. Enumerable.Range(0, count).Select(n => new Instalment(first.PlusMonths(n), n == 0 ? rest : part))];
    }

    /// <summary>What is not covered yet, each with what must have been paid by then in all.</summary>
    internal static IEnumerable<(Instalment Instalment, decimal InAll)> Unpaid(IReadOnlyList<Instalment> schedule, decimal paid)
    {
        var inAll = 0m;
        foreach (var instalment in schedule)
            if ((inAll += instalment.Amount.Tenge) > paid) yield return (instalment, inAll);
    }

    private static bool InOrder(IReadOnlyList<Instalment> schedule) =>
        schedule.All(instalment => instalment.Amount != Money.None) && schedule.Zip(schedule.Skip(1)).All(it => it.First.Due < it.Second.Due);
}

namespace Privatization.Domain.Values;

/// <summary>
/// How many of each thing one act may name: more than any case has needed, and no more, so that nobody makes work for all the others. None of it is
/// the regulation's.
/// </summary>
public static class Limits
{
    /// <summary>Papers of one package or act.</summary>
    public const int Documents = 100;

    /// <summary>Members of a family, who live in one dwelling.</summary>
    public const int Relatives = 30;

    /// <summary>The longest of the dated lists has thirteen.</summary>
    public const int Grounds = 20;

    public const int CommissionMembers = 50;

    /// <summary>What the executor found out on one case.</summary>
    public const int Checks = 100;

    /// <summary>Of one kind, in what is said on eligibility: dwellings, earlier privatizations, days, periods of service.</summary>
    public const int Particulars = 50;

    /// <summary>Days that one decree names.</summary>
    public const int DaysOfYear = 366;

    /// <summary>Days that the law makes holidays: some twelve.</summary>
    public const int HolidaysOfYear = 20;

    /// <summary>Earlier decrees that one cancels.</summary>
    public const int Cancelled = 50;

    /// <summary>The year of the feast is eleven days shorter than the calendar's: two may fall into one year.</summary>
    public const int KurbanAits = 2;
}

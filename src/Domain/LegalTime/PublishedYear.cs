using System.Globalization;
using NodaTime;
using Privatization.Domain.Values;

namespace Privatization.Domain.LegalTime;

/// <summary>On what the calendar of a year rests that an operator published.</summary>
/// <param name="KurbanAit">The first days of Kurban Ait that fall into the year, as announced: one, in some years two.</param>
/// <param name="Moved">Days off that were moved.</param>
/// <param name="Holidays">All holidays of the year, where the law has changed; left out, they are those of the law as this service knows it.</param>
public sealed record PublishedYear(
    IReadOnlyList<AnnouncedDay> KurbanAit, IReadOnlyList<PublishedMove>? Moved = null, IReadOnlyList<PublishedHoliday>? Holidays = null);

/// <param name="Act">The number of the act that announces the day.</param>
/// <param name="Date">The day of that act.</param>
public sealed record AnnouncedDay(LocalDate Day, DocumentNumber Act, LocalDate Date)
{
    internal string Source => PublishedSource.Of(Act, Date);
}

/// <summary>One day is worked so that another is off.</summary>
/// <param name="Act">The number of the act that moves it.</param>
/// <param name="Date">The day of that act.</param>
public sealed record PublishedMove(LocalDate Worked, LocalDate Off, DocumentNumber Act, LocalDate Date)
{
    internal MovedDay Recorded(string version) => new(Worked, Off, PublishedSource.Of(Act, Date), Confidence.Primary, version);
}

/// <param name="IsTransferred">Whether it makes the next working day off where it falls on a Saturday or Sunday.</param>
/// <param name="Act">The number of the law.</param>
/// <param name="Date">The day of the law.</param>
public sealed record PublishedHoliday(LocalDate Day, Sentence Name, bool IsTransferred, DocumentNumber Act, LocalDate Date)
{
    internal Holiday Recorded() => new(Name, PublishedSource.Of(Act, Date), Day.Year, Day.Year, IsTransferred, new AnnualDate(Day.Month, Day.Day));
}

internal static class PublishedSource
{
    public static string Of(DocumentNumber act, LocalDate date) => $"{act} of {date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}";
}

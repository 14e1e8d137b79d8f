using NodaTime;
using Privatization.Domain.Values;

namespace Privatization.Domain.LegalTime;

/// <summary>
/// An act on the calendar that came after it was built in: a decree on days off and days worked, one that cancels an earlier decree, or the
/// publication of a year. All stay on record.
/// </summary>
/// <param name="Serial">Its place in the order in which they were recorded, from 1.</param>
/// <param name="Year">Under which it is filed; the days may be of other years as well.</param>
/// <param name="Act">The number of the decree.</param>
/// <param name="Date">The day of the decree.</param>
/// <param name="Provider">The only provider for whom it holds; null for all.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Cancels">The serials of the decrees whose days hold no more.</param>
/// <param name="Published">On what the calendar of the year rests, where it publishes one.</param>
public sealed record CalendarAmendment(
    int Serial, int Year, DocumentNumber Act, LocalDate Date, IReadOnlyList<LocalDate> DaysOff, IReadOnlyList<LocalDate> Worked,
    ProviderCode? Provider, Instant At, IReadOnlyList<int>? Cancels = null, PublishedYear? Published = null)
{
    internal bool Names(LocalDate day) => DaysOff.Contains(day) || Worked.Contains(day);

    internal bool NamesDays => DaysOff.Count + Worked.Count > 0;

    internal bool Concerns(int year) => Year == year || DaysOff.Concat(Worked).Any(day => day.Year == year);
}

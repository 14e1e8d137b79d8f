using NodaTime;

namespace Privatization.Domain.Tests.LegalTime;

/// <summary>The zone written anew, in days and microseconds since 1970: UTC+6, and UTC+5 from the last hour of 29 February 2024.</summary>
public static class Almaty
{
    public const long Hour = 3_600_000_000, Day = 24 * Hour;

    public static readonly LocalDate LongDay = new(2024, 2, 29);

    private static readonly int Last = Of(LongDay);
    private static readonly long Change = (Last * Day) + (18 * Hour);

    public static int Of(LocalDate day) => (int)(day.AtMidnight().InUtc().ToInstant().ToUnixTimeSeconds() / 86_400);

    public static long Of(Instant instant) => instant.ToUnixTimeTicks() / 10;

    public static Instant At(long microseconds) => Instant.FromUnixTimeTicks(microseconds * 10);

    public static LocalDate DateOf(int day) => new LocalDate(1970, 1, 1).PlusDays(day);

    public static int DayOf(long instant) => (int)((instant + ((instant < Change ? 6 : 5) * Hour)) / Day);

    public static long StartOf(int day) => (day * Day) - ((day <= Last ? 6 : 5) * Hour);

    public static long LengthOf(int day) => StartOf(day + 1) - StartOf(day);
}

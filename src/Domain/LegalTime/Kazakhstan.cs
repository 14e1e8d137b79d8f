using NodaTime;

namespace Privatization.Domain.LegalTime;

/// <summary>The legal day of the oblast. The zone is named by id: Kazakhstan went from UTC+6 to UTC+5 on 1 March 2024.</summary>
public static class Kazakhstan
{
    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Almaty"];

    public static LocalDate DayOf(Instant instant) => instant.InZone(Zone).Date;

    public static Instant StartOf(LocalDate day) => Zone.AtStartOfDay(day).ToInstant();

    /// <summary>24:00 of the day (Civil Code, art. 176(1)); 29 February 2024 had 25 hours.</summary>
    public static Instant EndOf(LocalDate day) => StartOf(day.PlusDays(1));

    public static Instant At(LocalDate day, LocalTime time) => day.At(time).InZoneLeniently(Zone).ToInstant();
}

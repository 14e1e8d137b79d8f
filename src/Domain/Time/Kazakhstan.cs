using NodaTime;

namespace Privatization;

/// <summary>The legal day of the oblast. The zone is named by id: Kazakhstan went from UTC+6 to UTC+5 on 1 March 2024.</summary>
public static class Kazakhstan
{
    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Almaty"];

    public static LocalDate DayOf(Instant instant) => instant.InZone(Zone).Date;
}

using NodaTime;

namespace Privatization.Tests.Driving;

/// <summary>The day that it is in Kazakhstan.</summary>
public static class Today
{
    public static LocalDate Day => Kazakhstan.DayOf(SystemClock.Instance.GetCurrentInstant());

    /// <summary>As bodies and files have it.</summary>
    public static string Iso => $"{Day:uuuu-MM-dd}";
}

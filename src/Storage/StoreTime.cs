using NodaTime;

namespace Privatization.Storage;

/// <summary>Instants as the store keeps them: to the microsecond.</summary>
public static class StoreTime
{
    /// <summary>Between two instants that the store keeps apart.</summary>
    public static readonly Duration Resolution = Duration.FromNanoseconds(1000);

    /// <summary>The instant of an act: the clock's, and never before the last fact of the case.</summary>
    public static Instant After(this IClock clock, Application? application) => Instant.Max(clock.Microsecond(), application?.At ?? Instant.MinValue);

    public static Instant Microsecond(this IClock clock) => Instant.FromUnixTimeTicks(clock.GetCurrentInstant().ToUnixTimeTicks() / 10 * 10);

    /// <summary>Of what lives in real time, as answers kept for a repeat: not in the clock that drives the procedure.</summary>
    public static Instant Real => SystemClock.Instance.Microsecond();
}

using NodaTime;

namespace Privatization.Api.Cases.Clocks;

internal static class ClockSlack
{
    /// <summary>Hours, to the hundredth: negative where the steps still ahead no longer fit into the stage.</summary>
    public static decimal? Hours(Instant? latestFinish, Instant at) =>
        latestFinish is { } finish ? decimal.Round((decimal)(finish - at).TotalHours, 2) : null;
}

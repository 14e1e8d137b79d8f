using NodaTime;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Supervision.Amending;

/// <summary>A decree of 4 February 2020 takes 5 March off: the last of the thirty days of a stage that begins on its day.</summary>
internal static class LateDecree
{
    public static readonly Instant Day = Kazakhstan.At(new(2020, 2, 4), new(10, 0));

    public static readonly object Body = new { Act = "№ 55", Date = "2020-02-04", DaysOff = new[] { "2020-02-11", "2020-03-05" } };

    /// <summary>When the stage ends by the calendar that holds, whatever came first.</summary>
    public static async Task HasMovedTheStage(CaseDriver one) =>
        (await AmendmentSpecs.Clock(one, null)).GetProperty("breachTime").GetString().Should().Be("2020-03-06T18:00:00Z");
}

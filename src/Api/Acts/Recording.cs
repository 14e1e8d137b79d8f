using System.Diagnostics;
using Marten;
using NodaTime;

namespace Privatization;

/// <summary>What every recording has in common: the instant, and who did what in which request.</summary>
public static class Recording
{
    /// <summary>The instant of an act: the clock's, to the microsecond as the store keeps it, and never before the last fact of the case.</summary>
    public static Instant NowAfter(this IClock clock, Application? application) =>
        Instant.Max(clock.Microsecond(), application?.At ?? Instant.MinValue);

    public static Instant Microsecond(this IClock clock) =>
        Instant.FromUnixTimeTicks(clock.GetCurrentInstant().ToUnixTimeTicks() / 10 * 10);

    public static void Sign(this IDocumentSession session, Caller caller, string act)
    {
        session.LastModifiedBy = caller.Id.ToString();
        session.SetHeader("role", Names.Of(caller.Role));
        session.SetHeader("act", act);
        session.CorrelationId = Activity.Current?.TraceId.ToString();
        session.CausationId = Activity.Current?.SpanId.ToString();
    }
}

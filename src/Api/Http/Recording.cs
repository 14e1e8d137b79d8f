using System.Diagnostics;
using Marten;
using NodaTime;
using Privatization.Storage.Text;

namespace Privatization.Api.Http;

/// <summary>What every recording has in common: the instant, and who did what in which request.</summary>
public static class Recording
{
    /// <summary>The instant of an act: the clock's, to the microsecond as the store keeps it, and never before the last fact of the case.</summary>
    public static Instant NowAfter(this IClock clock, Application? application) =>
        Instant.Max(clock.Microsecond(), application?.At ?? Instant.MinValue);

    public static Instant Microsecond(this IClock clock) =>
        Instant.FromUnixTimeTicks(clock.GetCurrentInstant().ToUnixTimeTicks() / 10 * 10);

    /// <summary>Of what lives in real time, as answers kept for a repeat: not in the clock that drives the procedure.</summary>
    public static Instant RealTime => SystemClock.Instance.Microsecond();

    public static void Sign(this IDocumentSession session, Caller caller, string act) => session.Sign(caller.Id.ToString(), Names.Of(caller.Role), act);

    /// <summary>What the service finds by itself is nobody's act.</summary>
    public static void SignAsService(this IDocumentSession session, string act) => session.Sign("service", "service", act);

    public static void Sign(this IDocumentSession session, string by, string role, string act)
    {
        session.LastModifiedBy = by;
        session.SetHeader("role", role);
        session.SetHeader("act", act);
        session.CorrelationId = Activity.Current?.TraceId.ToString();
        session.CausationId = Activity.Current?.SpanId.ToString();
    }
}

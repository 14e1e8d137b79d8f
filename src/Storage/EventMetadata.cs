using System.Diagnostics;
using Marten;
using Privatization.Storage.Text;

namespace Privatization.Storage;

/// <summary>Who did what in which request: on every fact that the session's next commit records.</summary>
public static class EventMetadata
{
    /// <summary>The header that names the official who was away.</summary>
    public const string InPlaceOf = "in-place-of";

    /// <param name="inPlaceOf">The official who is away and whom the one who acts substitutes.</param>
    public static void Stamp(this IDocumentSession session, string by, Role role, string act, StaffId? inPlaceOf = null)
    {
        session.Stamp(by, EnumCodes.Format(role), act);
        if (inPlaceOf is { } away) session.SetHeader(InPlaceOf, away.ToString());
    }

    /// <summary>What the service finds by itself is nobody's act.</summary>
    public static void StampAsSystem(this IDocumentSession session, string act) => session.Stamp("service", "service", act);

    private static void Stamp(this IDocumentSession session, string by, string role, string act)
    {
        session.LastModifiedBy = by;
        session.SetHeader("role", role);
        session.SetHeader("act", act);
        session.CorrelationId = Activity.Current?.TraceId.ToString();
        session.CausationId = Activity.Current?.SpanId.ToString();
    }
}

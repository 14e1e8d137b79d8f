using System.Diagnostics;
using Marten;
using Privatization.Storage.Text;

namespace Privatization.Storage;

/// <summary>Who did what in which request: on every fact that the session's next commit records.</summary>
public static class EventMetadata
{
    public static void Stamp(this IDocumentSession session, string by, Role role, string act) => session.Stamp(by, EnumCodes.Format(role), act);

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

using Marten;
using Privatization.Storage.Documents;
using Privatization.Storage.Postgres;

namespace Privatization.Projections;

public static class VisibleRows
{
    /// <summary>The rows of a view that may be seen. One provider's officials read within its tenant, out of reach of the others.</summary>
    public static IQueryable<TRow> Of<TRow>(this WhoMaySee sees, IDocumentStore store, out IQuerySession session) where TRow : IntervalRow
    {
        session = store.QuerySession(sees.OnlyProvider ?? Tenants.Oblast);
        var rows = session.Query<TRow>();
        return sees switch
        {
            { OnlyProvider: not null } => rows,
            { IsEverything: true } => rows.Where(row => row.AnyTenant()),
            { OnlyApplicant: { } applicant } => rows.Where(row => row.AnyTenant() && row.Applicant == applicant),
            _ => rows.Where(row => false),
        };
    }
}

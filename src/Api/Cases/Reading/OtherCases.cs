using Marten;
using Privatization.Api.Http.Requests;
using Privatization.Storage.Documents;
using Privatization.Storage.Log;
using Privatization.Storage.Postgres;

namespace Privatization.Api.Cases.Reading;

/// <summary>Finds the cases, of all providers, that bear on a case: for the same dwelling, or of the same applicant.</summary>
internal sealed class OtherCases(IDocumentStore store)
{
    /// <summary>
    /// Those that matter, as they stood at the point up to which the file is read; the oldest first. Beside them those of which it is not
    /// known.
    /// </summary>
    public async Task<(IReadOnlyList<OtherCase> Matter, IReadOnlyList<Guid> Unreadable)> Of(CaseHistory file, HistoryPoint cut,
        CancellationToken cancellation)
    {
        await using var session = store.QuerySession(Tenants.Oblast);
        var (id, application) = (file.Id, file.Application);
        var (applicant, dwelling, rka) = (application.Applicant.ToString(), application.Dwelling.ToString(), application.Rka?.ToString());
        var ids = await session.Query<CaseEntry>()
            .Where(entry => entry.Id != id && (entry.Applicant == applicant || entry.Dwelling == dwelling || (rka != null && entry.Rka == rka)))
            .Select(entry => entry.Id).ToListAsync(cancellation);
        if (ids.Count == 0) return ([], []);
        var facts = await session.Events.QueryAllRawEvents()
            .Where(e => e.AnyTenant() && e.StreamId.IsOneOf(ids.ToArray())).OrderBy(e => e.StreamId).ThenBy(e => e.Version).ToListAsync(cancellation);
        var until = cut == default ? cut : new HistoryPoint(null, file.At);
        var (matter, unreadable) = (new List<OtherCase>(), new List<Guid>());
        foreach (var stream in facts.GroupBy(e => e.StreamId))
            try
            {
                var then = stream.Where(until.Includes).ToList();
                if (then is not [] && OtherCase.Of(CaseHistories.Fold(then) with { Id = stream.Key }, application) is { Matters: true } other)
                    matter.Add(other);
            }
            catch (UnreadableFact) { unreadable.Add(stream.Key); }
        return (matter, unreadable);
    }
}

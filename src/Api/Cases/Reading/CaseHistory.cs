using JasperFx.Events;
using Marten;
using NodaTime;
using Privatization.Api.Accounts;
using Privatization.Api.Cases.Acts;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Http.Requests;
using Privatization.Storage.Log;

namespace Privatization.Api.Cases.Reading;

/// <summary>A case with its facts up to a point, folded live: exact, and every writer reads his own write.</summary>
/// <param name="Facts">In order; never empty.</param>
/// <param name="At">The instant of which it speaks: the one asked for, that of the version asked for, or now.</param>
/// <param name="Today">The case by all its facts: what may be shown is asked of today, also of the past.</param>
internal sealed record CaseHistory(Guid Id, IReadOnlyList<IEvent> Facts, Application Application, Instant At, Application Today, Official? Official)
{
    public long ThroughSequence => Facts[^1].Sequence;
}

/// <summary>Opens the file of a case for a caller.</summary>
internal sealed class CaseHistories(IDocumentStore store, CaseDirectory directory, Officials officials, IClock clock)
{
    public async Task<OrProblem<CaseHistory>> Load(Guid id, Caller caller, HistoryPoint cut, CancellationToken cancellation)
    {
        if (await directory.Find(id, caller, cancellation) is not { } entry) return Problems.UnknownApplication;
        await using var session = store.QuerySession(entry.Provider);
        var all = await session.Events.FetchStreamAsync(id, token: cancellation);
        var facts = all.Where(cut.Includes).ToList();
        if (facts.Count == 0 || cut.Version > all.Count) return Problems.NoSuchVersion;
        var today = Fold(all);
        var then = facts.Count == all.Count ? today : Fold(facts);
        var at = cut.AsOf ?? (then == today ? clock.GetCurrentInstant() : then.At);
        return new CaseHistory(id, facts, then, at, today, await officials.Find(caller, cancellation));
    }

    /// <exception cref="UnreadableFact">The case cannot be told to the end.</exception>
    public static Application Fold(IEnumerable<IEvent> facts) => facts.Aggregate((Application?)null, StoredFacts.Evolve)!;
}

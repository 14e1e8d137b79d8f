using Marten;
using NodaTime;
using Npgsql;
using Privatization.Api.Accounts;
using Privatization.Api.Cases.Settings;
using Privatization.Api.Http.Paths;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Http.Requests;
using Privatization.Storage;
using Privatization.Storage.Contents;
using Privatization.Storage.Documents;
using Privatization.Storage.Text;

namespace Privatization.Api.Cases.Acts;

/// <summary>
/// The one path of every act on a case: load, answer a repeat, authorise, check the version and the body, decide, verify the signature, record in
/// one transaction. Of several faults the earliest step tells its own.
/// </summary>
internal sealed class ActPipeline(
    IDocumentStore store, NpgsqlDataSource database, CaseDirectory directory, Calendars calendars, ContractSettings contracts,
    ActSignatures signatures, IClock clock)
{
    public async Task<WriteResult> Execute<TAct>(Guid id, WriteRequest request, ActDefinition<TAct> definition, CancellationToken cancellation)
        where TAct : class =>
            await directory.Find(id, request.Caller, cancellation) is { } entry
                // Where somebody else was first, what they recorded decides what there is to answer now.
                ? await ConcurrencyConflict.Retry(() => Attempt(entry, request, definition, cancellation))
                : Problems.UnknownApplication;

    private async Task<WriteResult> Attempt<TAct>(CaseEntry entry, WriteRequest request, ActDefinition<TAct> definition,
        CancellationToken cancellation)
        where TAct : class
    {
        await using var session = store.LightweightSession(entry.Provider);
        var malformed = request.As<TAct>().IsProblem(out var faults, out var act);
        var loaded = await LoadedCase.Load(session, entry, request, act, calendars.Decrees.Latest, cancellation);
        var decrees = calendars.Learn(loaded.Newer);
        if (loaded.Answer is { } before) return before.Again(request);
        if (loaded.Application is not { } application) return Problems.RecordUnreadable;
        var now = clock.After(application);
        var official = Officials.Resolve(loaded.Staff, request.Caller, Kazakhstan.DayOf(now));
        Problem InCase(Problem problem) => problem with { Case = (entry.Id, application, official) };

        var turn = official is null ? Objections.NotOnStaff : Turn.Check(definition.Act, application, official);
        if (turn is { Fault: ObjectionKind.Caller }) return InCase(Problems.Of(turn));
        if (await CheckVersion(request, session, entry, application, cancellation) is { } stale) return InCase(stale);
        if (malformed) return InCase(faults!);
        if (await UnknownDocuments.Among(act, request, database, Blobs.Facts(entry.Id, application.Version), cancellation) is { } unknown)
            return InCase(unknown);
        if (turn is not null) return InCase(Problems.Of(turn));

        var context = await Context(session, loaded, entry, act, now, cancellation);
        var content = await definition.Content(entry.Id, act, application, context, database, cancellation);
        context = context with { Content = Digest.Of(content) };
        await using var verifying = signatures.Start(entry, act, content, request, cancellation);
        Decision Decide(SignatureStatus signature) =>
            TermRunsOut.RecordedFirst(definition.Decide, act, application, official!, context with { Signature = signature });

        // What the procedure objects to is said before what came of the signature.
        var bears = act is SignedAct { Signature: not null };
        var decision = Decide(bears || request.Prepares ? SignatureStatus.Pending : SignatureStatus.Missing);
        if (decision.Objection is { } objection)
            return InCase(Problems.Of(objection) with { More = await directory.Name(objection.Other, request.Caller, cancellation) });
        if (request.Prepares) return new WriteResult.ToSign(BytesToSign.Of(await BytesOf(act, content, cancellation)));
        KeptEvidence? evidence = null;
        if (bears)
        {
            if ((await signatures.Judge(await verifying.Verdict, loaded.Staff?.Member, cancellation)).IsProblem(out var refused, out evidence))
                return InCase(refused);
            decision = Decide(SignatureStatus.Confirmed(evidence.Digest));
        }

        var after = decision.Facts.Aggregate(application, (state, fact) => Application.Evolve(state, fact)!);
        var body = Case.Of(entry.Id, after, request.Caller, official, now);
        if (request.ValidateOnly || decision.Facts.Count == 0) return new WriteResult.Unchanged(body, application.LastAct);
        session.Share(decrees);
        loaded.Stream.AppendMany(decision.Facts);
        session.Stamp(request.Caller.Id.ToString(), request.Caller.Role, EnumCodes.Format(definition.Act), official!.InPlaceOf(application));
        // The content belongs to the act's own fact, and not to the missed term that is recorded before it: others may see that.
        Keep(session, Blobs.Fact(entry.Id, application.Version + decision.Before + 1), act, content, evidence);
        if (after.HoldsDwelling && !application.HoldsDwelling) session.ClaimDwelling(entry);
        session.Update(entry.Id, application, after);
        var answer = session.Answer(request, StatusCodes.Status201Created, ApiPaths.Application(entry.Id), body, body.Version);
        await session.SaveChangesAsync(cancellation);
        return answer;
    }

    private static async Task<Problem?> CheckVersion(
        WriteRequest request, IDocumentSession session, CaseEntry entry, Application application, CancellationToken cancellation) =>
        !request.Prepares && IfMatch.Check(request.IfMatch, application) is { } problem
            ? await StaleVersions.Explain(problem, request, session, entry.Id, application, cancellation)
            : null;

    private Task<DecisionContext> Context<TAct>(
        IDocumentSession session, LoadedCase loaded, CaseEntry entry, TAct act, Instant now, CancellationToken cancellation)
        where TAct : class
    {
        var application = loaded.Application!;
        var context = new DecisionContext(now, default, calendars.Of(application.Provider), loaded.KnowsExecutor(entry.Provider, now))
        {
            Elsewhere = loaded.Elsewhere,
            CountersignWithin = contracts.CountersignWithin,
        };
        return session.Enrich(context, act, entry.Id, application, cancellation);
    }

    private async Task<byte[]> BytesOf(object act, byte[] content, CancellationToken cancellation) =>
        act is ISignsDocument { Document: var document } ? (await Blobs.Read(database, document, cancellation))!.Value.Bytes : content;

    /// <param name="fact">Which holds what the act said, what it names, and on what its signature rests.</param>
    private static void Keep(IDocumentSession session, string fact, object act, byte[] content, KeptEvidence? evidence)
    {
        var said = HeldJson.Of(content, fact);
        session.StoreBlobs(evidence is null ? [said] : [said, evidence.HeldBy(fact)]);
        if (act is INamesDocuments papers) session.HoldBlobs(papers.Named(), fact);
    }
}

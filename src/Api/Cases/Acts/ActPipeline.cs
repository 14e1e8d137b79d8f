using Marten;
using NodaTime;
using Npgsql;
using Privatization.Api.Accounts;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Http.Requests;
using Privatization.Storage;
using Privatization.Storage.Contents;
using Privatization.Storage.Documents;
using Privatization.Storage.Text;

namespace Privatization.Api.Cases.Acts;

/// <summary>
/// The one path of every act on a case: find it, look the key up, check the version and the body, decide, verify the signature, record in one transaction, answer.
/// </summary>
public sealed class ActPipeline(
    IDocumentStore store, NpgsqlDataSource database, CaseDirectory directory, Calendars calendars, ContractSettings contracts, ActSignatures signatures, IClock clock)
{
    private const int Tries = 5;

    public async Task<IResult> Execute<TAct>(Guid id, WriteRequest asked, ActDefinition<TAct> act, CancellationToken cancellation) where TAct : class
    {
        if (await directory.Find(id, asked.Caller, cancellation) is not { } entry) return Problems.UnknownApplication;
        for (var tries = 1; ; tries++)
        {
            try { return await Attempt(entry, asked, act, cancellation); }
            // Somebody else was first: what they recorded decides what there is to answer now.
            catch (Exception lost) when (ConcurrencyConflict.Is(lost) && tries < Tries) { }
        }
    }

    private async Task<IResult> Attempt<TAct>(CaseEntry entry, WriteRequest asked, ActDefinition<TAct> route, CancellationToken cancellation) where TAct : class
    {
        await using var session = store.LightweightSession(entry.Provider);
        var malformed = asked.As<TAct>().IsProblem(out var faults, out var act);
        // The database works while the signature is verified.
        var loading = LoadedCase.Load(session, entry, asked, act, calendars.Decrees.Latest, cancellation);
        var verifying = signatures.Verify(entry, route.Act, act, asked, cancellation);
        var known = await loading;
        var decrees = calendars.Learn(known.Newer);
        if (known.Answer is { } before) return StoredResponse.Again(before, asked);

        // Facts at its end are missing: nothing is decided on what is left. Its version is read first, so that an act between the two only adds to
        // them.
        if (known.Stream.Aggregate is not { } application || application.Version < known.Stream.CurrentVersion) return Problems.RecordUnreadable;
        var now = clock.After(application);
        var official = known.Staff.Resolve(asked.Caller, Kazakhstan.DayOf(now));
        Problem InCase(Problem problem) => problem with { Case = (entry.Id, application, official) };

        if (official is null) return Problems.Of(Objections.NotOnStaff);
        if (Turn.Check(route.Act, application, official) is { Fault: ObjectionKind.Caller } forbidden) return InCase(Problems.Of(forbidden));
        if (!asked.Prepares && IfMatch.Check(asked.IfMatch, application) is { } version) return InCase(await StaleVersions.Explain(version, asked, session, entry.Id, application, cancellation));
        if (malformed) return InCase(faults!);
        if (await UnknownDocuments.Among(act, asked, database, Blobs.Facts(entry.Id, application.Version), cancellation) is { } unknown) return InCase(unknown);

        var content = await route.Content(entry.Id, act, application, database, cancellation);
        var moment = new DecisionContext(now, Digest.Of(content), calendars.Of(application.Provider), known.KnowsExecutor(entry.Provider, now)) { Elsewhere = known.Elsewhere, CountersignWithin = contracts.CountersignWithin };
        moment = await session.Enrich(moment, act, entry.Id, application, cancellation);
        Decision Decide(Digest? signature) => TermRunsOut.RecordedFirst(route.Decide, act, application, official, moment with { Signature = signature });

        // What the procedure objects to is said before what came of the signature.
        var signed = act is SignedAct { Signature: not null };
        var decision = Decide(signed || asked.Prepares ? moment.Content : null);
        if (decision.Objection is { } objection) return InCase(Problems.Of(objection) with { More = await directory.Name(objection.Other, asked.Caller, cancellation) });
        if (asked.Prepares) return BytesToSign.Answer(act is ISignsDocument { Document: var document } ? (await Blobs.Read(database, document, cancellation))!.Value.Bytes : content);
        KeptEvidence? evidence = null;
        if (signed)
        {
            if ((await signatures.Judge(await verifying, known.Staff?.Member, cancellation)).IsProblem(out var refused, out evidence)) return InCase(refused);
            decision = Decide(evidence.Digest);
        }

        var after = decision.Facts.Aggregate(application, (state, fact) => Application.Evolve(state, fact)!);
        var body = Case.Of(entry.Id, after, asked.Caller, official, now);
        if (asked.ValidateOnly || decision.Facts.Count == 0) return CaseAnswer.Unchanged(body, application.LastAct);

        session.Share(decrees);
        known.Stream.AppendMany(decision.Facts);
        session.Stamp(asked.Caller.Id.ToString(), asked.Caller.Role, EnumCodes.Format(route.Act));
        // The content belongs to the act's own fact, and not to the missed term that is recorded before it: others may see that.
        Keep(session, Blobs.Fact(entry.Id, application.Version + decision.Facts.TakeWhile(it => it is TermMissed).Count() + 1), act, content, evidence);
        if (after.HoldsDwelling != application.HoldsDwelling) session.Hold(entry, after.HoldsDwelling);
        session.Update(entry.Id, application, after);
        var answer = CaseAnswer.Created(body, asked);
        if (asked.AnswerId is not null) session.Insert(answer);
        await session.SaveChangesAsync(cancellation);
        return new StoredResponse(answer);
    }

    /// <param name="fact">Which holds what the act said, what it names, and on what its signature rests.</param>
    private static void Keep(IDocumentSession session, string fact, object act, byte[] content, KeptEvidence? evidence)
    {
        var said = HeldJson.Of(content, fact);
        session.StoreBlobs(evidence is null ? [said] : [said, evidence.HeldBy(fact)]);
        if (act is INamesDocuments papers) session.HoldBlobs(papers.Named(), fact);
    }
}

using System.Text.Json;
using JasperFx.Events;
using Marten;
using Npgsql;
using Privatization.Api.Accounts;
using Privatization.Signatures;
using Privatization.Storage.Contents;
using Privatization.Storage.Documents;
using Privatization.Storage.Log;
using Privatization.Storage.Text;

namespace Privatization.Api.Cases.Reading;

/// <summary>What came of verifying a signature on record once more.</summary>
/// <param name="Outcome"><c>confirmed</c>, the code of a reason, or why it could not be done: <c>erased</c>, <c>altered</c>,
/// <c>no-evidence</c>.</param>
/// <param name="AsRecorded">Whether that is what the record says; null where the evidence was erased, and nothing can be said.</param>
internal sealed record VerifiedSignature(long Version, string Fact, string? Role, Signer? Signer, string Outcome, bool? AsRecorded);

/// <summary>
/// Verifies the signatures of a case again, years later, by the evidence that is kept with them and the pinned roots: nobody is asked.
/// </summary>
internal sealed class CaseSignatures(IDocumentStore store, NpgsqlDataSource database, EvidenceStore evidence, Verification verification,
    ProviderBins bins)
{
    private const string Erased = "erased";

    public async Task<IReadOnlyList<VerifiedSignature>> VerifyAgain(CaseEntry entry, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(entry.Provider);
        var facts = await Facts(session, entry.Id, cancellation);
        if (facts is not [{ Data: ISignedFact { Signed: var package } }, ..] || facts.Index().Any(it => it.Item.Version != it.Index + 1))
            throw new InvalidOperationException($"Facts of the case {entry.Id} are gone from the store.");
        var verified = new List<VerifiedSignature>();
        foreach (var e in facts)
            if (e.Data is ISignedFact fact) verified.Add(await Verify(e, fact, entry, package, cancellation));
        return verified;
    }

    private static async Task<IReadOnlyList<IEvent>> Facts(IQuerySession session, Guid id, CancellationToken cancellation)
    {
        try
        {
            var facts = await session.Events.FetchStreamAsync(id, token: cancellation);
            // One that cannot be read may be a signed one: it is not passed over.
            foreach (var e in facts) e.Fact();
            return facts;
        }
        catch (Exception fault) when (fault is UnreadableFact || StoredFacts.AreNewer(fault))
        {
            throw new InvalidOperationException($"A fact of the case {id} cannot be read: {fault.Message}", fault);
        }
    }

    private async Task<VerifiedSignature> Verify(IEvent e, ISignedFact fact, CaseEntry entry, Digest package, CancellationToken cancellation)
    {
        var role = EnumCodes.Parse<Role>(e.GetHeader("role")?.ToString());
        var recorded = fact is RequestRefused refused ? refused.Reason.ToString() : "confirmed";
        var (signer, outcome) = await Judge(
            fact, () => role is Role.Applicant ? Applicant(package, cancellation) : Task.FromResult(Official(role, entry)), cancellation);
        return new(e.Version, FactName.Of(e), role is { } known ? EnumCodes.Format(known) : null, signer, outcome,
            outcome is Erased ? null : outcome == recorded);
    }

    private async Task<(Signer?, string)> Judge(ISignedFact fact, Func<Task<Expected?>> expect, CancellationToken cancellation)
    {
        try
        {
            if (await Blobs.Read(database, fact.Signed, cancellation) is not var (_, bytes)
                || await Blobs.Read(database, fact.Signature, cancellation) is not var (_, kept)
                || await expect() is not { } expected) return (null, Erased);
            return verification.Again(await evidence.Open(kept, cancellation), bytes, expected) switch
            {
                Verdict.Confirmed it => (it.Signer, "confirmed"),
                Verdict.NotConfirmed it => (null, it.Reason.Code),
                Verdict.Unavailable it => (null, it.Why.Code),
                var other => throw new InvalidOperationException(other.ToString()),
            };
        }
        catch (ContentAltered)
        {
            return (null, "altered");
        }
        catch (JsonException)
        {
            return (null, "no-evidence");
        }
    }

    private Expected? Official(Role? role, CaseEntry entry) =>
        role is { } its && bins.Of(ProviderCode.Parse(entry.Provider)) is { } bin ? Expected.Official(its, bin) : null;

    private async Task<Expected?> Applicant(Digest package, CancellationToken cancellation) =>
        await Blobs.Read(database, package, cancellation) is var (_, bytes)
            ? Expected.Applicant(JsonSerializer.Deserialize<RequestPackage>(bytes, Json.Stored)!.Applicant.Iin)
            : null;
}

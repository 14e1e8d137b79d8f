using NodaTime;
using Npgsql;
using Privatization.Api.Accounts;
using Privatization.Api.Applicants.Uploading.Types;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Http.Requests;
using Privatization.Signatures;
using Privatization.Storage;
using Privatization.Storage.Contents;
using Privatization.Storage.Text;

namespace Privatization.Api.Applicants;

/// <summary>What the adult members of the family have to sign.</summary>
internal sealed record ConsentsToSign(IReadOnlyList<ConsentToSign> Consents);

/// <param name="Member">His place in the package's family, from 0.</param>
/// <param name="Bytes">Canonical JSON (RFC 8785), to be signed as they are.</param>
internal sealed record ConsentToSign(int Member, byte[] Bytes, Digest Sha256);

/// <summary>
/// Housing law, art. 13(1): every adult family member consents, with his own EDS or before a notary. A consent that is not there or not confirmed
/// refuses nothing here: it is a finding.
/// </summary>
public sealed class Consents(NpgsqlDataSource database, IUploadedBytes uploaded, Pseudonyms pseudonyms, ISignatureVerifier verifier,
    EvidenceStore store, IClock clock)
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/requests/_consents", (HttpContext http, Consents consents) =>
        http.Write(request => Task.FromResult(consents.ToSign(request)))).Describe(RequestOperations.ConsentsToSign);

    private WriteResult ToSign(WriteRequest request)
    {
        if (request.As<RequestPackage>().IsProblem(out var faults, out var package)) return faults;
        var today = Kazakhstan.DayOf(clock.GetCurrentInstant());
        return new WriteResult.Unchanged(new ConsentsToSign(
        [
            .. from member in package.Family.Index()
               where member.Item.Iin.IsAdultOn(today)
               let bytes = BytesFor(member.Item, package)
               select new ConsentToSign(member.Index, bytes, Digest.Of(bytes)),
        ]));
    }

    /// <param name="day">Of submission: who is adult then has to consent.</param>
    public async Task<OrProblem<ExaminedFamily>> Examine(RequestPackage package, LocalDate day, CancellationToken cancellation)
    {
        var (family, evidence) = (new List<Relative>(), new List<KeptEvidence>());
        foreach (var member in package.Family)
        {
            var relative = new Relative(pseudonyms.Of(member.Iin), member.Relation, member.Iin.IsAdultOn(day));
            if (!relative.IsAdult || member.Consent is not { } consent) family.Add(relative);
            else if (consent.Kind is ConsentKind.Notarised)
                family.Add(relative with { Consent = new(consent.Kind, ConsentState.OnPaper, consent.Document) });
            else
            {
                var (state, found, reason) = await Verify(consent, member, package, cancellation);
                if (found is null) return SignatureProblems.Unavailable;
                evidence.Add(await store.Keep(found, cancellation));
                family.Add(relative with { Consent = new(consent.Kind, state, consent.Document, evidence[^1].Digest, reason) });
            }
        }
        return new ExaminedFamily(family, evidence);
    }

    /// <returns>No evidence where there is no verdict now.</returns>
    private async Task<(ConsentState State, Evidence? Evidence, SignatureFault? Reason)> Verify(
        Consent consent, FamilyMember member, RequestPackage package, CancellationToken cancellation)
    {
        var cms = await Blobs.Find(database, consent.Document, cancellation) is { } blob
            ? await uploaded.Whole(blob, SignatureFile.MaxBytes, cancellation) ?? [] : [];
        var expected = Expected.Applicant(member.Iin) with { Beforehand = true };
        return await verifier.Verify(BytesFor(member, package), cms, StoreTime.Real, expected, cancellation) switch
        {
            Verdict.Confirmed it => (ConsentState.Confirmed, it.Evidence, null),
            Verdict.NotConfirmed it => (ConsentState.NotConfirmed, it.Evidence, SignatureFault.Parse(it.Reason.Code)),
            _ => default,
        };
    }

    private static byte[] BytesFor(FamilyMember member, RequestPackage package) =>
        CanonicalJson.Of(new { Consent = ConsentStatement.Of(member, package) }, Json.Stored);
}

/// <summary>The family as the facts will have it, and what the verdicts on its signatures rest on.</summary>
public sealed record ExaminedFamily(IReadOnlyList<Relative> Family, IReadOnlyList<KeptEvidence> Evidence);

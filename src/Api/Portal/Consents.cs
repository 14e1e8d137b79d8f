using Marten;
using NodaTime;
using Npgsql;

namespace Privatization;

/// <summary>What the adult members of the family have to sign.</summary>
public sealed record ConsentsToSign(IReadOnlyList<ConsentToSign> Consents);

/// <param name="Member">His place in the package's family, from 0.</param>
/// <param name="Bytes">Canonical JSON (RFC 8785), to be signed as they are.</param>
public sealed record ConsentToSign(int Member, byte[] Bytes, Digest Sha256);

/// <summary>
/// Housing law, art. 13(1): every adult family member consents, with his own EDS or before a notary. A consent that is not there or not confirmed refuses
/// nothing here: it is a finding.
/// </summary>
public sealed class Consents(NpgsqlDataSource database, Pseudonyms pseudonyms, ISignatureVerifier verifier, IClock clock)
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/requests/_consents", async (HttpContext http, Consents consents) =>
        (await Asked.Read(http)).IsProblem(out var problem, out var asked) ? problem : consents.ToSign(asked, http.Response)).Describe(Operations.ConsentsToSign);

    private IResult ToSign(Asked asked, HttpResponse response)
    {
        if (!asked.Caller.IsApplicant) return Problems.Forbidden;
        if (asked.As<RequestPackage>().IsProblem(out var faults, out var package)) return faults;
        var today = Kazakhstan.DayOf(clock.GetCurrentInstant());
        response.Headers.CacheControl = "no-store";
        return Results.Json(new ConsentsToSign(
        [
            .. from it in package.Family.Index()
               where it.Item.Iin.IsAdultOn(today)
               let bytes = BytesFor(it.Item, package)
               select new ConsentToSign(it.Index, bytes, Digest.Of(bytes)),
        ]), Json.Stored);
    }

    /// <param name="day">Of submission: who is adult then has to consent.</param>
    public async Task<OrProblem<ExaminedFamily>> Examine(RequestPackage package, LocalDate day, CancellationToken cancellation)
    {
        var examined = new ExaminedFamily();
        foreach (var member in package.Family)
        {
            var relative = new Relative(pseudonyms.Of(member.Iin), member.Relation, member.Iin.IsAdultOn(day));
            if (!relative.IsAdult || member.Consent is not { } consent) examined.Add(relative);
            else if (consent.Kind is ConsentKind.Notarised) examined.Add(relative with { Consent = new(consent.Kind, ConsentState.OnPaper, consent.Document) });
            else if (!examined.Add(relative, consent, await Verify(consent, member, package, cancellation))) return AccountProblems.SignatureVerificationUnavailable;
        }
        return examined;
    }

    private async Task<Verdict> Verify(Consent consent, FamilyMember member, RequestPackage package, CancellationToken cancellation)
    {
        var cms = await Blobs.Read(database, consent.Document, cancellation) is var (_, bytes) ? bytes : [];
        return await verifier.Verify(BytesFor(member, package), cms, Recording.RealTime, Expected.Applicant(member.Iin) with { Beforehand = true }, cancellation);
    }

    private static byte[] BytesFor(FamilyMember member, RequestPackage package) =>
        CanonicalJson.Of(new { Consent = ConsentStatement.Of(member, package) }, Json.Stored);
}

/// <summary>The family as the facts will have it, and what the verdicts on its signatures rest on.</summary>
public sealed class ExaminedFamily
{
    private readonly List<Relative> _family = [];
    private readonly List<byte[]> _evidence = [];

    public IReadOnlyList<Relative> Family => _family;

    public void Add(Relative relative) => _family.Add(relative);

    /// <returns>False where there is no verdict now.</returns>
    public bool Add(Relative relative, Consent consent, Verdict verdict)
    {
        var (state, evidence, reason) = verdict switch
        {
            Verdict.Confirmed it => (ConsentState.Confirmed, it.Evidence, null),
            Verdict.NotConfirmed it => (ConsentState.NotConfirmed, it.Evidence, (ReasonCode?)ReasonCode.Parse(it.Reason.Code)),
            _ => default,
        };
        if (evidence is null) return false;
        var bytes = evidence.ToBytes();
        _evidence.Add(bytes);
        Add(relative with { Consent = new(consent.Kind, state, consent.Document, Digest.Of(bytes), reason) });
        return true;
    }

    public void KeepEvidence(IDocumentSession session, string holder)
    {
        foreach (var bytes in _evidence) session.StoreBlob(Digest.Of(bytes), "application/json", bytes, holder);
    }
}

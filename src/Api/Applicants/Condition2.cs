using Privatization.Api.Accounts;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Signatures;
using Privatization.Storage;

namespace Privatization.Api.Applicants;

/// <summary>What came of condition 2.</summary>
/// <param name="Reason">Why the authenticity of the EDS is not confirmed; null where it is.</param>
public sealed record Condition2Result(KeptEvidence Evidence, Reason? Reason)
{
    public SignatureFault? Fault => Reason is { } reason ? SignatureFault.Parse(reason.Code) : null;
}

/// <summary>
/// Reg. §10, condition 2: the portal checks the validity period of the certificate, that it is not revoked, and that the IIN in it is that of the
/// request.
/// </summary>
public sealed class Condition2(ISignatureVerifier verifier, EvidenceStore evidence)
{
    public async Task<OrProblem<Condition2Result>> Check(byte[] package, byte[] signature, Iin applicant, CancellationToken cancellation) =>
        await verifier.Verify(package, signature, StoreTime.Real, Expected.Applicant(applicant), cancellation) switch
        {
            Verdict.Confirmed it => new Condition2Result(await evidence.Keep(it.Evidence, cancellation), null),
            // What is no signature at all is a malformed request, and recorded nowhere.
            Verdict.NotConfirmed { Reason: var why } when Reasons.IsNoSignature(why) => SignatureProblems.Of(why),
            Verdict.NotConfirmed it => new Condition2Result(await evidence.Keep(it.Evidence, cancellation), it.Reason),
            _ => SignatureProblems.Unavailable,
        };
}

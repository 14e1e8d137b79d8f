using Npgsql;
using Privatization.Api.Accounts;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Http.Requests;
using Privatization.Signatures;
using Privatization.Storage;
using Privatization.Storage.Contents;
using Privatization.Storage.Documents;

namespace Privatization.Api.Cases.Acts;

/// <summary>Reg. §5, §10: whether an act bears the EDS of the one who does it, for the body he acts for.</summary>
internal sealed class ActSignatures(ISignatureVerifier verifier, ProviderBins bins, Pseudonyms pseudonyms, EvidenceStore evidence,
    NpgsqlDataSource database)
{
    /// <summary>Begins to verify; whoever does not wait for the verdict ends it.</summary>
    /// <param name="content">What is signed, where the act names no document that was drawn up before.</param>
    public RunningVerification Start(CaseEntry entry, object? act, byte[] content, WriteRequest request, CancellationToken cancellation) =>
        new(stopping => Verify(entry, act, content, request, stopping), cancellation);

    /// <returns>Null where there is nothing to verify, or the verifier cannot know what the provider's certificates bear.</returns>
    private async Task<Verdict?> Verify(CaseEntry entry, object? act, byte[] content, WriteRequest request, CancellationToken cancellation)
    {
        if (act is not SignedAct { Signature: { } signature } || request.Prepares
            || Expect(request.Caller, ProviderCode.Parse(entry.Provider)) is not { } expected) return null;
        var bytes = act is ISignsDocument { Document: var document }
            ? (await Blobs.Read(database, document, cancellation))?.Bytes
            : content;
        return bytes is null ? null : await verifier.Verify(bytes, signature, StoreTime.Real, expected, cancellation);
    }

    /// <param name="staff">The entry of an official in the staff register: whose IIN it has to be.</param>
    public async Task<OrProblem<KeptEvidence>> Judge(Verdict? verdict, StaffMember? staff, CancellationToken cancellation) => verdict switch
    {
        null => SignatureProblems.Of(Reasons.BinNotSet),
        Verdict.Confirmed { Signer: var signer } when staff is not null && WhyNotHis(signer, staff) is { } why => SignatureProblems.Of(why),
        Verdict.Confirmed confirmed => await evidence.Keep(confirmed.Evidence, cancellation),
        Verdict.NotConfirmed { Reason: var why } => SignatureProblems.Of(why),
        _ => SignatureProblems.Unavailable,
    };

    private Expected? Expect(Caller caller, ProviderCode provider) =>
        caller.Iin is { } iin ? Expected.Applicant(iin)
        : caller.IsOfficial && bins.Of(provider) is { } bin ? Expected.Official(caller.Role, bin)
        : null;

    // The certificate says that somebody of the provider may sign; the register says that it is this official.
    private Reason? WhyNotHis(Signer signer, StaffMember staff) =>
        staff.Person is not { } person ? Reasons.NotRegistered
        : signer.Iin is not { } iin || pseudonyms.OfPerson(iin) != person ? Reasons.OtherIin
        : null;
}

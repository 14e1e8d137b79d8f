namespace Privatization;

/// <summary>Reg. §5, §10: whether an act bears the EDS of the one who does it, for the body he acts for.</summary>
public sealed class ActSignatures(ISignatureVerifier verifier, ProviderBins bins, Pseudonyms pseudonyms, EvidenceStore evidence)
{
    /// <param name="bytes">What had to be signed.</param>
    /// <param name="staff">The entry of an official in the staff register: whose IIN it has to be.</param>
    public async Task<OrProblem<KeptEvidence>> Check(
        byte[] bytes, byte[] signature, Caller caller, StaffMember? staff, ProviderCode provider, CancellationToken cancellation)
    {
        if (Expect(caller, provider) is not { } expected) return SignatureProblems.Of(Reasons.BinNotSet);
        return await verifier.Verify(bytes, signature, Recording.RealTime, expected, cancellation) switch
        {
            Verdict.Confirmed { Signer: var signer } when staff is not null && WhyNotHis(signer, staff) is { } why => SignatureProblems.Of(why),
            Verdict.Confirmed confirmed => await evidence.Keep(confirmed.Evidence, cancellation),
            Verdict.NotConfirmed { Reason: var why } => SignatureProblems.Of(why),
            _ => SignatureProblems.Unavailable,
        };
    }

    private Expected? Expect(Caller caller, ProviderCode provider) =>
        caller.Iin is { } iin ? Expected.Applicant(iin) : bins.Of(provider) is { } bin ? Expected.Official(caller.Role, bin) : null;

    // The certificate says that somebody of the provider may sign; the register says that it is this official.
    private Reason? WhyNotHis(Signer signer, StaffMember staff) =>
        staff.Person is not { } person ? Reasons.NotRegistered
        : signer.Iin is not { } iin || pseudonyms.OfPerson(iin) != person ? Reasons.OtherIin
        : null;
}

using Privatization.Domain.Regulation;
using Privatization.Domain.Values;

namespace Privatization.Domain;

/// <summary>
/// An act that bears the electronic digital signature (ЭЦҚ) of the one who does it (Reg. §3, §5, §10): over its content, or over the document that it
/// names.
/// </summary>
public abstract record SignedAct
{
    /// <summary>A detached CMS in DER. It is no part of the content.</summary>
    public byte[]? Signature { get; init; }
}

/// <summary>
/// What is signed is a document drawn up before: so both parties of the contract sign the same bytes, and anyone can verify the document by itself.
/// </summary>
public interface ISignsDocument
{
    Digest Document { get; }
}

/// <summary>What a signed act recorded.</summary>
public interface ISignedFact
{
    /// <summary>The digest of the evidence: the signature, and all that it was judged by.</summary>
    Digest Signature { get; }

    /// <summary>The digest of the bytes that were signed.</summary>
    Digest Signed { get; }
}

public static class SignedActs
{
    /// <summary>
    /// Whether the act bears the EDS. The regulation names it for the request, acceptance and results; "signs" is read as done with it too, as the
    /// service is electronic.
    /// </summary>
    public static bool IsSigned(this Act act) => act is
        Act.Acceptance or Act.Refusal or Act.CommissionConclusion or Act.DecisionSignature or Act.TransferSignature or Act.ContractSignature
            or Act.Result
        or Act.ContractCountersignature or Act.ContractNotice or Act.Withdrawal or Act.Discontinuance;
}

using NodaTime;
using Privatization.Domain.EveryStage;
using Privatization.Domain.Portal;
using Privatization.Domain.Stage1CommissionDecision;
using Privatization.Domain.Stage2CommunalOwnership;
using Privatization.Domain.Stage3Contract;
using Privatization.Domain.Values;

namespace Privatization.Domain.Documents;

/// <summary>A document of a case that somebody has signed, or that was sent.</summary>
/// <param name="Kept">The digest of the content that is the document; null where facts alone tell it.</param>
/// <param name="Number">Under which it is registered.</param>
/// <param name="At">When it was first signed; its day is the document's day.</param>
/// <param name="Sent">The fact that sent it to the personal cabinet; null while it has not been.</param>
public sealed record Outgoing(
    OutgoingKind Kind, Digest? Kept, DocumentNumber Number, Instant At, Sending? Sent, params IReadOnlyList<DocumentSignature> Signatures)
{
    /// <summary>The versions of the facts that drew it up, signed it and sent it: what of it can stand corrected.</summary>
    public IReadOnlyList<long> Facts { get; init; } = [];

    /// <summary>A result from its issue on; the contract from the head's signature on, as the applicant signs the same bytes.</summary>
    public bool IsShownToApplicant => Sent is not null || Kind is OutgoingKind.Contract;

    /// <summary>Every document of a case in the order of their first signatures, by the facts of the case in their order.</summary>
    public static IReadOnlyList<Outgoing> Of(IEnumerable<ApplicationEvent> facts)
    {
        var documents = new List<Outgoing>();
        var drawnUp = new Dictionary<Digest, long>();
        Application? application = null;
        foreach (var fact in facts)
        {
            var before = application;
            application = Application.Evolve(application, fact);
            if (application is null) continue;
            var sent = new Sending(application.Version, fact.At);
            if (DrawnUp(fact) is { } drawn) drawnUp[drawn] = sent.Version;
            if (New(fact, application, before, sent) is { } next) documents.Add(next with { Facts = [.. Draft(next), sent.Version] });
            else if (documents.FindLastIndex(it => it.Kept is { } kept && kept == Signed(fact)) is >= 0 and var place)
                documents[place] = documents[place].After(fact, sent) with { Facts = [.. documents[place].Facts, sent.Version] };
        }
        return documents;

        long[] Draft(Outgoing it) => it.Kept is { } kept && drawnUp.TryGetValue(kept, out var version) ? [version] : [];
    }

    private static Outgoing? New(ApplicationEvent fact, Application after, Application? before, Sending sent) => fact switch
    {
        RequestRefused it => new(OutgoingKind.RequestRefusal, null, after.Number.For("1"), it.At, sent),
        DocumentsRefused refused =>
            new(OutgoingKind.DocumentsRefusal, refused.Content, after.Number.For("1"), refused.At, sent,
                new DocumentSignature(Role.Executor, refused.Signature, refused.At)),
        DecisionSigned signed =>
            BySignatureOfHead(before?.Draft?.Kind is ResultKind.ReasonedRefusal ? OutgoingKind.ReasonedRefusal : OutgoingKind.Decision, signed,
                after.Number.For("1"), signed.At),
        TransferSigned it => BySignatureOfHead(OutgoingKind.CertificateOfValue, it, after.Certificate!.Number, it.At),
        ContractSigned it => BySignatureOfHead(OutgoingKind.Contract, it, after.Contract!.Number, it.At),
        ContractNoticeSigned signed =>
            new(OutgoingKind.ContractNotice, signed.Document, after.Number.For("4"), signed.At, sent,
                new DocumentSignature(Role.Executor, signed.Signature, signed.At)),
        _ => null,
    };

    private static Outgoing BySignatureOfHead(OutgoingKind kind, ISignedFact fact, DocumentNumber number, Instant at) =>
        new(kind, fact.Signed, number, at, null, new DocumentSignature(Role.Head, fact.Signature, at));

    private Outgoing After(ApplicationEvent fact, Sending sent) => fact switch
    {
        // Certificate and contract bear numbers of their own; a decision bears the one under which it is registered.
        ResultIssued issued => this with
        {
            Number = Kind is OutgoingKind.Decision or OutgoingKind.ReasonedRefusal ? issued.RegistrationNumber : Number,
            Sent = sent,
            Signatures = [.. Signatures, new(Role.Executor, issued.Signature, issued.At)],
        },
        ContractCountersigned it => this with { Signatures = [.. Signatures, new(Role.Applicant, it.Signature, it.At)] },
        _ => this,
    };

    private static Digest? DrawnUp(ApplicationEvent fact) => fact switch
    {
        DecisionDrafted it => it.Content,
        TransferDrafted it => it.Content,
        ContractDrafted it => it.Content,
        _ => null,
    };

    private static Digest? Signed(ApplicationEvent fact) => fact switch
    {
        ResultIssued it => it.Document,
        ContractCountersigned it => it.Document,
        _ => null,
    };
}

/// <param name="Version">Of the fact.</param>
public sealed record Sending(long Version, Instant At);

/// <param name="Evidence">The digest of what the verdict rests on.</param>
public sealed record DocumentSignature(Role Role, Digest Evidence, Instant At);

using NodaTime;
using Privatization.Domain.LegalTime;
using Privatization.Domain.Payments;
using Privatization.Domain.Portal;
using Privatization.Domain.Stage1CommissionDecision;
using Privatization.Domain.Values;

namespace Privatization.Domain;

/// <summary>Where a case stands: a row of the act, opened for the n-th time, since when.</summary>
public sealed record Position(int Stage, int Step, int Attempt, Instant Since);

/// <summary>The states a case can be in.</summary>
public enum State
{
    InProgress,
    AwaitingCountersignature,
    AwaitingPayment,
    Completed,
    RequestRefused,
    DocumentsRefused,
    Refused,
    Withdrawn,
    Discontinued,
}

/// <summary>How a case ended before its steps were over.</summary>
public enum Ending
{
    RequestRefused = State.RequestRefused,
    DocumentsRefused = State.DocumentsRefused,
    Refused = State.Refused,
    Withdrawn = State.Withdrawn,
    Discontinued = State.Discontinued,
}

/// <summary>A document of the package, as the facts have it: no name.</summary>
/// <param name="ValidUntil">The last day on which it is valid, inclusive: as it says, or as point 9 counts it; null where it does not expire.</param>
public sealed record AttachedDocument(DocumentKind Kind, Digest Sha256, LocalDate? IssuedOn, LocalDate? ValidUntil);

/// <param name="Track">Where the commission decided otherwise than was asked.</param>
/// <param name="Content">The digest of what was concluded, with the protocol.</param>
public sealed record Conclusion(Finding Finding, IReadOnlyList<Ground> Grounds, Track? Track, DocumentNumber Protocol, LocalDate? ProtocolDate,
    Digest Content);

/// <summary>A fact that stands corrected.</summary>
/// <param name="Version">Of the fact that corrects it.</param>
public sealed record CorrectedFact(long Corrects, long Version, Instant At);

/// <summary>What lies drawn up and not yet signed.</summary>
/// <param name="Kind">The result it will become.</param>
/// <param name="Document">The digest of its canonical bytes: what the head signs.</param>
public sealed record Draft(ResultKind Kind, Digest Document);

/// <summary>Reg. §3, stage 2: the certificate of the value of the dwelling, naming the sum to be paid.</summary>
/// <param name="Calculation">The digest of the calculation and the papers that went to the akimat.</param>
/// <param name="Date">The day of the head's signature; null while there is none.</param>
public sealed record CertificateOfValue(DocumentNumber Number, LocalDate? Date, Money Sum, Digest Calculation);

/// <summary>Reg. §5, stage 2, step 4: the akimat's resolution (қаулы) on handing over the dwelling.</summary>
public sealed record HandOverResolution(DocumentNumber Number, LocalDate Date, Digest Document);

/// <param name="Schedule">The instalments in their order, where it is paid by instalments.</param>
/// <param name="ConcludedAt">When both parties had signed; null while they have not.</param>
/// <param name="Notice">The notice on the conclusion; null while it is not signed.</param>
public sealed record Contract(
    DocumentNumber Number, Money Price, PaymentTerms Terms, IReadOnlyList<Instalment> Schedule, Digest Document, bool IsSigned = false,
    Instant? ConcludedAt = null, Digest? Notice = null)
{
    public bool IsConcluded => ConcludedAt is not null;

    /// <summary>The day in Kazakhstan.</summary>
    public LocalDate? ConcludedOn => ConcludedAt is { } at ? Kazakhstan.DayOf(at) : null;

    /// <summary>Reg. §3: whether there is anything to pay: not free of charge, nor for a dwelling that is worth nothing any more.</summary>
    public bool IsPaidFor => Terms is not PaymentTerms.FreeOfCharge && Price != Money.None;
}

/// <summary>Reg. §3, stage 3: when the value of the dwelling is paid.</summary>
public enum PaymentTerms
{
    /// <summary>Into the local budget within 30 calendar days.</summary>
    ThirtyDays,

    /// <summary>By a schedule, in the cases of point 23 of Rules № 673.</summary>
    Instalments,

    /// <summary>No payment is made.</summary>
    FreeOfCharge,
}

public sealed record IssuedResult(int Stage, ResultKind Kind, Digest Document, DocumentNumber RegistrationNumber, Instant At);

/// <summary>Reg. §3: the results of the three stages.</summary>
public enum ResultKind
{
    Decision,
    ReasonedRefusal,
    CertificateOfValue,
    Contract,
}

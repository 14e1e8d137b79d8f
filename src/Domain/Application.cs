using System.Collections.Immutable;
using NodaTime;
using Privatization.Domain.BesideTheSteps;
using Privatization.Domain.Clocks;
using Privatization.Domain.EveryStage;
using Privatization.Domain.LegalTime;
using Privatization.Domain.Payments;
using Privatization.Domain.Portal;
using Privatization.Domain.Regulation;
using Privatization.Domain.Stage1CommissionDecision;
using Privatization.Domain.Stage2CommunalOwnership;
using Privatization.Domain.Stage3Contract;
using Privatization.Domain.Values;

namespace Privatization.Domain;

/// <summary>A case as its facts have it: all that a decision asks, and nothing else.</summary>
public sealed record Application
{
    /// <summary>The id of its stream, given by the store; facts are folded without it.</summary>
    public Guid Id { get; init; }

    public required CaseNumber Number { get; init; }
    public required ProviderCode Provider { get; init; }
    public required Pseudonym Applicant { get; init; }
    public required Pseudonym Dwelling { get; init; }
    public Pseudonym? Rka { get; init; }
    public required Digest Request { get; init; }
    public required Instant Submitted { get; init; }
    public required BasisKind Basis { get; init; }
    public ImmutableList<AttachedDocument> Documents { get; init; } = [];

    /// <summary>In the order of the package.</summary>
    public ImmutableList<Relative> Family { get; init; } = [];

    public required Stock Stock { get; init; }

    /// <summary>At what price the applicant asked to acquire the dwelling.</summary>
    public required Track Asked { get; init; }

    /// <summary>The version of the act that governs the case, fixed at submission.</summary>
    public required string Regulation { get; init; }

    /// <summary>Why the authenticity of the EDS of the request was not confirmed, where the request was refused for it.</summary>
    public SignatureFault? NotConfirmed { get; init; }

    /// <summary>Every clock ever set, in order; that of the last step is where the case stands while <see cref="Step"/> is not null.</summary>
    public ImmutableList<Clock> Clocks { get; init; } = [];

    /// <summary>When the package was accepted or refused at stage 1, or the case ended before: from then on no paper expires any more.</summary>
    public Instant? Weighed { get; init; }

    /// <summary>The places in the family of those who have withdrawn their consents, as the last referral to the commission has it.</summary>
    public ImmutableList<int> WithdrawnConsents { get; init; } = [];

    public bool StepsAreOver { get; init; }
    public StaffId? Executor { get; init; }
    public Conclusion? Conclusion { get; init; }
    public Draft? Draft { get; init; }

    /// <summary>The draft that bears the head's signature and waits to be issued.</summary>
    public Digest? Signed { get; init; }

    public CertificateOfValue? Certificate { get; init; }
    public HandOverResolution? Resolution { get; init; }
    public Contract? Contract { get; init; }

    /// <summary>What the budget received and gave back, in the order in which it was recorded.</summary>
    public ImmutableList<Payment> Payments { get; init; } = [];

    /// <summary>References under which the treasury reported payments that differ: none of those counts.</summary>
    public ImmutableHashSet<PaymentReference> Disputed { get; init; } = [];

    /// <summary>What the budget has of the payments.</summary>
    public Receipts Receipts { get; init; } = Receipts.None;

    public bool IsPaidInFull { get; init; }

    /// <summary>What was corrected, in the order in which it was.</summary>
    public ImmutableList<CorrectedFact> Corrections { get; init; } = [];

    /// <summary>What follows from each fact, in their order; null where it is marginal.</summary>
    public FactConsequences Consequences { get; init; } = FactConsequences.None;

    public ImmutableList<IssuedResult> Results { get; init; } = [];
    public Ending? Ending { get; init; }

    /// <summary>Since when nothing follows any more; null while something does, also again after a payment was taken back.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>The number of facts, and so of the last one.</summary>
    public long Version { get; init; }

    /// <summary>The version of the last fact that a person's act recorded: facts that the service finds by itself make no act stale.</summary>
    public long LastAct { get; init; }

    public Instant At { get; init; }

    /// <summary>The day by which dated lists are read.</summary>
    public LocalDate SubmittedOn => Kazakhstan.DayOf(Submitted);

    /// <summary>As the last conclusion of the commission has it, else as was asked.</summary>
    public Track Track => Conclusion?.Track ?? Asked;

    public Procedure Procedure => Procedure.Of(Regulation);

    /// <summary>The clock of the step whose turn it is; null once there is none.</summary>
    public Clock? StepClock => Ending is null && !StepsAreOver ? Clocks.FindLast(clock => clock.Step is not null) : null;

    public Position? Position => StepClock is { Step: { } step, Attempt: { } attempt } it ? new(it.Stage, step, attempt, it.Deadline.Start) : null;

    /// <summary>The clock of what is waited for now: the step whose turn it is, else the countersignature or the next payment.</summary>
    public Clock? CurrentClock =>
        StepClock ?? Clocks.Where(clock => clock is { IsRunning: true, Kind: ClockKind.Countersignature or ClockKind.Payment })
            .MinBy(clock => clock.Deadline.Due);

    /// <summary>In tenge, less what was given back.</summary>
    public decimal Paid => Receipts.Total;

    /// <summary>The row of the act whose turn it is; null once there is none.</summary>
    public Step? Step => Position is { } position ? Procedure[position.Stage, position.Step] : null;

    public State State => Ending switch
    {
        { } ending => (State)ending,
        null when !StepsAreOver => State.InProgress,
        null when Contract is not { IsConcluded: true } => State.AwaitingCountersignature,
        null when IsPaidInFull || !Contract.IsPaidFor => State.Completed,
        _ => State.AwaitingPayment,
    };

    /// <summary>Whether a contract holds its dwelling and the applicant's right.</summary>
    public bool HoldsDwelling => Contract is { IsConcluded: true };

    /// <summary>Reg. §10: whether the notice on the conclusion of the contract waits for the EDS of the authorised person.</summary>
    public bool IsNoticeDue => Ending is null && Contract is { IsConcluded: true, Notice: null };

    public bool HasEnded => State is not (State.InProgress or State.AwaitingCountersignature or State.AwaitingPayment);

    /// <summary>Reg. §6: the fact, then the next step of the stage.</summary>
    internal ApplicationEvent[] Pass(DecisionContext now, params ApplicationEvent[] facts) =>
        Position is { } position ? [.. facts, Open(position.Stage, position.Step + 1, now)] : facts;

    /// <summary>Reg. §6: the facts, then the next stage and its first step.</summary>
    internal ApplicationEvent[] PassToStage(int stage, DecisionContext now, params ApplicationEvent[] facts) =>
        [.. facts, .. new Openings(Procedure, Clocks, now).Stage(stage)];

    internal StepOpened Open(int stage, int step, DecisionContext now) => new Openings(Procedure, Clocks, now).Step(stage, step);

    public static Application? Fold(IEnumerable<ApplicationEvent> facts) => facts.Aggregate((Application?)null, Evolve);

    /// <summary>The case after one more fact. Total: a fact that cannot begin a case leaves none.</summary>
    public static Application? Evolve(Application? application, ApplicationEvent fact) =>
        (application is null ? FirstFact.Begin(fact) : application.After(fact)) is { } next
            ? next with
            {
                Version = next.Version + 1,
                LastAct = fact is TermMissed or TermMoved ? next.LastAct : next.Version + 1,
                At = fact.At,
                EndedAt = next.HasEnded ? application?.EndedAt ?? fact.At : null,
                Clocks = next.Clocks.After(fact, next.Version + 1, next.Receipts),
                Consequences = next.Consequences.With(fact),
            }
            : null;

    private Application After(ApplicationEvent fact) => fact switch
    {
        ExecutorAssigned it => this with { Executor = it.Executor },
        DocumentsAccepted it => this with { Executor = it.Executor, Weighed = Weighed ?? it.At },
        DocumentsRefused it => this with { Ending = Domain.Ending.DocumentsRefused, Weighed = it.At },
        DocumentsSentToCommission it => this with { Stock = it.Stock, WithdrawnConsents = [.. it.WithdrawnConsents] },
        CommissionConcluded it => this with { Conclusion = new(it.Finding, it.Grounds, it.Track, it.ProtocolNumber, it.ProtocolDate, it.Content) },
        DecisionDrafted it => this with { Draft = new(it.Kind, it.Content) },
        ValueCalculated it => this with { Certificate = new(it.CertificateNumber, it.CertificateDate, it.Sum, it.Content) },
        AkimatResolved it => this with { Resolution = new(it.Number, it.Date, it.Document) },
        TransferDrafted it => this with { Draft = new(ResultKind.CertificateOfValue, it.Content) },
        ContractDrafted drafted => this with
        {
            Draft = new(ResultKind.Contract, drafted.Content),
            Contract = new(drafted.Number, drafted.Price, drafted.Terms, drafted.Schedule, drafted.Content),
        },
        DecisionSigned it => this with { Signed = it.Document },
        TransferSigned signed => this with
        {
            Signed = signed.Document,
            Certificate = Certificate! with { Date = Certificate.Date ?? Kazakhstan.DayOf(signed.At) },
        },
        ContractSigned it => this with { Signed = it.Document, Contract = Contract! with { IsSigned = true } },
        ContractConcluded it => this with { Contract = Contract! with { ConcludedAt = it.At } },
        ContractNoticeSigned it => this with { Contract = Contract! with { Notice = it.Document } },
        InstalmentsAgreed it => this with { Contract = Contract! with { Terms = PaymentTerms.Instalments, Schedule = it.Schedule } },
        PaymentRecorded it => With(new Payment(it.Reference, it.Date, it.Amount, null)),
        PaymentReversed it => With(new Payment(it.Reference, it.Date, it.Amount, it.Reverses)),
        PaymentDisputed disputed => Having(ReceiptsWithout(disputed.Reference), Payments, Disputed.Add(disputed.Reference)),
        PaidInFull => this with { IsPaidInFull = true },
        RecordCorrected it => this with { Corrections = Corrections.Add(new(it.Corrects, Version + 1, it.At)) },
        DraftReturned => this with { Draft = null, Signed = null },
        ResultIssued issued => this with
        {
            Results = Results.Add(new(issued.Stage, issued.Kind, issued.Document, issued.RegistrationNumber, issued.At)),
            Draft = null,
            Signed = null,
            StepsAreOver = issued.Kind is ResultKind.Contract,
            Ending = issued.Kind is ResultKind.ReasonedRefusal ? Domain.Ending.Refused : null,
        },
        ApplicationWithdrawn it => this with { Ending = Domain.Ending.Withdrawn, Weighed = Weighed ?? it.At },
        ApplicationDiscontinued it => this with { Ending = Domain.Ending.Discontinued, Weighed = Weighed ?? it.At },
        _ => this,
    };

    internal Receipts ReceiptsWithout(PaymentReference reference) =>
        Payments.Find(payment => payment.Reference == reference) is { } payment ? Receipts.Without(payment, Payments) : Receipts;

    private Application With(Payment payment) => Having(Receipts.With(payment, Payments), Payments.Add(payment), Disputed);

    // What was paid in full is so no longer where less than the price is left; that it has come to the price is a fact of its own.
    private Application Having(Receipts receipts, ImmutableList<Payment> payments, ImmutableHashSet<PaymentReference> disputed) => this with
    {
        Receipts = receipts,
        Payments = payments,
        Disputed = disputed,
        IsPaidInFull = IsPaidInFull && receipts.Total >= Contract!.Price.Tenge,
    };
}

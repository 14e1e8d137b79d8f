using System.ComponentModel.DataAnnotations;
using NodaTime;
using Privatization.Domain.LegalTime;
using Privatization.Domain.Regulation;
using Privatization.Domain.Values;

namespace Privatization.Domain.Payments;

public sealed record AgreeInstalments([property: MaxLength(Instalments.Most)] IReadOnlyList<Instalment> Schedule, ShortText LegalBasis);

/// <summary>Another schedule of instalments (бөліп төлеу кестесі) has taken the place of the contract's terms.</summary>
/// <param name="Payments">Their terms; none before the contract is concluded.</param>
public sealed record InstalmentsAgreed(IReadOnlyList<Instalment> Schedule, IReadOnlyList<PaymentDue> Payments, Digest Content, Instant At)
    : ApplicationEvent(At);

/// <summary>
/// Reg. §3, point 23 of Rules № 673: on the applicant's request the head agrees to instalments, or to others, once the contract bears a signature.
/// </summary>
public static class HeadAgreesInstalments
{
    public static Decision Decide(AgreeInstalments act, Application application, Official official, DecisionContext now) =>
        Turn.Check(Act.Instalments, application, official) is { } objection ? objection
        : application.Contract is not { } contract ? Objections.OutOfTurn
        : contract.Schedule.SequenceEqual(act.Schedule) ? Decision.Record()
        : Instalments.Check(act.Schedule, contract.Price, application.Paid, Kazakhstan.DayOf(now.At)) is { } fault ? fault
        : Decision.Record(new InstalmentsAgreed(
            act.Schedule,
            contract.IsConcluded ? PaymentsDue.Of(PaymentTerms.Instalments, act.Schedule, contract.Price, application.Paid, now) : [],
            now.Content, now.At));
}

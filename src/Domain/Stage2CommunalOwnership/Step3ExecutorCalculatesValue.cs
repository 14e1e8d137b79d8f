using System.ComponentModel.DataAnnotations;
using NodaTime;
using Privatization.Domain.Portal;
using Privatization.Domain.Regulation;
using Privatization.Domain.Valuations;
using Privatization.Domain.Values;

namespace Privatization.Domain.Stage2CommunalOwnership;

/// <param name="HandOverDocuments">The papers for the akimat's sitting.</param>
/// <param name="Valuation">Not needed where the dwelling is acquired free of charge.</param>
public sealed record CalculateValue(
    DraftCertificate Certificate, [property: MaxLength(Limits.Documents)] IReadOnlyList<Document> HandOverDocuments,
    ValuationAsked? Valuation = null)
    : INamesDocuments, INamesDays, IValuesDwelling
{
    public IEnumerable<Digest> Named() => HandOverDocuments.Select(document => document.Sha256);

    public IEnumerable<NamedDay> Days(Application? application, LocalDate today) => NamedDay.Of(HandOverDocuments, "/handOverDocuments", today);
}

/// <param name="Number">Else the service numbers it.</param>
/// <param name="Sum">The sum to be paid.</param>
public sealed record DraftCertificate(Money Sum, DocumentNumber? Number = null);

/// <summary>The residual value (қалдық құн) has been calculated and the certificate of value prepared; the papers have gone to the akimat.</summary>
/// <param name="CertificateDate">Of those recorded first; the day of a certificate is that of the head's signature.</param>
public sealed record ValueCalculated(
    DocumentNumber CertificateNumber, LocalDate? CertificateDate, Money Sum, Valuation? Valuation, IReadOnlyList<Digest> Documents, Digest Content,
    Instant At)
    : ApplicationEvent(At);

/// <summary>
/// Reg. §5, stage 2, step 3: the executor calculates the residual value, prepares the certificate of value and the documents on handing over,
/// sends them to a sitting of the akimat.
/// </summary>
public static class ExecutorCalculatesValue
{
    private const string Paragraph = "§5, stage 2, step 3";

    public static Decision Decide(CalculateValue act, Application application, Official official, DecisionContext now) =>
        Turn.Check(Act.ValueCalculation, application, official) is { } objection ? objection
        : NamedDay.Against(act, application, now) is { } impossible ? impossible.On(Paragraph)
        : !IsPaid(application) && act.Certificate.Sum != Money.None ? Objections.FreeHasNoPrice.On(Paragraph) with { Pointer = "/certificate/sum" }
        : Valued.Of(act.Valuation, IsPaid(application), IsPaid(application) ? (act.Certificate.Sum, "/certificate/sum") : null, now) is var valued
            && valued.Objection is { } none ? none
        : application.Pass(now, new ValueCalculated(
            act.Certificate.Number ?? application.Number.For("2"), null, act.Certificate.Sum, valued.Valuation,
            [.. act.HandOverDocuments.Select(document => document.Sha256)], now.Content, now.At));

    private static bool IsPaid(Application application) => application.Track.Kind is TrackKind.ResidualValue;
}

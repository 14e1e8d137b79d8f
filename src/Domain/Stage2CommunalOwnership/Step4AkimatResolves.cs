using NodaTime;
using Privatization.Domain.LegalTime;
using Privatization.Domain.Regulation;
using Privatization.Domain.Values;

namespace Privatization.Domain.Stage2CommunalOwnership;

/// <param name="Date">The day that the resolution bears, as its number.</param>
/// <param name="Document">The uploaded resolution.</param>
/// <param name="IssuedAt">When the akimat resolved on paper, where it is entered later.</param>
public sealed record ResolveAsAkimat(DocumentNumber Number, LocalDate Date, Document Document, FreeText? Text = null, Instant? IssuedAt = null)
    : INamesDocuments, INamesDays
{
    public IEnumerable<Digest> Named() => [Document.Sha256];

    public IEnumerable<NamedDay> Days(Application? application, LocalDate today) =>
    [
        .. NamedDay.Of(Document, "/document", today),
        new("/date", Date, application?.Results is [var decision, ..] ? Kazakhstan.DayOf(decision.At) : NamedDay.Oldest, today, new(
            "Қаулы тұрғын үй комиссиясының шешімінен бұрын және бүгіннен кейін шықпайды.",
            "Постановление не принимается раньше решения жилищной комиссии и позже сегодняшнего дня.",
            "The resolution is not made before the decision of the housing commission, nor after today.")),
    ];
}

/// <summary>The city or district akimat (әкімдік) has issued its resolution (қаулы) on handing over the dwelling into communal ownership.</summary>
public sealed record AkimatResolved(DocumentNumber Number, LocalDate Date, Digest Document, Digest Content, Instant? IssuedAt, Instant At)
    : ApplicationEvent(At);

/// <summary>Reg. §5, stage 2, step 4: the akimat considers, issues a resolution on handing over into communal ownership.</summary>
public static class AkimatResolves
{
    private const string Paragraph = "§5, stage 2, step 4";

    public static Decision Decide(ResolveAsAkimat act, Application application, Official official, DecisionContext now) =>
        Turn.Check(Act.AkimatResolution, application, official) is { } objection ? objection
        : NamedDay.Against(act, application, now) is { } impossible ? impossible.On(Paragraph)
        : !application.CouldHaveHappened(act.IssuedAt, now) ? Objections.NotThen.On(Paragraph) with { Pointer = "/issuedAt" }
        : application.Pass(now, new AkimatResolved(act.Number, act.Date, act.Document.Sha256, now.Content, act.IssuedAt, now.At));
}

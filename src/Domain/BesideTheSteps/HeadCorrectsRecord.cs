using NodaTime;
using Privatization.Domain.Regulation;
using Privatization.Domain.Values;

namespace Privatization.Domain.BesideTheSteps;

/// <param name="Corrects">The version of the fact that is wrong.</param>
/// <param name="Content">How it should read.</param>
public sealed record CorrectRecord(long Corrects, FreeText Reason, ShortText LegalBasis, FreeText Content);

/// <summary>A fact of the case has been corrected. Nothing is edited: both stand, and the later names the earlier.</summary>
public sealed record RecordCorrected(long Corrects, Digest Content, Instant At) : ApplicationEvent(At);

/// <summary>
/// Added by the product: the head corrects the record on a legal basis, also of a case that has ended. Who corrects again names the correction. Only
/// what is marginal is corrected (<see cref="Consequences"/>).
/// </summary>
public static class HeadCorrectsRecord
{
    public static Decision Decide(CorrectRecord act, Application application, Official official, DecisionContext now) =>
        Turn.Check(Act.Corrections, application, official) is { } objection ? objection
        : act.Corrects < 1 || act.Corrects > application.Version || application.Corrections.Exists(it => it.Corrects == act.Corrects)
            ? CorrectionObjections.NothingToCorrect
        : application.Consequences.Of(act.Corrects) is { } consequence
            ? CorrectionObjections.CorrectionHasConsequences.Saying([consequence])
        : Decision.Record(new RecordCorrected(act.Corrects, now.Content, now.At));
}

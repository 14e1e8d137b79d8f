using NodaTime;
using Privatization.Domain.BesideTheSteps;
using Privatization.Domain.Regulation;
using Privatization.Domain.Values;

namespace Privatization.Domain.EveryStage;

public sealed record GiveHeadResolution(FreeText Text, StaffId Executor) : INamesExecutor;

/// <summary>The head has imposed a resolution (бұрыштама) on the documents.</summary>
public sealed record HeadResolutionGiven(int Stage, StaffId Executor, Digest Content, Instant At) : ApplicationEvent(At);

/// <summary>
/// Reg. §5, stages 1-3, step 2: the head considers the documents, imposes a resolution, sends to the executor. 2 calendar, 2 working, 1 working day.
/// </summary>
public static class HeadGivesResolution
{
    public static Decision Decide(GiveHeadResolution act, Application application, Official official, DecisionContext now) =>
        Turn.Check(Act.HeadResolution, application, official) is { } objection ? objection
        : !now.ExecutorKnown ? Objections.UnknownExecutor
        : application.Pass(now, [
            new HeadResolutionGiven(application.Step!.Stage, act.Executor, now.Content, now.At),
            .. HeadAssignsExecutor.Assign(act.Executor, application, now)]);
}

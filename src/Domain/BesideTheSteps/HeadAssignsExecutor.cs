using NodaTime;
using Privatization.Domain.Regulation;
using Privatization.Domain.Values;

namespace Privatization.Domain.BesideTheSteps;

public sealed record AssignExecutor(StaffId Executor, FreeText Reason) : INamesExecutor;

/// <summary>An act that names an executor of the provider.</summary>
public interface INamesExecutor
{
    StaffId Executor { get; }
}

/// <summary>The case has been given to a responsible executor.</summary>
public sealed record ExecutorAssigned(StaffId Executor, Digest Content, Instant At) : ApplicationEvent(At);

/// <summary>Added by the product: the head gives the case to another executor, as when somebody leaves.</summary>
public static class HeadAssignsExecutor
{
    public static Decision Decide(AssignExecutor act, Application application, Official official, DecisionContext now) =>
        Turn.Check(Act.Assignment, application, official) is { } objection ? objection
        : !now.ExecutorKnown ? Objections.UnknownExecutor
        : Decision.Record(Assign(act.Executor, application, now));

    /// <summary>The fact, only when the executor changes: saying again who has the case says nothing.</summary>
    internal static ApplicationEvent[] Assign(StaffId executor, Application application, DecisionContext now) =>
        application.Executor == executor ? [] : [new ExecutorAssigned(executor, now.Content, now.At)];
}

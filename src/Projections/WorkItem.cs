using NodaTime;

namespace Privatization;

/// <summary>What waits for somebody: a step whose turn it is, or the applicant's countersignature.</summary>
public sealed record WorkItem : IntervalRow
{
    public string Number { get; init; } = "";
    public string Role { get; init; } = "";

    /// <summary>The executor who has the case; null while anyone of the role may take it.</summary>
    public string? Executor { get; init; }

    public int? Stage { get; init; }
    public int? Step { get; init; }
    public int? Attempt { get; init; }
    public Instant Since { get; init; }

    /// <summary>The last instant in time; null where there is no term.</summary>
    public Instant? Due { get; init; }

    /// <summary>The last instant from which the steps still ahead fit into the stage.</summary>
    public Instant? LatestFinish { get; init; }
}

public sealed class WorkQueueView : IntervalView<WorkItem>
{
    protected override IEnumerable<WorkItem> RowsOf(Application application, Decrees decrees) => WaitsFor(application) is not { } role
        ? []
        : [new()
        {
            Provider = application.Provider.ToString(),
            Applicant = application.Applicant.ToString(),
            Submitted = application.Submitted,
            Number = application.Number.ToString(),
            Role = role,
            Executor = application.Executor?.ToString(),
            Stage = application.Position?.Stage,
            Step = application.Position?.Step,
            Attempt = application.Position?.Attempt,
            Since = application.Position?.Since ?? application.At,
            Due = application.CurrentClock?.Deadline.Due,
            LatestFinish = application.StepClock?.LatestFinish,
        }];

    internal static string? WaitsFor(Application application) => application switch
    {
        { Step: { } step } => Names.Of(step.Role),
        { State: State.AwaitingCountersignature } => Names.Of(Privatization.Role.Applicant),
        _ => null,
    };
}

using JasperFx.Events.Projections;
using Marten;
using Marten.Schema;
using NodaTime;
using Privatization.Storage;
using Privatization.Storage.Text;

namespace Privatization.Projections;

/// <summary>What waits for somebody: a step whose turn it is, the applicant's countersignature, or the executor's signature on the notice.</summary>
[DocumentAlias("workitem")]
public sealed record WorkItem : IntervalRow
{
    public string Role { get; init; } = "";

    /// <summary>What is to be done.</summary>
    public string Act { get; init; } = "";

    /// <summary>The executor who has the case; null while anyone of the role may take it.</summary>
    public string? Executor { get; init; }

    public int? Stage { get; init; }
    public int? Step { get; init; }
    public int? Attempt { get; init; }
    public Instant Since { get; init; }

    /// <summary>The last instant in time; null where there is no term.</summary>
    public Instant? Due { get; init; }

    /// <summary>See <see cref="Clock.LatestFinish"/>: a date, by which nothing is sorted.</summary>
    public Instant? LatestFinish { get; init; }

    internal override string KeyInCase() => Act == Notice ? Notice : "";

    internal static readonly string Notice = EnumCodes.Format(Domain.Regulation.Act.ContractNotice);
}

[ProjectionVersion(Version)]
public sealed class WorkQueueView : IntervalView<WorkItem>
{
    /// <summary>2: which act waits, and that the notice on the conclusion does.</summary>
    public const int Version = 2;

    public override void Register(StoreOptions options) => options
        .AddView(this, nameof(WorkItem.Role), nameof(WorkItem.Due))
        .Index(row => row.Until!)
        .Index(row => row.Role, index => index.Partial("workitem_waiting", "until is null", "role"));

    protected override IEnumerable<WorkItem> RowsOf(Application application, Decrees decrees)
    {
        if (WaitsFor(application) is { } role)
            yield return new()
            {
                Role = role,
                Act = EnumCodes.Format(application.Step?.Act ?? Domain.Regulation.Act.ContractCountersignature),
                Executor = application.Executor?.ToString(),
                Stage = application.Position?.Stage,
                Step = application.Position?.Step,
                Attempt = application.Position?.Attempt,
                Since = application.Position?.Since ?? application.At,
                Due = application.CurrentClock?.Deadline.Due,
                LatestFinish = application.StepClock?.LatestFinish,
            };
        // The act gives it no term.
        if (application.IsNoticeDue)
            yield return new()
            {
                Role = EnumCodes.Format(Domain.Values.Role.Executor),
                Act = WorkItem.Notice,
                Executor = application.Executor?.ToString(),
                Since = application.Contract!.ConcludedAt!.Value,
            };
    }

    internal static string? WaitsFor(Application application) => application switch
    {
        { Step: { } step } => EnumCodes.Format(step.Role),
        { State: State.AwaitingCountersignature } => EnumCodes.Format(Domain.Values.Role.Applicant),
        _ => null,
    };
}

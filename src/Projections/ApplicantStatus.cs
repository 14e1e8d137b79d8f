using NodaTime;

namespace Privatization;

/// <summary>The applicant's status, as lists and the cabinet show it: where the case stands and whose turn it is.</summary>
public sealed record ApplicantStatus : IntervalRow
{
    public string Number { get; init; } = "";
    public string State { get; init; } = "";
    public int? Stage { get; init; }
    public int? Step { get; init; }
    public int? Attempt { get; init; }

    /// <summary>Whose turn it is.</summary>
    public string? Role { get; init; }

    public string? Executor { get; init; }
    public Instant? Since { get; init; }

    /// <summary>The last instant in time for the step whose turn it is.</summary>
    public Instant? Due { get; init; }
}

public sealed class ApplicantStatusView : IntervalView<ApplicantStatus>
{
    protected override IEnumerable<ApplicantStatus> RowsOf(Application application, Decrees decrees) => [new()
    {
        Provider = application.Provider.ToString(),
        Applicant = application.Applicant.ToString(),
        Submitted = application.Submitted,
        Number = application.Number.ToString(),
        State = Names.Of(application.State),
        Stage = application.Position?.Stage,
        Step = application.Position?.Step,
        Attempt = application.Position?.Attempt,
        Role = WorkQueueView.WaitsFor(application),
        Executor = application.Executor?.ToString(),
        Since = application.Position?.Since,
        Due = application.StepClock?.Deadline.Due,
    }];
}

using JasperFx.Events.Projections;
using Marten;
using Marten.Schema;
using NodaTime;
using Privatization.Storage;
using Privatization.Storage.Text;

namespace Privatization.Projections;

/// <summary>The applicant's status, as lists and the cabinet show it: where the case stands and whose turn it is.</summary>
[DocumentAlias("applicantstatus")]
public sealed record ApplicantStatus : IntervalRow
{
    public string State { get; init; } = "";

    /// <summary>Nothing follows any more.</summary>
    public bool Ended { get; init; }

    /// <summary>Since when; null where it has not ended, also after it had: what was paid may be taken back.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>The version of the act that governs the case.</summary>
    public string Regulation { get; init; } = "";

    public int? Stage { get; init; }
    public int? Step { get; init; }
    public int? Attempt { get; init; }

    /// <summary>Whose turn it is.</summary>
    public string? Role { get; init; }

    public string? Executor { get; init; }
    public Instant? Since { get; init; }

    /// <summary>The last instant in time for the step whose turn it is, the countersignature or the next payment.</summary>
    public Instant? Due { get; init; }

    /// <summary>When half of its term is used.</summary>
    public Instant? Half { get; init; }

    /// <summary>How many facts of the record stand corrected.</summary>
    public int Corrections { get; init; }

    /// <summary>The version of the fact that corrected the last of them; null where none is.</summary>
    public long? CorrectedIn { get; init; }

    public Instant? CorrectedAt { get; init; }

    /// <summary>What happens now, who has it and until when.</summary>
    public Sentence InWords() => StatusInWords.Of(
        EnumCodes.Parse<State>(State)!.Value, Stage is { } stage && Step is { } step ? Procedure.Of(Regulation)[stage, step] : null, Due);
}

[ProjectionVersion(Version)]
public sealed class ApplicantStatusView : IntervalView<ApplicantStatus>
{
    /// <summary>Reg. §10, process 4: the rows of requests that were not refused at once for their EDS, as a condition on their columns.</summary>
    public const string Accepted = "state <> 'request-refused'";

    /// <summary>2: since when cases have ended.</summary>
    public const int Version = 2;

    public override void Register(StoreOptions options) => options
        .AddView(this, nameof(ApplicantStatus.State), nameof(ApplicantStatus.Ended), nameof(ApplicantStatus.EndedAt),
            nameof(ApplicantStatus.Due), nameof(ApplicantStatus.Half))
        .Index(row => row.Applicant)
        .Index(row => new { row.Submitted, row.Application })
        .Index(row => row.Submitted,
            index => index.Partial("applicantstatus_came", $"{ViewTables.From} = submitted", "submitted", "tenant_id", "state"))
        .Index(row => row.EndedAt!,
            index => index.Partial("applicantstatus_ended", "ended", "ended_at", ViewTables.From, "until", "tenant_id", "state"));

    protected override IEnumerable<ApplicantStatus> RowsOf(Application application, Decrees decrees) => [new()
    {
        State = EnumCodes.Format(application.State),
        Ended = application.HasEnded,
        EndedAt = application.EndedAt,
        Regulation = application.Regulation,
        Stage = application.Position?.Stage,
        Step = application.Position?.Step,
        Attempt = application.Position?.Attempt,
        Role = WorkQueueView.WaitsFor(application),
        Executor = application.Executor?.ToString(),
        Since = application.Position?.Since,
        Due = application.CurrentClock?.Deadline.Due,
        Half = application.CurrentClock?.Deadline.Half,
        Corrections = application.Corrections.Count,
        CorrectedIn = application.Corrections.LastOrDefault()?.Version,
        CorrectedAt = application.Corrections.LastOrDefault()?.At,
    }];
}

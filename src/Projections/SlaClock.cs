using JasperFx.Events.Projections;
using Marten;
using Marten.Schema;
using NodaTime;
using Privatization.Storage;
using Privatization.Storage.Documents;
using Privatization.Storage.Text;
using Weasel.Postgresql.Tables;

namespace Privatization.Projections;

/// <summary>A clock of a case over a span of time: running, then stopped for good. Boards as of any instant are one query over these rows.</summary>
[DocumentAlias("slaclock")]
public sealed record SlaClock : IntervalRow
{

    /// <summary>The version of the act that set the term.</summary>
    public string Regulation { get; init; } = "";

    public string Paragraph { get; init; } = "";

    /// <summary>What it measures.</summary>
    public string Kind { get; init; } = "";

    public int Stage { get; init; }

    /// <summary>Null where it is not of a step.</summary>
    public int? Step { get; init; }

    /// <summary>Null for the stage's own clock, as is <see cref="Role"/>.</summary>
    public int? Attempt { get; init; }

    public string? Role { get; init; }

    /// <summary>The executor who has the case while the clock runs.</summary>
    public string? Executor { get; init; }

    public int Amount { get; init; }
    public string Unit { get; init; } = "";
    public Instant Start { get; init; }
    public Instant Due { get; init; }
    public Instant Half { get; init; }
    public Instant ThreeQuarters { get; init; }

    /// <summary>See <see cref="Clock.LatestFinish"/>: a date, by which nothing is counted or sorted.</summary>
    public Instant? LatestFinish { get; init; }

    /// <summary>The last decree that the calendar had taken in by which the term was counted.</summary>
    public int Decree { get; init; }

    /// <summary>The version of the calendar, and the office hours, by which the term was counted.</summary>
    public string Calendar { get; init; } = "";

    public string? Hours { get; init; }

    /// <summary>The working day as on which that counts which set it running, where the provider counts so.</summary>
    public LocalDate? ReceivedOn { get; init; }

    public bool Running { get; init; }

    /// <summary>Null while it runs.</summary>
    public Instant? Stopped { get; init; }

    /// <summary>Why it stopped; null while it runs.</summary>
    public string? Ending { get; init; }

    /// <summary>When it was found to have run out: the verdict on record.</summary>
    public Instant? Missed { get; init; }

    /// <summary>When the work took place on paper, where that was entered later.</summary>
    public Instant? Effective { get; init; }

    /// <summary>How much of the term was used when it stopped, in its own unit.</summary>
    public decimal? Used { get; init; }

    /// <summary>The term as it was set running.</summary>
    public Deadline Deadline() => new(Term(), Start, Due, Half, ThreeQuarters, Calendar, Hours, ReceivedOn);

    public Term Term() => new(Amount, EnumCodes.Parse<TermUnit>(Unit)!.Value);

    internal override string KeyInCase() => Notice.KeyOf(Kind, Stage, Step, Attempt);
}

[ProjectionVersion(Version)]
public sealed class SlaClockView : IntervalView<SlaClock>
{
    /// <summary>2: why clocks stopped.</summary>
    public const int Version = 2;

    public override void Register(StoreOptions options) => options
        .AddView(
            this, nameof(SlaClock.Regulation), nameof(SlaClock.Kind), nameof(SlaClock.Stage), nameof(SlaClock.Step),
            nameof(SlaClock.Role), nameof(SlaClock.Due), nameof(SlaClock.Half), nameof(SlaClock.ThreeQuarters), nameof(SlaClock.Running),
            nameof(SlaClock.Stopped), nameof(SlaClock.Ending), nameof(SlaClock.Missed), nameof(SlaClock.Effective), nameof(SlaClock.Used))
        // Thousands stop in a month, and boards count them: all that they ask of one is in the index.
        .Index(row => row.Stopped!, index => index.Partial(
            "slaclock_stopped", "not running", "stopped", ViewTables.From, "until", "tenant_id", "regulation", "kind", "stage", "step", "role", "due",
            "ending", "missed", "effective", "used"))
        .Index(row => row.Due, index => index.Partial("slaclock_due", "running and until is null", "due"))
        // A clock may run for long: only an index over spans finds those of a past instant without reading all before it. With the span come the
        // columns that it is made of: PostgreSQL does not read them out of the expression.
        .Index(row => row.From, index =>
        {
            index.Partial(
                "slaclock_running", "running", ViewTables.Span, ViewTables.From, "until", "tenant_id", "regulation", "kind", "stage", "step", "role",
                "due", "half", "three_quarters", "used");
            index.Method = IndexMethod.gist;
        });

    protected override bool Concerns(Application? before, Application after) =>
        !ReferenceEquals(before?.Clocks, after.Clocks) || before?.Executor != after.Executor;

    protected override IEnumerable<SlaClock> RowsOf(Application application, Decrees decrees) => application.Clocks.Select(clock => new SlaClock
    {
        Regulation = application.Regulation,
        Paragraph = clock.Paragraph,
        Kind = EnumCodes.Format(clock.Kind),
        Stage = clock.Stage,
        Step = clock.Step,
        Attempt = clock.Attempt,
        Role = Notices.RoleOf(clock, application.Procedure) is { } role ? EnumCodes.Format(role) : null,
        Executor = clock.IsRunning ? application.Executor?.ToString() : null,
        Amount = clock.Deadline.Term.Amount,
        Unit = EnumCodes.Format(clock.Deadline.Term.Unit),
        Start = clock.Deadline.Start,
        Due = clock.Deadline.Due,
        Half = clock.Deadline.Half,
        ThreeQuarters = clock.Deadline.ThreeQuarters,
        LatestFinish = clock.LatestFinish,
        Decree = WorkingCalendar.SerialOf(clock.Deadline.Calendar),
        Calendar = clock.Deadline.Calendar,
        Hours = clock.Deadline.Hours,
        ReceivedOn = clock.Deadline.ReceivedOn,
        Running = clock.IsRunning,
        Stopped = clock.StoppedAt,
        Ending = clock.Ending is { } ending ? EnumCodes.Format(ending) : null,
        Missed = clock.FoundMissed,
        Effective = clock.EffectiveAt,
        Used = clock.StoppedAt is { } stopped
            ? decimal.Round(clock.Deadline.UsedAt(stopped, decrees.By(application.Provider, clock.Deadline)), 4) : null,
    });
}

using Marten;
using Npgsql;

namespace Privatization.Projections;

/// <summary>The asynchronous views, and how they follow the log.</summary>
public static class CaseViews
{
    public static IReadOnlyList<ICaseView> All(NpgsqlDataSource database) =>
        [new ApplicantStatusView(), new WorkQueueView(), new SlaClockView(), new PersonsByName(database)];

    /// <summary>By which their progress is kept.</summary>
    public static IReadOnlyList<string> Names { get; } = [nameof(ApplicantStatus), nameof(WorkItem), nameof(SlaClock), nameof(PersonsByName)];

    public static void AddCaseViews(this StoreOptions options, NpgsqlDataSource database)
    {
        // Nothing is ever skipped: a case that cannot be read is set aside by the view itself, on record.
        options.Projections.Errors.SkipApplyErrors = false;
        options.Projections.Errors.SkipSerializationErrors = false;
        options.Projections.Errors.SkipUnknownEvents = false;
        // A look ten times a second, and no NOTIFY on append: that lock orders all commits one after another (docs/decisions/0003).
        options.Projections.SlowPollingTime = TimeSpan.FromMilliseconds(100);
        options.Projections.FastPollingTime = TimeSpan.FromMilliseconds(50);
        foreach (var view in All(database)) view.Register(options);
    }
}

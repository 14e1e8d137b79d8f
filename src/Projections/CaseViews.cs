using Marten;
using Npgsql;
using Privatization.Storage.Postgres;

namespace Privatization.Projections;

/// <summary>The asynchronous views, and how they follow the log.</summary>
public static class CaseViews
{
    public static IReadOnlyList<ICaseView> All(NpgsqlDataSource database) =>
        [new ApplicantStatusView(), new WorkQueueView(), new SlaClockView(), new PersonsByName(database)];

    /// <summary>By which their progress is kept, with their version.</summary>
    public static IReadOnlyList<string> Names { get; } = [nameof(ApplicantStatus), nameof(WorkItem), nameof(SlaClock), nameof(PersonsByName)];

    /// <param name="view">The name of one of them.</param>
    public static string ProgressOf(string view) => MartenTables.ProgressOf(view, VersionOf(view));

    /// <summary>
    /// Who changes what a view says counts its version up. The progress of an earlier version is the sign that its rows are an earlier build's: both
    /// go, and the view is told anew from the first fact. It is behind meanwhile, and says so.
    /// </summary>
    public static async Task BeginNewVersions(NpgsqlDataSource database, CancellationToken cancellation)
    {
        await BeginNewVersion<ApplicantStatus>(database, cancellation);
        await BeginNewVersion<WorkItem>(database, cancellation);
        await BeginNewVersion<SlaClock>(database, cancellation);
    }

    private static async Task BeginNewVersion<TRow>(NpgsqlDataSource database, CancellationToken cancellation)
    {
        var view = typeof(TRow).Name;
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandTimeout = 0;
        command.CommandText = $"delete from {MartenTables.Progress} where name = any($1)";
        command.Parameters.AddWithValue(Enumerable.Range(1, VersionOf(view) - 1).Select(version => MartenTables.ProgressOf(view, version)).ToArray());
        if (await command.ExecuteNonQueryAsync(cancellation) == 0) return;
        command.CommandText = $"delete from {MartenTables.Progress} where name = $1";
        command.Parameters[0].Value = ProgressOf(view);
        await command.ExecuteNonQueryAsync(cancellation);
        command.Parameters.Clear();
        command.CommandText = $"truncate table {MartenTables.Of<TRow>()}";
        await command.ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static int VersionOf(string view) => view switch
    {
        nameof(ApplicantStatus) => ApplicantStatusView.Version,
        nameof(WorkItem) => WorkQueueView.Version,
        nameof(SlaClock) => SlaClockView.Version,
        _ => 1,
    };

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

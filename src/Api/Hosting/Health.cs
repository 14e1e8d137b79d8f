using Npgsql;

namespace Privatization;

/// <summary>Live: the process answers. Ready: its database does too; and how far each view is behind, which is no reason to send nobody here.</summary>
public static class Health
{
    /// <summary>Whoever asks does not wait for a database that hangs: they are told that it does.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => Results.Json(new { status = "live" })).ExcludeFromDescription();
        app.MapGet("/health/ready", (NpgsqlDataSource database, CancellationToken cancellation) => Ready(database, cancellation).WaitAsync(Patience, cancellation))
            .ExcludeFromDescription();
    }

    private static async Task<IResult> Ready(NpgsqlDataSource database, CancellationToken cancellation) => Results.Json(new
    {
        status = "ready",
        views = new[]
        {
            await State(nameof(ApplicantStatus), database, cancellation), await State(nameof(WorkItem), database, cancellation),
            await State(nameof(SlaClock), database, cancellation), await State(nameof(PersonsByName), database, cancellation),
        },
    });

    private static async Task<object> State(string view, NpgsqlDataSource database, CancellationToken cancellation)
    {
        var progress = await ViewProgress.Of(database, [view], cancellation);
        return new { name = view, progress.Sequence, progress.Behind };
    }
}

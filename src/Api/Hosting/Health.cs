using Npgsql;

namespace Privatization;

/// <summary>Live: the process answers. Ready: its database does too; and how far each view is behind, which is no reason to send nobody here.</summary>
public static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => Results.Json(new { status = "live" })).ExcludeFromDescription();
        app.MapGet("/health/ready", async (NpgsqlDataSource database, CancellationToken cancellation) => Results.Json(new
        {
            status = "ready",
            views = new[] { await State<ApplicantStatus>(database, cancellation), await State<WorkItem>(database, cancellation), await State<SlaClock>(database, cancellation) },
        })).ExcludeFromDescription();
    }

    private static async Task<object> State<TRow>(NpgsqlDataSource database, CancellationToken cancellation) where TRow : IntervalRow
    {
        var progress = await ViewProgress.Of<TRow>(database, cancellation);
        return new { name = typeof(TRow).Name, progress.Sequence, progress.Behind };
    }
}

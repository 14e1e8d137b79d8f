using NodaTime;
using Npgsql;
using Privatization.Api.Cases.Reading;
using Privatization.Api.Supervision.ViewRepair;

namespace Privatization.Api.Host;

/// <summary>
/// Live: the process answers. Ready: its database does too. A view that is behind, or has set cases aside, makes it degraded, and sends nobody
/// elsewhere.
/// </summary>
internal static class Health
{
    /// <summary>Whoever asks does not wait for a database that hangs: they are told that it does.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => Results.Json(new { status = "live" })).ExcludeFromDescription();
        app.MapGet("/health/ready", (NpgsqlDataSource database, ViewSettings settings, IClock clock, CancellationToken cancellation) =>
            Ready(database, settings, clock, cancellation).WaitAsync(Patience, cancellation)).ExcludeFromDescription();
    }

    private static async Task<IResult> Ready(NpgsqlDataSource database, ViewSettings settings, IClock clock, CancellationToken cancellation)
    {
        var views = await ViewHealth.OfAll(database, settings, clock, cancellation);
        return Results.Json(new { status = views.All(view => view.IsWell) ? "ready" : "degraded", views });
    }
}

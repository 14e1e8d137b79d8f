using Npgsql;

namespace Privatization;

public static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => Results.Json(new { status = "live" })).ExcludeFromDescription();
        app.MapGet("/health/ready", async (NpgsqlDataSource database, CancellationToken cancellation) =>
        {
            await using var command = database.CreateCommand("select 1");
            await command.ExecuteScalarAsync(cancellation);
            return Results.Json(new { status = "ready" });
        }).ExcludeFromDescription();
    }
}

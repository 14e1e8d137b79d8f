using NodaTime;
using Npgsql;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.Paths;
using Privatization.Api.Http.Requests;
using Privatization.Api.Supervision.Sweeps;
using Privatization.Storage;
using Privatization.Storage.Documents;
using Privatization.Storage.Text;
using Wolverine;

namespace Privatization.Api.Supervision.MovedTime;

/// <summary>Where to move the clock: to an instant, or by a period of the calendar, as P3D or PT2H. One of the two.</summary>
internal sealed record MoveTime(Instant? To = null, Period? Forward = null);

/// <param name="Now">By the clock of the sandbox.</param>
internal sealed record SandboxTime(Instant Now, Instant RealTime);

/// <summary>The clock of a sandbox, to be read and moved; there is no such resource in any other environment.</summary>
internal static class SandboxTimeRoutes
{
    /// <summary>A clock cannot be moved back: a slip of the pen must not cost the database.</summary>
    public const int MaxYearsAhead = 20;

    public static void UseSandbox(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IClock>() is not SimulatedClock clock) return;
        app.Use(async (http, next) =>
        {
            if (http.Request.Path.StartsWithSegments(ApiPaths.Prefix)) await clock.Follow(http.RequestAborted);
            await next(http);
        });
    }

    public static void MapSandbox(this IEndpointRouteBuilder api)
    {
        if (api.ServiceProvider.GetRequiredService<IClock>() is not SimulatedClock) return;
        api.MapGet("/sandbox/clock", (IClock clock) => Show(clock)).Describe(SandboxOperations.SandboxClock);
        api.MapPost("/sandbox/clock", Move).Describe(SandboxOperations.MoveSandboxClock);
    }

    private static async Task<IResult> Move(HttpContext http, IClock clock, NpgsqlDataSource database, IMessageBus bus)
    {
        if ((await WriteRequest.Read(http)).IsProblem(out var problem, out var request)) return problem;
        if (request.As<MoveTime>().IsProblem(out var faults, out var move)) return faults;
        var (now, real) = (clock.GetCurrentInstant(), SystemClock.Instance.GetCurrentInstant());
        if (Target(move, now) is not { } to || to - real > Duration.FromDays(365 * MaxYearsAhead)) return SandboxProblems.NoSuchMove;
        if (to < now || (!request.ValidateOnly && !await TimeOffset.Grow(database, to - real, http.RequestAborted)))
            return SandboxProblems.ClockGoesBack;
        if (request.ValidateOnly) return Show(clock);
        await clock.Follow(http.RequestAborted);
        await bus.PublishAsync(new FindMissedTerms());
        await bus.PublishAsync(new FindDueNotices());
        return Show(clock);
    }

    private static Instant? Target(MoveTime move, Instant now)
    {
        try
        {
            return move switch
            {
                { To: { } to, Forward: null } => to,
                { To: null, Forward: { } by } => (now.InZone(Kazakhstan.Zone).LocalDateTime + by).InZoneLeniently(Kazakhstan.Zone).ToInstant(),
                _ => null,
            };
        }
        catch (Exception beyond) when (beyond is OverflowException or ArgumentOutOfRangeException) { return null; }
    }

    private static IResult Show(IClock clock) =>
        Results.Json(new SandboxTime(clock.GetCurrentInstant(), SystemClock.Instance.GetCurrentInstant()), Json.Wire);
}

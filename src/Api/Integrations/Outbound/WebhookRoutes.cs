using Npgsql;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.Paths;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Http.Requests;
using Privatization.Storage.Deliveries;
using Privatization.Storage.Log;
using Privatization.Storage.Text;

namespace Privatization.Api.Integrations.Outbound;

/// <summary>Subscriptions over HTTP, for operators. Secrets are shown once, so that no answer is kept for a repeat.</summary>
internal static class WebhookRoutes
{
    private const int MaxOverlapHours = 7 * 24;

    public static void MapWebhooks(this IEndpointRouteBuilder api)
    {
        api.MapPost("/webhooks", Add).Describe(WebhookOperations.Add);
        api.MapGet("/webhooks", List).Describe(WebhookOperations.List);
        api.MapGet("/webhooks/{webhook:guid}", Read).Describe(WebhookOperations.Read);
        api.MapPut("/webhooks/{webhook:guid}", Change).Describe(WebhookOperations.Change);
        api.MapDelete("/webhooks/{webhook:guid}", Remove).Describe(WebhookOperations.Remove);
        api.MapPost("/webhooks/{webhook:guid}/secrets", Rotate).Describe(WebhookOperations.Rotate);
        api.MapGet("/webhooks/{webhook:guid}/deliveries", Failures).Describe(WebhookOperations.Failures);
        api.MapPost("/webhooks/{webhook:guid}/replays", Replay).Describe(WebhookOperations.Replay);
    }

    private static async Task<IResult> Add(HttpContext http, Webhooks webhooks, PermittedNetworks networks, NpgsqlDataSource database)
    {
        if ((await WriteRequest.Read(http)).IsProblem(out var problem, out var request)) return problem;
        if (request.As<Subscribe>().IsProblem(out problem, out var subscribe)) return problem;
        if (Wrong(subscribe.Url, subscribe.Events, networks) is { } fault) return fault;
        var mark = await FactLog.ReadMark(database, http.RequestAborted);
        if (subscribe.AfterSequence < 0 || subscribe.AfterSequence > mark)
            return Problems.Value("/afterSequence", new($"0–{mark}.", $"0–{mark}.", $"From 0 to {mark}."));
        var made = await webhooks.Add(subscribe, request.ValidateOnly, mark, http.RequestAborted);
        if (request.ValidateOnly) return Shown(made);
        http.Response.Headers.Location = ApiPaths.Webhook(made.Id);
        return Shown(made, StatusCodes.Status201Created);
    }

    private static async Task<IResult> List(HttpContext http, Webhooks webhooks) =>
        Results.Json(new SubscriptionList(await webhooks.All(http.RequestAborted)), Json.Wire);

    private static async Task<IResult> Read(Guid webhook, HttpContext http, Webhooks webhooks) =>
        await webhooks.Find(webhook, http.RequestAborted) is { } found ? Shown(found) : Problems.NotFound;

    private static async Task<IResult> Change(Guid webhook, HttpContext http, Webhooks webhooks, PermittedNetworks networks)
    {
        if ((await WriteRequest.Read(http)).IsProblem(out var problem, out var request)) return problem;
        if (request.As<ChangeSubscription>().IsProblem(out problem, out var subscription)) return problem;
        if (Wrong(subscription.Url, subscription.Events, networks) is { } fault) return fault;
        if (!request.ValidateOnly) await webhooks.Change(webhook, subscription, http.RequestAborted);
        return await webhooks.Find(webhook, http.RequestAborted) is { } changed ? Shown(changed) : Problems.NotFound;
    }

    private static async Task<IResult> Remove(Guid webhook, HttpContext http, Webhooks webhooks)
    {
        if (await webhooks.Find(webhook, http.RequestAborted) is null) return Problems.NotFound;
        await webhooks.Remove(webhook, http.RequestAborted);
        return Results.NoContent();
    }

    private static async Task<IResult> Rotate(Guid webhook, HttpContext http, Webhooks webhooks)
    {
        if ((await WriteRequest.Read(http)).IsProblem(out var problem, out var request)) return problem;
        if (request.As<RotateKey>().IsProblem(out problem, out var rotation)) return problem;
        if (rotation.OverlapHours is < 0 or > MaxOverlapHours)
            return Problems.Value("/overlapHours", new($"0–{MaxOverlapHours}.", $"0–{MaxOverlapHours}.", $"From 0 to {MaxOverlapHours}."));
        if (await webhooks.Find(webhook, http.RequestAborted) is not { } before) return Problems.NotFound;
        if (request.ValidateOnly) return Shown(before);
        var secret = await webhooks.Rotate(webhook, rotation, http.RequestAborted);
        return await webhooks.Find(webhook, http.RequestAborted) is { } after
            ? Shown(after with { Secret = secret }, StatusCodes.Status201Created) : Problems.NotFound;
    }

    private static async Task<IResult> Failures(Guid webhook, HttpContext http, Webhooks webhooks, NpgsqlDataSource database)
    {
        if (Query.Number(http, "limit", 50, 1, 500).IsProblem(out var problem, out var limit)) return problem;
        if (Cursor.Read<AfterDelivery>(http).IsProblem(out problem, out var cursor)) return problem;
        if (await webhooks.Find(webhook, http.RequestAborted) is null) return Problems.NotFound;
        var page = await Outbox.Failures(database, webhook, cursor?.Sequence ?? 0, limit + 1, http.RequestAborted);
        var next = page.Count > limit ? Cursor.Next(http.Request, new AfterDelivery(page[limit - 1].Sequence)) : null;
        http.PageHeaders(next);
        return Results.Json(new FailedDeliveries(page.Take(limit), next), Json.Wire);
    }

    private static async Task<IResult> Replay(Guid webhook, HttpContext http, Webhooks webhooks, NpgsqlDataSource database)
    {
        if ((await WriteRequest.Read(http)).IsProblem(out var problem, out var request)) return problem;
        if (request.As<FactRange>().IsProblem(out problem, out var range)) return problem;
        if (!range.IsClear())
            return Problems.Value("/fromSequence", new(
                "fromSequence не from беріңіз, тек біреуін.", "Задайте fromSequence или from, только одно из них.",
                "Give fromSequence, with toSequence; or from, with to."));
        if (await webhooks.Find(webhook, http.RequestAborted) is null) return Problems.NotFound;
        await using var connection = await database.OpenConnectionAsync(http.RequestAborted);
        await using var transaction = await connection.BeginTransactionAsync(http.RequestAborted);
        var (facts, last) = await Outbox.Replay(connection, webhook, range, http.RequestAborted);
        if (!request.ValidateOnly) await transaction.CommitAsync(http.RequestAborted);
        return Results.Json(new Replayed(facts, last), Json.Wire,
            statusCode: request.ValidateOnly ? StatusCodes.Status200OK : StatusCodes.Status202Accepted);
    }

    private static Problem? Wrong(WebhookUrl url, IReadOnlyList<FactType>? events, PermittedNetworks networks) =>
        networks.RefusalOf(url.Uri) is { } refusal ? Problems.Value("/url", refusal)
        : events is []
            ? Problems.Value("/events", new("Кемінде біреуін атаңыз.", "Назовите хотя бы один.", "Name one at the least, or leave it out."))
            : null;

    private static IResult Shown(Subscription it, int status = StatusCodes.Status200OK) => Results.Json(it, Json.Wire, statusCode: status);

    private sealed record AfterDelivery(long Sequence);
}

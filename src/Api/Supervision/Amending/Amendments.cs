using System.Text.Json;
using Marten;
using NodaTime;
using Privatization.Api.Cases.Acts;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Http.Requests;
using Privatization.Storage;
using Privatization.Storage.Documents;
using Privatization.Storage.Postgres;
using Privatization.Storage.Text;
using Wolverine.Marten;
using Wolverine.Runtime;

namespace Privatization.Api.Supervision.Amending;

public enum AmendmentState
{
    /// <summary>The new version of the calendar holds; running clocks follow.</summary>
    Recorded,

    /// <summary>Running clocks are counted again.</summary>
    Moving,

    Finished,
}

/// <summary>A decree on the calendar, and how far it has been carried to the clocks that ran when it was recorded.</summary>
public sealed record AmendmentStatus(CalendarAmendment Amendment, AmendmentState State, int CasesChecked, int TermsMoved, Instant? FinishedAt)
{
    public static AmendmentStatus Of(CalendarAmendment amendment, AmendmentProgress it) => new(
        amendment, it.FinishedAt is not null ? AmendmentState.Finished : it.CasesChecked > 0 ? AmendmentState.Moving : AmendmentState.Recorded,
        it.CasesChecked, it.TermsMoved, it.FinishedAt);
}

/// <summary>Records late decrees: first the new version of the calendar; in the same commit the order to move what runs.</summary>
public sealed class Amendments(IDocumentStore store, Calendars calendars, IWolverineRuntime messages, IClock clock)
{
    private const int Tries = 20;

    public async Task<IResult> Amend(int year, WriteRequest asked, CancellationToken cancellation)
    {
        if (asked.Caller.Role is not Role.Operator) return Problems.Forbidden;
        if (asked.As<AmendCalendar>().IsProblem(out var faults, out var decree)) return faults;
        // Where another operator was first, the decree is checked against theirs.
        return await ConcurrencyConflict.Retry(() => AmendOnce(year, decree, asked, cancellation), Tries);
    }

    public async Task<IResult> Read(int year, int serial, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(Tenants.Oblast);
        return await session.LoadAsync<CalendarAmendment>(serial, cancellation) is { } amendment && amendment.Year == year
            ? Results.Json(AmendmentStatus.Of(amendment, (await session.LoadAsync<AmendmentProgress>(serial, cancellation))!), Json.Stored)
            : Problems.NotFound;
    }

    private async Task<IResult> AmendOnce(int year, AmendCalendar decree, WriteRequest asked, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession(Tenants.Oblast);
        // In this order: whoever sees a decree sees its answer as well.
        var decrees = await calendars.Refresh(session, cancellation);
        if (asked.AnswerId is { } key && await session.LoadAsync<IdempotencyRecord>(key, cancellation) is { } before) return StoredResponse.Again(before, asked);
        // By the serials is by time as well: what was known at an instant is a beginning of the list.
        var now = Instant.Max(clock.Microsecond(), decrees.Amendments is [.., var last] ? last.At : Instant.MinValue);
        if (DecreeAmendsCalendar.Check(decree, year, decrees.CalendarOf(decree.Provider), now) is { Count: > 0 } objections) return Problems.Of(objections);

        var amendment = decree.Recorded(decrees.Latest + 1, year, now);
        var progress = AmendmentProgress.Of(amendment);
        var status = AmendmentStatus.Of(amendment, progress);
        if (asked.ValidateOnly) return Results.Json(status, Json.Stored);

        var outbox = new MartenOutbox(messages, session);
        session.Exclusive();
        session.Insert(amendment);
        session.Insert(progress);
        var answer = new IdempotencyRecord(
            asked.AnswerId ?? "", asked.BodyDigest.ToString(), StatusCodes.Status202Accepted, $"/v1/calendars/{year}/amendments/{amendment.Serial}", null,
            JsonSerializer.Serialize(status, Json.Stored), StoreTime.Real);
        if (asked.AnswerId is not null) session.Insert(answer);
        await outbox.PublishAsync(new MoveTerms());
        await session.SaveChangesAsync(cancellation);
        return new StoredResponse(answer);
    }
}

public static class AmendmentRoutes
{
    private static readonly Role[] Watching = [Role.Operator, Role.Supervisor, Role.Compliance];

    public static void MapAmendments(this IEndpointRouteBuilder api)
    {
        api.MapPost("/calendars/{year:int}/amendments", async (int year, HttpContext http, Amendments amendments) =>
            (await WriteRequest.Read(http)).IsProblem(out var problem, out var asked) ? problem : await amendments.Amend(year, asked, http.RequestAborted))
            .Describe(CalendarOperations.Amendment);

        api.MapGet("/calendars/{year:int}/amendments/{serial:int}", async (int year, int serial, HttpContext http, Amendments amendments) =>
            Query.Unknown(http) is { } unknown ? unknown
            : !Watching.Contains(http.Caller().Role) ? Problems.Forbidden
            : await amendments.Read(year, serial, http.RequestAborted))
            .Describe(CalendarOperations.AmendmentProgress);
    }
}

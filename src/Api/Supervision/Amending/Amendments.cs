using Marten;
using NodaTime;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.Paths;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Http.Requests;
using Privatization.Storage;
using Privatization.Storage.Documents;
using Privatization.Storage.Postgres;
using Privatization.Storage.Text;
using Wolverine.Marten;
using Wolverine.Runtime;

namespace Privatization.Api.Supervision.Amending;

internal enum AmendmentState
{
    /// <summary>The new version of the calendar holds; running clocks follow.</summary>
    Recorded,

    /// <summary>Running clocks are counted again.</summary>
    Moving,

    Finished,
}

/// <summary>An act on the calendar, and how far it has been carried to the clocks that ran when it was recorded.</summary>
internal sealed record AmendmentStatus(CalendarAmendment Amendment, AmendmentState State, int CasesChecked, int TermsMoved, Instant? FinishedAt)
{
    public static AmendmentStatus Of(CalendarAmendment amendment, AmendmentProgress progress) => new(
        amendment,
        progress.FinishedAt is not null ? AmendmentState.Finished : progress.CasesChecked > 0 ? AmendmentState.Moving : AmendmentState.Recorded,
        progress.CasesChecked, progress.TermsMoved, progress.FinishedAt);
}

/// <summary>Records acts on the calendar: first the new version of the calendar; in the same commit the order to move what runs.</summary>
internal sealed class Amendments(IDocumentStore store, Calendars calendars, IWolverineRuntime messages, IClock clock)
{
    private const int Tries = 20;

    public async Task<WriteResult> Record<TAct>(int year, WriteRequest request, CancellationToken cancellation) where TAct : class, ICalendarAct
    {
        if (request.As<TAct>().IsProblem(out var faults, out var act)) return faults;
        // Where another operator was first, the act is checked against theirs.
        return await ConcurrencyConflict.Retry(() => RecordOnce(year, act, request, cancellation), Tries);
    }

    public async Task<IResult> Read(int year, int serial, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(Tenants.Oblast);
        return await session.LoadAsync<CalendarAmendment>(serial, cancellation) is { } amendment && amendment.Year == year
            ? Results.Json(AmendmentStatus.Of(amendment, (await session.LoadAsync<AmendmentProgress>(serial, cancellation))!), Json.Wire)
            : Problems.NotFound;
    }

    private async Task<WriteResult> RecordOnce(int year, ICalendarAct act, WriteRequest request, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession(Tenants.Oblast);
        // In this order: whoever sees a decree sees its answer as well.
        var decrees = await calendars.Refresh(session, cancellation);
        if (await session.Repeated(request, cancellation) is { } repeated) return repeated;
        // By the serials is by time as well: what was known at an instant is a beginning of the list.
        var now = Instant.Max(clock.Microsecond(), decrees.Amendments is [.., var last] ? last.At : Instant.MinValue);
        if (act.Check(year, decrees.CalendarOf(act.Provider), now) is { Count: > 0 } objections)
            return Problems.Of(objections);

        var amendment = act.Recorded(decrees.Latest + 1, year, now);
        var progress = AmendmentProgress.Of(amendment);
        var status = AmendmentStatus.Of(amendment, progress);
        if (request.ValidateOnly) return new WriteResult.Unchanged(status);

        var outbox = new MartenOutbox(messages, session);
        session.Exclusive();
        session.Insert(amendment);
        session.Insert(progress);
        var answer = session.Answer(request, StatusCodes.Status202Accepted, ApiPaths.Amendment(year, amendment.Serial), status);
        await outbox.PublishAsync(new MoveTerms());
        await session.SaveChangesAsync(cancellation);
        return answer;
    }
}

internal static class AmendmentRoutes
{
    public static void MapAmendments(this IEndpointRouteBuilder api)
    {
        api.MapPost("/calendars/{year:int}/publication", (int year, HttpContext http, Amendments amendments) =>
            http.Write(request => amendments.Record<PublishCalendar>(year, request, http.RequestAborted)))
            .Describe(CalendarOperations.Publication);

        api.MapPost("/calendars/{year:int}/amendments", (int year, HttpContext http, Amendments amendments) =>
            http.Write(request => amendments.Record<AmendCalendar>(year, request, http.RequestAborted)))
            .Describe(CalendarOperations.Amendment);

        api.MapGet("/calendars/{year:int}/amendments/{serial:int}", async (int year, int serial, HttpContext http, Amendments amendments) =>
            await amendments.Read(year, serial, http.RequestAborted)).Describe(CalendarOperations.AmendmentProgress);
    }
}

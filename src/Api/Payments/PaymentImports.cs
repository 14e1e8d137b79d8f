using Marten;
using Microsoft.Net.Http.Headers;
using NodaTime;
using Npgsql;
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

namespace Privatization.Api.Payments;

internal enum ImportState
{
    /// <summary>Every line is kept; payments follow.</summary>
    Received,

    Importing,
    Finished,
}

/// <summary>A file of payments: how far it has come, and a page of its lines.</summary>
/// <param name="Done">Lines that have their outcome.</param>
/// <param name="Known">Lines whose payment was on record already.</param>
/// <param name="Items">In the order of the file.</param>
/// <param name="Next">The path of the next page; absent on the last.</param>
internal sealed record ImportStatus(
    Guid Id, ImportState State, Instant ReceivedAt, Instant? FinishedAt, int Lines, int Done, int Recorded, int Reversed, int Known, int Refused,
    IEnumerable<ImportLine> Items, string? Next)
{
    /// <param name="outcomes">How many lines have which.</param>
    public static ImportStatus Of(PaymentImport import, IReadOnlyDictionary<string, int> outcomes, IEnumerable<ImportLine> items, string? next)
    {
        int Of(string outcome) => outcomes.GetValueOrDefault(outcome);
        var (recorded, reversed, known) = (Of(ImportLines.Recorded), Of(ImportLines.Reversed), Of(ImportLines.Known));
        return new(
            import.Id, import.FinishedAt is not null ? ImportState.Finished : import.Done > 0 ? ImportState.Importing : ImportState.Received,
            import.ReceivedAt, import.FinishedAt, import.Lines, import.Done, recorded, reversed, known,
            outcomes.Values.Sum() - recorded - reversed - known, items, next);
    }
}

/// <summary>Takes the files of the treasury: every line in one commit with the order to carry it into its case.</summary>
internal sealed class PaymentImports(IDocumentStore store, NpgsqlDataSource database, IWolverineRuntime messages, IClock clock)
{
    private sealed record Key(int Line);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/payments/imports", async (HttpContext http, PaymentImports imports) => await imports.Receive(http))
            .Describe(PaymentOperations.Import);
        api.MapGet("/payments/imports/{id:guid}", async (Guid id, HttpContext http, PaymentImports imports) => await imports.Read(id, http))
            .Describe(PaymentOperations.ImportProgress);
    }

    private async Task<IResult> Receive(HttpContext http)
    {
        var (caller, cancellation) = (http.Caller(), http.RequestAborted);
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || type.MediaType != TreasuryFile.MediaType)
            return PaymentProblems.NotCsv;
        await using var session = store.LightweightSession(Tenants.Oblast);
        var outbox = new MartenOutbox(messages, session);
        await session.BeginTransactionAsync(cancellation);
        var id = Guid.CreateVersion7();
        int lines;
        try { lines = await ImportLines.Copy(session.Connection!, id, TreasuryFile.Read(http.Request.Body, cancellation), cancellation); }
        catch (NoTreasuryFile) { return PaymentProblems.MalformedFile; }
        if (lines == 0) return PaymentProblems.MalformedFile;
        var import = new PaymentImport(id, caller.Id.ToString(), caller.Provider?.ToString(), clock.Microsecond(), lines, 0, null, 1);
        session.Insert(import);
        await outbox.PublishAsync(new ImportPayments(id));
        await session.SaveChangesAsync(cancellation);
        return Results.Accepted(ApiPaths.Import(id), ImportStatus.Of(import, new Dictionary<string, int>(), [], null));
    }

    private async Task<IResult> Read(Guid id, HttpContext http)
    {
        if (Query.Number(http, "limit", 50, 1, 500).IsProblem(out var problem, out var limit)) return problem;
        if (Cursor.Read<Key>(http).IsProblem(out problem, out var cursor)) return problem;
        await using var session = store.QuerySession(Tenants.Oblast);
        if (await session.LoadAsync<PaymentImport>(id, http.RequestAborted) is not { } import
            || (http.Caller().Provider is { } own && import.Provider != own.ToString())) return Problems.NotFound;
        var page = await ImportLines.Page(database, id, cursor?.Line ?? 0, limit + 1, http.Request.Query["outcome"], http.RequestAborted);
        var next = page.Count > limit ? Cursor.Next(http.Request, new Key(page[limit - 1].Line)) : null;
        http.PageHeaders(next);
        var outcomes = await ImportLines.Count(database, id, http.RequestAborted);
        return Results.Json(ImportStatus.Of(import, outcomes, page.Take(limit), next), Json.Wire);
    }
}

using Marten;
using NodaTime;
using Privatization.Api.Applicants.Documents;
using Privatization.Api.Cases.Reading;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.Paths;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Http.Requests;
using Privatization.Storage;
using Privatization.Storage.Documents;
using Privatization.Storage.Log;
using Privatization.Storage.Postgres;
using Privatization.Storage.Text;

namespace Privatization.Api.Applicants;

/// <summary>Reg. §10: the personal cabinet (жеке кабинет), the newest case and the newest message first.</summary>
/// <param name="Incomplete">The numbers of the applicant's cases that cannot be read at present. Absent where there is none.</param>
internal sealed record CabinetOfApplicant(
    IReadOnlyList<CabinetCase> Applications, IReadOnlyList<CabinetMessage> Messages, IReadOnlyList<string>? Incomplete);

/// <param name="Accepted">§4: that the request has been accepted, with its number and instant; absent where it was refused for its EDS.</param>
/// <param name="Status">What happens now, who has it and until when.</param>
/// <param name="Concluded">§3: that the contract is concluded, and the last day of payment; absent while it is not.</param>
/// <param name="AllowedActions">What the applicant can do now.</param>
internal sealed record CabinetCase(
    Guid Id, CaseNumber Number, ProviderCode Provider, State State, Sentence? Accepted, Sentence Status, Sentence? Concluded,
    Instant SubmittedAt,
    IReadOnlyList<AllowedAction> AllowedActions);

/// <param name="Kind">Of the document that it brings; absent where it brings none.</param>
/// <param name="Text">What it says; absent where the document says it.</param>
/// <param name="Document">The path of the document.</param>
/// <param name="ReadAt">Absent while it is not read.</param>
internal sealed record CabinetMessage(
    string Id, Guid Application, CaseNumber Case, Instant At, OutgoingKind? Kind, Sentence Title, Sentence? Text, string? Document, Instant? ReadAt);

/// <summary>The cabinet is folded from the facts of the applicant's cases: it holds what was recorded, at once.</summary>
internal sealed class Cabinet(IDocumentStore store, CaseHistories files, IClock clock)
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/cabinet", async (HttpContext http, Cabinet cabinet) => await cabinet.Open(http)).Describe(CabinetOperations.Open);
        api.MapPost("/cabinet/messages/{message}/read",
            async (string message, HttpContext http, Cabinet cabinet) => await cabinet.MarkRead(message, http))
            .Describe(CabinetOperations.Read);
    }

    private async Task<IResult> Open(HttpContext http)
    {
        var (opened, unreadable) = await Files(http.Caller(), http.RequestAborted);
        var messages = opened.SelectMany(Messages).OrderByDescending(it => it.At).ThenByDescending(it => it.Id, StringComparer.Ordinal).ToList();
        await using var session = store.QuerySession(Tenants.Oblast);
        var marks = (await session.LoadManyAsync<ReadMark>(http.RequestAborted, messages.Select(it => it.Id).ToArray()))
            .ToDictionary(mark => mark.Id, mark => mark.At);
        return Results.Json(
            new CabinetOfApplicant(
                [.. opened.OrderByDescending(file => file.Application.Submitted).Select(Case)],
                [.. messages.Select(it => it with { ReadAt = marks.TryGetValue(it.Id, out var at) ? at : null })],
                unreadable is [] ? null : unreadable),
            Json.Wire);
    }

    private async Task<IResult> MarkRead(string message, HttpContext http)
    {
        if (message.Split('@') is not [{ } text, { } number] || !Guid.TryParse(text, out var id) || !long.TryParse(number, out var version))
            return CabinetProblems.UnknownMessage;
        if ((await files.Load(id, http.Caller(), default, http.RequestAborted)).IsProblem(out _, out var file)) return CabinetProblems.UnknownMessage;
        if (!Messages(file).Any(it => it.Id == ReadMark.IdOf(id, version))) return CabinetProblems.UnknownMessage;
        if (http.Request.Query["validateOnly"] == "true") return Results.NoContent();
        await using var session = store.LightweightSession(Tenants.Oblast);
        if (await session.LoadAsync<ReadMark>(ReadMark.IdOf(id, version), http.RequestAborted) is not null) return Results.NoContent();
        session.Insert(new ReadMark(ReadMark.IdOf(id, version), file.Application.Applicant.ToString(), clock.Microsecond()));
        try { await session.SaveChangesAsync(http.RequestAborted); }
        catch (Exception conflict) when (ConcurrencyConflict.Is(conflict)) { /* it has just been read */ }
        return Results.NoContent();
    }

    private async Task<(IReadOnlyList<CaseHistory> Opened, IReadOnlyList<string> Unreadable)> Files(Caller caller, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(Tenants.Oblast);
        var own = await caller.Sees.Of(session.Query<CaseEntry>()).ToListAsync(cancellation);
        var (opened, unreadable) = (new List<CaseHistory>(), new List<string>());
        foreach (var entry in own)
            try { if (!(await files.Load(entry.Id, caller, default, cancellation)).IsProblem(out _, out var file)) opened.Add(file); }
            catch (UnreadableFact) { unreadable.Add(entry.Number); }
        return (opened, unreadable);
    }

    private static CabinetCase Case(CaseHistory file) => new(
        file.Id, file.Application.Number, file.Application.Provider, file.Application.State,
        file.Application.NotConfirmed is null ? AcceptanceInWords.Of(file.Application.Number, file.Application.Submitted) : null,
        StatusInWords.Of(file.Application.State, file.Application.Step, file.Application.CurrentClock?.Deadline.Due),
        ConclusionInWords.Of(file.Application), file.Application.Submitted,
        [.. AllowedAction.Of(file.Id, file.Application, file.Official).Where(action => action.Objection is null)]);

    private static IEnumerable<CabinetMessage> Messages(CaseHistory file) => Message.Of([.. file.Facts.Select(e => e.Fact())]).Select(sent =>
    {
        var message = new CabinetMessage(ReadMark.IdOf(file.Id, sent.Version), file.Id, file.Application.Number, sent.At, sent.Brings?.Kind,
            AcceptanceInWords.Title, AcceptanceInWords.Of(file.Application.Number, sent.At), null, null);
        return sent.Brings is not { } document ? message : message with
        {
            Title = OutgoingTemplate.Of(document.Kind, file.Application.SubmittedOn).Title,
            Text = null,
            Document = ApiPaths.Document(file.Id, CaseDocuments.IdOf(file.Id, document, file.Application)),
        };
    });
}

using NodaTime;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Http.Requests;
using Privatization.Storage;
using Privatization.Storage.Text;

namespace Privatization.Api.Applicants.Documents;

/// <summary>What anyone may learn of a document by its number and check code.</summary>
/// <param name="Date">Of the document; absent where it is not genuine.</param>
internal sealed record DocumentCheck(bool Genuine, LocalDate? Date);

/// <summary>The public check: what is not genuine and what there never was are answered alike, by the same work.</summary>
internal static class DocumentChecks
{
    private const int LongestCode = 40;

    public static void Map(IEndpointRouteBuilder open) => open.MapGet("/document-checks", Check).Describe(DocumentOperations.Check);

    private static IResult Check(HttpContext http, Pseudonyms pseudonyms)
    {
        if (Query.Text<DocumentNumber>(http, "number").IsProblem(out var problem, out var number)) return problem;
        if (number is not { } named) return Problems.Query("number", new("Құжаттың нөмірі.", "Номер документа.", "The number of the document."));
        if (http.Request.Query["code"] is not [{ Length: > 0 and <= LongestCode } code])
            return Problems.Query("code", new("Тексеру коды.", "Код проверки.", "The check code."));
        var day = CheckCode.DayOf(named, code, pseudonyms);
        return Page.IsWanted(http)
            ? Page.Of(PrintedCheck.Of(named, day, Page.LanguageOf(http)), http) : Results.Json(new DocumentCheck(day is not null, day), Json.Wire);
    }
}

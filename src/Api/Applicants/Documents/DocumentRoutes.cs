using NodaTime;
using Privatization.Api.Applicants.Uploading;
using Privatization.Api.Cases.Reading;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.Paths;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Http.Requests;
using Privatization.Storage;
using Privatization.Storage.Text;

namespace Privatization.Api.Applicants.Documents;

/// <summary>The documents of a case in the order of their first signatures.</summary>
internal sealed record DocumentList(IReadOnlyList<DocumentListItem> Items);

/// <param name="Id">The SHA-256 of the document's bytes.</param>
/// <param name="Date">The day of its first signature.</param>
/// <param name="Corrections">Of the facts that drew it up, signed it or sent it.</param>
/// <param name="SentAt">When it came into the personal cabinet; absent while it has not.</param>
internal sealed record DocumentListItem(
    Digest Id, string Path, OutgoingKind Kind, DocumentNumber Number, LocalDate Date, Sentence Title, Instant? SentAt,
    IReadOnlyList<SignatureOfDocument> Signatures, IEnumerable<FactCorrection> Corrections);

/// <summary>Reg. §3, §10: what the provider gave, as data and in print.</summary>
internal static class DocumentRoutes
{
    public static void MapDocuments(this IEndpointRouteBuilder api)
    {
        api.MapGet("/applications/{id:guid}/documents", List).Describe(DocumentOperations.List);
        api.MapGet("/applications/{id:guid}/documents/{sha256}", Read).Describe(DocumentOperations.Read);
    }

    private static async Task<IResult> List(Guid id, HttpContext http, CaseHistories files, CaseDocuments documents, FactCorrections corrections)
    {
        if ((await files.Load(id, http.Caller(), default, http.RequestAborted)).IsProblem(out var problem, out var file)) return problem;
        var corrected = await corrections.Of(file, http.Caller(), http.RequestAborted);
        var items = new List<DocumentListItem>();
        foreach (var (document, outgoing) in CaseDocuments.Of(file, http.Caller()))
            items.Add(new(
                document, ApiPaths.Document(id, document), outgoing.Kind, outgoing.Number, Kazakhstan.DayOf(outgoing.At),
                OutgoingTemplate.Of(outgoing.Kind, file.Application.SubmittedOn).Title, outgoing.Sent?.At,
                await documents.Signatures(outgoing, http.RequestAborted),
                corrected.Where(correction => outgoing.Facts.Contains(correction.Corrects))));
        return Results.Json(new DocumentList(items), Json.Wire);
    }

    private static async Task<IResult> Read(Guid id, string sha256, HttpContext http, CaseHistories files, CaseDocuments documents,
        Pseudonyms pseudonyms)
    {
        if ((await files.Load(id, http.Caller(), default, http.RequestAborted)).IsProblem(out var problem, out var file)) return problem;
        var found = CaseDocuments.Of(file, http.Caller()).FirstOrDefault(document => document.Id.ToString() == sha256);
        if (found.It is null) return Problems.UnknownBlob;
        if (await documents.Read(file, found.Id, found.It, http.RequestAborted) is not { } document) return UploadProblems.ContentErased;
        http.Response.Headers.Vary = "Accept, Accept-Language";
        return Page.IsWanted(http) ? Page.Of(PrintedDocument.Of(document, CheckCode.Address(http, pseudonyms, found.It), Page.LanguageOf(http)), http)
            : Results.Bytes(document.Bytes, "application/json");
    }
}

using Privatization.Api.Applicants.Uploading;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.ProblemDetails;

namespace Privatization.Api.Applicants.Documents;

using static Problems;
using static ProblemSets;

/// <summary>What is described of the documents that the provider gives.</summary>
internal static class DocumentOperations
{
    public static Operation List { get; } = new(
        "listCaseDocuments", Tags.Reading, "List the documents of an application",
        "What was signed or sent in the case: refusals, decision, certificate of value, contract, notices, each with its number, day and signatures. "
        + "Applicants see a result from its issue on, the contract from the head's signature on.",
        OfContents)
    { Answers = [new(200, typeof(DocumentList), "The documents.")] };

    public static Operation Read { get; } = new(
        "readCaseDocument", Tags.Reading, "Read a document of an application",
        "The canonical JSON that was signed, byte for byte; for who accepts text/html a page to print in the language asked for (Kazakh, Russian, "
        + "English), with the signatures and a QR code of the public check. Of a case whose person was erased it is gone.",
        [.. OfContents, UnknownBlob, UploadProblems.ContentErased])
    { Answers = [new(200, null, "The document.")] };

    public static Operation Check { get; } = new(
        "checkDocument", Tags.Rules, "Check that a document is genuine",
        "By the number and the check code that are printed on it. Nothing else is told than whether it is genuine, and its date.",
        [TooManyRequests, Internal])
    { IsOpen = true, Takes = ["DocumentNumber", "CheckCode"], Answers = [new(200, typeof(DocumentCheck), "Genuine with its date, or not.")] };
}

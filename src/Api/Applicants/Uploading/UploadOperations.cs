using Privatization.Api.Cases.Acts;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.ProblemDetails;
using static Privatization.Api.Http.OpenApi.ProblemSets;
using static Privatization.Api.Http.ProblemDetails.Problems;

namespace Privatization.Api.Applicants.Uploading;

/// <summary>What is described of documents that are uploaded.</summary>
internal static class UploadOperations
{
    public static Operation Upload { get; } = new(
        "uploadDocument", Tags.Portal, "Upload a document",
        $"The bytes of a paper, at most {UploadSettings.UsualMaxBytes / 1024 / 1024} MB unless the deployment says otherwise, as the body or as the "
        + "one file of a form. What it is, is told by its content: PDF, JPEG, PNG, TIFF, XML without a DTD, or a CMS signature (p7s). Packages and "
        + "acts name it by its SHA-256. Only the uploader can read it until a case holds it; what no case comes to hold is forgotten after some "
        + "weeks.",
        [
            .. Signed, MalformedBody, MalformedHeader, UploadProblems.NotOneFile, Problems.TooSlow, TooLarge, UnsupportedMediaType,
            UploadProblems.UnsupportedDocument, UploadProblems.DocumentTypeDiffers, InvalidContent, KeyReused,
        ])
    {
        Takes = ["IdempotencyKey"],
        Body = new(null, Examples.File, [.. DocumentType.All.Select(type => type.MediaType), "application/octet-stream", "multipart/form-data"]),
        Answers = [new(201, typeof(UploadedBlob), "The document is kept.", "Location")],
    };

    public static Operation Download { get; } = new(
        "readDocument", Tags.Portal, "Read a document",
        "The bytes as they were uploaded, or the canonical JSON of what an act said: for the uploader, and for those who may see the case that "
        + "holds it. Of a case whose person was erased they are gone.",
        [.. Signed, UnknownBlob, UploadProblems.ContentErased, Problems.ContentAltered])
    { Answers = [new(200, null, "The bytes, in the media type that the content is of.")] };
}

using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Privatization.Api.Http.ProblemDetails;

namespace Privatization.Api.Applicants.Uploading;

/// <summary>How a document is sent: as the body itself, or as the one file of a form.</summary>
/// <param name="Declared">What its Content-Type says it is, where that is one of the types.</param>
internal sealed record Sent(Stream Content, DocumentType? Declared, MultipartReader? Form)
{
    private const int LongestBoundary = 70;

    public static async Task<OrProblem<Sent>> Open(HttpRequest request, CancellationToken cancellation)
    {
        if (request.Headers.ContentEncoding.Count > 0 || !MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || type.MatchesAllSubTypes)
            return UploadProblems.AsItIs;
        if (type.Type.Equals("multipart", StringComparison.OrdinalIgnoreCase)) return await OpenForm(request, type, cancellation);
        return request.HasFormContentType ? UploadProblems.AsItIs : new Sent(request.Body, DocumentType.Named(type.MediaType), null);
    }

    /// <summary>Whether nothing follows the document.</summary>
    public async Task<bool> IsOver(CancellationToken cancellation) => Form is null || await Form.ReadNextSectionAsync(cancellation) is null;

    private static async Task<OrProblem<Sent>> OpenForm(HttpRequest request, MediaTypeHeaderValue type, CancellationToken cancellation)
    {
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary);
        if (!request.HasFormContentType || boundary.Length is 0 or > LongestBoundary) return UploadProblems.AsItIs;
        var form = new MultipartReader(boundary.ToString(), request.Body);
        if (await form.ReadNextSectionAsync(cancellation) is not { } part || part.GetContentDispositionHeader()?.IsFileDisposition() != true)
            return UploadProblems.NotOneFile;
        if (part.Headers!.ContainsKey(HeaderNames.ContentEncoding) || part.Headers.ContainsKey("Content-Transfer-Encoding"))
            return UploadProblems.AsItIs;
        return new Sent(part.Body, MediaTypeHeaderValue.TryParse(part.ContentType, out var its) ? DocumentType.Named(its.MediaType) : null, form);
    }
}

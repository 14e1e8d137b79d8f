using System.Text.Json;
using Npgsql;
using Privatization.Api.Http.Bodies;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Http.Requests;
using Privatization.Storage.Contents;

namespace Privatization.Api.Cases.Acts;

/// <summary>Documents named by an act must have been uploaded by the caller, or be in the case already.</summary>
internal static class UnknownDocuments
{
    /// <param name="facts">Of the case, as holders.</param>
    public static async Task<Problem?> Among(object act, WriteRequest request, NpgsqlDataSource database, IEnumerable<string> facts,
        CancellationToken cancellation)
    {
        if (act is not INamesDocuments papers) return null;
        var unknown = await Blobs.Unknown(database, [.. papers.Named()], facts.Append(Blobs.Uploader(request.Caller.Id.ToString())), cancellation);
        return unknown is [] ? null : Problems.UnknownDocument with
        {
            Errors =
            [
                .. Pointers(request.Body, unknown).Select(pointer => new ProblemFault(pointer, "unknown-document", Problems.UnknownDocument.Detail)),
            ],
        };
    }

    private static List<string> Pointers(byte[] body, IEnumerable<Digest> unknown)
    {
        using var document = JsonDocument.Parse(body);
        var digests = unknown.Select(digest => digest.ToString()).ToHashSet();
        return [.. Find(document.RootElement, digests, "").Take(FaultTrail.Most)];
    }

    private static IEnumerable<string> Find(JsonElement element, HashSet<string> digests, string pointer) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Find(member.Value, digests, $"{pointer}/{member.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, index) => Find(item, digests, $"{pointer}/{index}")),
        JsonValueKind.String when digests.Contains(element.GetString()!) => [pointer],
        _ => [],
    };
}

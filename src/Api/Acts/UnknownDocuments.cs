using System.Text.Json;
using Npgsql;

namespace Privatization;

/// <summary>Documents named by an act must have been uploaded by the caller, or be in the case already.</summary>
public static class UnknownDocuments
{
    /// <param name="facts">Of the case, as holders.</param>
    public static async Task<Problem?> Among(object act, Asked asked, NpgsqlDataSource database, IEnumerable<string> facts, CancellationToken cancellation)
    {
        if (act is not INamesDocuments papers) return null;
        var unknown = await Blobs.Unknown(database, [.. papers.Named()], facts.Append(Blobs.Uploader(asked.Caller.Id.ToString())), cancellation);
        return unknown is [] ? null : Problems.UnknownDocument with
        {
            Errors = [.. unknown.SelectMany(digest => Pointers(asked.Body, digest)).Select(pointer => new ProblemFault(pointer, "unknown-document", Problems.UnknownDocument.Detail))],
        };
    }

    private static IEnumerable<string> Pointers(byte[] body, Digest digest)
    {
        using var document = JsonDocument.Parse(body);
        return [.. Find(document.RootElement, digest.ToString(), "")];
    }

    private static IEnumerable<string> Find(JsonElement element, string text, string pointer) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Find(member.Value, text, $"{pointer}/{member.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, index) => Find(item, text, $"{pointer}/{index}")),
        JsonValueKind.String when element.ValueEquals(text) => [pointer],
        _ => [],
    };
}

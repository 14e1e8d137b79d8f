using System.Text.Json;
using Marten;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Storage;
using Privatization.Storage.Documents;
using Privatization.Storage.Text;

namespace Privatization.Api.Http.Requests;

/// <summary>
/// The first answer to an Idempotency-Key is the answer to it from then on: it is kept in the transaction of what it answers, with the digest of
/// what was asked.
/// </summary>
internal static class Idempotency
{
    /// <returns>What was answered to the key before; null where it is new, or there is none.</returns>
    public static async Task<WriteResult?> Repeated(this IQuerySession session, WriteRequest request, CancellationToken cancellation) =>
        request.AnswerId is { } key && await session.LoadAsync<IdempotencyRecord>(key, cancellation) is { } before ? before.Again(request) : null;

    /// <returns>The same answer again, or that the key was used for something else.</returns>
    public static WriteResult Again(this IdempotencyRecord before, WriteRequest request) =>
        before.Asked == request.BodyDigest.ToString() ? new WriteResult.Recorded(before) : Problems.KeyReused;

    /// <summary>Keeps the answer with the session's next commit, where there is a key.</summary>
    /// <param name="version">Of the case; null where what was made has none.</param>
    public static WriteResult Answer(this IDocumentSession session, WriteRequest request, int status, string location, object body,
        long? version = null)
    {
        var answer = new IdempotencyRecord(
            request.AnswerId ?? "", request.BodyDigest.ToString(), status, location, version is { } number ? IfMatch.ETag(number) : null,
            JsonSerializer.Serialize(body, Json.Wire), StoreTime.Real);
        if (request.AnswerId is not null) session.Insert(answer);
        return new WriteResult.Recorded(answer);
    }
}

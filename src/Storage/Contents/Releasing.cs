using Npgsql;

namespace Privatization.Storage.Contents;

/// <summary>Lets go of blobs, within a transaction: those that nobody holds any more are gone with it.</summary>
public static class Releasing
{
    /// <param name="which">A condition on the rows of the holders, named <c>held</c>, that uses the parameters.</param>
    /// <param name="most">At most so many blobs at once.</param>
    public static async Task<Released> LetGo(
        this IUploadedBytes uploaded, NpgsqlConnection transaction, string which, IReadOnlyList<object> parameters, int most,
        CancellationToken cancellation)
    {
        // Taken first, in one order: whoever is adding a holder is waited for, and those who come later find nothing to hold.
        var taken = await Strings(
            $"""
             select sha256 from {Blobs.Contents}
             where sha256 in (select held.sha256 from {Blobs.Holders} held where {which} limit {most}) order by sha256 for update
             """, parameters);
        var facts = await Strings(
            $"""
             with gone as (delete from {Blobs.Holders} held where held.sha256 = any(${parameters.Count + 1}) and ({which}) returning sha256, holder)
             insert into {Blobs.Erased} (sha256, holder) select sha256, holder from gone where holder like 'case:%' returning sha256
             """, [.. parameters, taken]);
        var documents = await Strings(
            $"""
             delete from {Blobs.Contents} content where sha256 = any($1)
                 and not exists (select from {Blobs.Holders} held where held.sha256 = content.sha256)
             returning coalesce(document::text, '')
             """, [taken]);
        await uploaded.Delete(transaction, [.. documents.Where(document => document is not "").Select(Guid.Parse)], cancellation);
        return new(taken.Length, facts.Length, documents.Length);

        async Task<string[]> Strings(string sql, IReadOnlyList<object> values)
        {
            await using var command = new NpgsqlCommand(sql, transaction);
            foreach (var value in values) command.Parameters.AddWithValue(value);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            var rows = new List<string>();
            while (await reader.ReadAsync(cancellation)) rows.Add(reader.GetString(0));
            return [.. rows];
        }
    }
}

/// <param name="Found">Blobs that were let go of.</param>
/// <param name="FromFacts">How many times a fact held one.</param>
/// <param name="Gone">Blobs that nobody held any more.</param>
public sealed record Released(int Found, int FromFacts, int Gone);

using System.Text.Json;
using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events.Projections;
using NodaTime;
using Npgsql;

namespace Privatization;

/// <summary>
/// An asynchronous view of the names in the request packages: of the applicant, and of the adults of the family, without whose consent nothing is privatized
/// (housing law, art. 13(1)). It holds personal data, and so it is of what the blobs hold and of nothing else: who was erased is not brought back by building it anew.
/// </summary>
public sealed class PersonsByName : ProjectionBase, IProjection
{
    /// <summary>Of a surname, by which it is found: nobody has more, and each is a row.</summary>
    public const int MostWords = 5;

    private readonly NpgsqlDataSource _database;

    public PersonsByName(NpgsqlDataSource database)
    {
        _database = database;
        Name = nameof(PersonsByName);
        // Every case begins with one of them, and no other fact is loaded.
        IncludeType<RequestSubmitted>();
        IncludeType<RequestRefused>();
        Options.DeleteDataInTableOnTeardown(PersonTable.Name);
    }

    public async Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        var begun = events.Select(e => (e.StreamId, Case: e.Data is ApplicationEvent fact ? Application.Evolve(null, fact) : null)).Where(it => it.Case is not null).ToList();
        var packages = await Packages([.. begun.Select(it => it.Case!.Request.ToString())], cancellation);
        foreach (var (id, it) in begun)
            if (packages.TryGetValue(it!.Request.ToString(), out var package)) operations.Insert([.. Of(id, package, it.Submitted)], it.Request);
    }

    /// <summary>Each under the words of the surname, with the words that follow: half of a double surname finds its bearer.</summary>
    public static IEnumerable<NamedPerson> Of(Guid application, RequestPackage package, Instant submitted)
    {
        var adults = package.Family.Where(member => member.Iin.IsAdultOn(Kazakhstan.DayOf(submitted))).Select(member => (member.LastName, member.FirstName));
        var persons =
            from it in adults.Prepend((package.Applicant.LastName, package.Applicant.FirstName))
            let words = Spelling.Of(it.LastName.ToString()).Split(' ')
            from first in Enumerable.Range(0, Math.Min(words.Length, MostWords))
            select new NamedPerson(application, submitted, string.Join(' ', words[first..]), Spelling.Of(it.FirstName.ToString()));
        return persons.Distinct();
    }

    private async Task<Dictionary<string, RequestPackage>> Packages(string[] digests, CancellationToken cancellation)
    {
        var rows = await _database.Read(
            parameters => $"select sha256, bytes from {Blobs.Contents} where sha256 = any({parameters.Next(digests)})",
            row => (Digest: row.GetString(0), Package: JsonSerializer.Deserialize<RequestPackage>(((byte[])row[1]).As(Digest.Parse(row.GetString(0))), Json.Stored)! with
            {
                // A page of facts has hundreds of packages, and of each no more is remembered than the persons.
                Documents = [],
                Declared = null,
                Signature = null,
            }), cancellation);
        return rows.ToDictionary();
    }
}

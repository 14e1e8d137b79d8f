using System.Text.Json;
using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events.Projections;
using NodaTime;
using Npgsql;
using Privatization.Storage.Contents;
using Privatization.Storage.Documents;
using Privatization.Storage.Log;
using Privatization.Storage.Postgres;
using Privatization.Storage.Text;

namespace Privatization.Projections;

/// <summary>
/// An asynchronous view of the names in the request packages: of the applicant, and of the adults of the family, without whose consent nothing is
/// privatized (housing law, art. 13(1)). It holds personal data, and so it is of what the blobs hold and of nothing else: who was erased is not
/// brought back by building it anew.
/// </summary>
public sealed class PersonsByName : ProjectionBase, IProjection, ICaseView
{
    /// <summary>Of a surname, by which it is found: nobody has more, and each is a row.</summary>
    public const int MostWords = 5;

    private readonly NpgsqlDataSource _database;
    private readonly RepeatedPages _repeated = new();

    public PersonsByName(NpgsqlDataSource database)
    {
        _database = database;
        Name = nameof(PersonsByName);
        // Every case begins with one of them, and no other fact is loaded.
        IncludeType<RequestSubmitted>();
        IncludeType<RequestRefused>();
        Options.DeleteDataInTableOnTeardown(PersonTable.Name);
    }

    public void Register(StoreOptions options)
    {
        options.Projections.Add(this, ProjectionLifecycle.Async, Name);
        options.Storage.ExtendedSchemaObjects.AddRange(PersonTable.Objects);
    }

    public async Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        var begun = new List<(IEvent Fact, Application Case)>();
        foreach (var e in events.Where(e => e.EventType != typeof(Tombstone)))
            try { begun.Add((e, StoredFacts.Evolve(null, e))); }
            catch (UnreadableFact why) { operations.SetAside(Name, why); }
        var packages = await Packages([.. begun.Select(it => it.Case.Request.ToString())], cancellation);
        var (read, again) = (new List<Guid>(), events is not [] && _repeated.Has(events[0].TenantId, events));
        foreach (var (fact, application) in begun)
            try
            {
                if (again
                    && await RepeatedPages.Refusal(operations, fact.TenantId, trial => Insert(trial, fact, application, packages), cancellation)
                        is { } refused)
                    throw new UnreadableFact(fact, refused);
                Insert(operations, fact, application, packages);
                read.Add(fact.StreamId);
            }
            catch (UnreadableFact why) { operations.SetAside(Name, why); }
        // One that begins was set aside where the whole view is built anew.
        operations.Repaired(Name, [.. read]);
    }

    public async Task TellAnew(IDocumentOperations tenant, Guid application, IReadOnlyList<IEvent> facts, CancellationToken cancellation)
    {
        var state = StoredFacts.Evolve(null, facts[0]);
        tenant.DeletePersons([application]);
        Insert(tenant, facts[0], state, await Packages([state.Request.ToString()], cancellation));
    }

    private static void Insert(
        IDocumentOperations operations, IEvent fact, Application begun, Dictionary<string, (RequestPackage? Package, Exception? Fault)> packages)
    {
        if (!packages.TryGetValue(begun.Request.ToString(), out var read)) throw new UnreadableFact(fact, new ContentGone());
        // Of who was erased there is none.
        if (read is (null, null)) return;
        if (read.Package is not { } package) throw new UnreadableFact(fact, read.Fault);
        try { operations.Insert([.. Of(fact.StreamId, package, begun.Submitted)], begun.Request); }
        catch (Exception fault) { throw new UnreadableFact(fact, fault); }
    }

    private static (RequestPackage?, Exception?) Read(byte[] bytes, Digest digest)
    {
        try
        {
            // A page of facts has hundreds of packages, and of each no more is remembered than the persons.
            var package = JsonSerializer.Deserialize<RequestPackage>(bytes.As(digest), Json.Stored)!;
            return (package with { Documents = [], Declared = null, Signature = null }, null);
        }
        catch (Exception fault) { return (null, fault); }
    }

    /// <summary>Each under the words of the surname, with the words that follow: half of a double surname finds its bearer.</summary>
    public static IEnumerable<NamedPerson> Of(Guid application, RequestPackage package, Instant submitted)
    {
        var adults = package.Family.Where(member => member.Iin.IsAdultOn(Kazakhstan.DayOf(submitted)))
            .Select(member => (member.LastName, member.FirstName));
        var persons =
            from adult in adults.Prepend((package.Applicant.LastName, package.Applicant.FirstName))
            let words = Spelling.Of(adult.LastName.ToString()).Split(' ')
            from first in Enumerable.Range(0, Math.Min(words.Length, MostWords))
            select new NamedPerson(application, submitted, string.Join(' ', words[first..]), Spelling.Of(adult.FirstName.ToString()));
        return persons.Distinct();
    }

    private async Task<Dictionary<string, (RequestPackage? Package, Exception? Fault)>> Packages(string[] digests, CancellationToken cancellation)
    {
        var rows = await _database.Read(
            parameters =>
                $"""
                 select sha256, coalesce(bytes, ''), false from {Blobs.Contents} where sha256 = any({parameters.Next(digests)})
                 union all select distinct sha256, ''::bytea, true from {Blobs.Erased} where sha256 = any($1)
                 and sha256 not in (select sha256 from {Blobs.Contents})
                 """,
            row => (row.GetString(0), row.GetBoolean(2) ? default : Read((byte[])row[1], Digest.Parse(row.GetString(0)))), cancellation);
        return rows.ToDictionary();
    }
}

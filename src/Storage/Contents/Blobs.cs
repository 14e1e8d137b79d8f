using Marten;
using Npgsql;
using Privatization.Storage.Postgres;
using Weasel.Core;
using Weasel.Postgresql.Tables;

namespace Privatization.Storage.Contents;

/// <summary>
/// Content by its SHA-256: request packages, contents of acts, uploaded documents. All that is personal is here and nowhere else.
/// A blob lives while somebody holds it: the uploader before the submission, then the case.
/// </summary>
/// <remarks>
/// A holder refers to its blob by a foreign key: what an act names while it is let go of (<see cref="Releasing"/>) either stays, or the act loses the
/// race.
/// </remarks>
public static class Blobs
{
    public const string Contents = StoreSchema.Name + ".blobs";
    public const string Holders = StoreSchema.Name + ".blob_holders";

    /// <summary>Which facts held a blob that was erased: whoever may see the fact is told so.</summary>
    public const string Erased = StoreSchema.Name + ".erased_blobs";

    internal static IEnumerable<ISchemaObject> Tables =>
    [
        ContentTable(), new Unsampled("blobs", ("bytes", "bytea")), UploadedChunks.Table, new Unsampled("blob_chunks", ("bytes", "bytea")),
        HolderTable(), ErasedTable(),
    ];

    /// <summary>JSON that is stored with the session's next commit, under its holder; what is there already stays.</summary>
    public static void StoreBlobs(this IDocumentSession session, params IReadOnlyCollection<HeldJson> blobs)
    {
        session.QueueSqlCommand(
            $"insert into {Contents} (sha256, media_type, bytes) select distinct on (sha256) sha256, 'application/json', bytes "
            + "from unnest(?::text[], ?::bytea[]) the (sha256, bytes) order by sha256 on conflict do nothing",
            blobs.Select(blob => blob.Digest.ToString()).ToArray(), blobs.Select(blob => blob.Bytes).ToArray());
        session.HoldBlobs(blobs.Select(blob => (blob.Digest, blob.Holder)));
    }

    /// <summary>Stored at once, under the given holder.</summary>
    public static async Task Store(
        NpgsqlDataSource database, Digest digest, string mediaType, byte[] bytes, string holder, CancellationToken cancellation)
    {
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(new($"insert into {Contents} (sha256, media_type, bytes) values ($1, $2, $3) on conflict do nothing")
        {
            Parameters = { new() { Value = digest.ToString() }, new() { Value = mediaType }, new() { Value = bytes } },
        });
        batch.BatchCommands.Add(new($"insert into {Holders} (sha256, holder, since) values ($1, $2, now()) on conflict do nothing")
        {
            Parameters = { new() { Value = digest.ToString() }, new() { Value = holder } },
        });
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    public static void HoldBlobs(this IDocumentSession session, IEnumerable<Digest> digests, string holder) =>
        session.HoldBlobs(digests.Select(digest => (digest, holder)));

    private static void HoldBlobs(this IDocumentSession session, IEnumerable<(Digest Digest, string Holder)> held)
    {
        var all = held.Distinct().ToArray();
        if (all is []) return;
        session.QueueSqlCommand(
            $"insert into {Holders} (sha256, holder, since) select the.*, now() from unnest(?::text[], ?::text[]) the "
            + "on conflict (sha256, holder) do update set since = excluded.since",
            all.Select(it => it.Digest.ToString()).ToArray(), all.Select(it => it.Holder).ToArray());
    }

    /// <summary>Names the bytes that were written as a document, within the transaction.</summary>
    /// <returns>Whether it is kept under this name: not where the same content was there already, under another or in the row itself.</returns>
    public static async Task<bool> StoreUploaded(
        this NpgsqlConnection transaction, Digest digest, string mediaType, long size, Guid name, CancellationToken cancellation)
    {
        // The update changes nothing, but takes the row: nobody lets go of it until the holder is there.
        await using var command = new NpgsqlCommand(
            $"""
             insert into {Contents} as blob (sha256, media_type, size, document) values ($1, $2, $3, $4)
             on conflict (sha256) do update set document = blob.document returning document
             """, transaction);
        command.Parameters.AddWithValue(digest.ToString());
        command.Parameters.AddWithValue(mediaType);
        command.Parameters.AddWithValue(size);
        command.Parameters.AddWithValue(name);
        return await command.ExecuteScalarAsync(cancellation) is Guid kept && kept == name;
    }

    /// <summary>What one holds another holds from now on, within the transaction.</summary>
    /// <returns>Whether the first one held it.</returns>
    public static async Task<bool> PassOn(this NpgsqlConnection transaction, Digest digest, string from, string to, CancellationToken cancellation)
    {
        // The content first, in the order of Releasing.
        await using var command = new NpgsqlCommand(
            $"""
             with blob as (select sha256 from {Contents} where sha256 = $1 for key share),
             passed as (delete from {Holders} held using blob where held.sha256 = blob.sha256 and held.holder = $2 returning held.sha256)
             insert into {Holders} (sha256, holder, since) select sha256, $3, now() from passed
             on conflict (sha256, holder) do update set since = excluded.since
             """, transaction);
        command.Parameters.AddWithValue(digest.ToString());
        command.Parameters.AddWithValue(from);
        command.Parameters.AddWithValue(to);
        return await command.ExecuteNonQueryAsync(cancellation) == 1;
    }

    public static string Uploader(string caller) => $"upload:{caller}";

    /// <summary>All that <see cref="Sender"/> gives, as a pattern of SQL.</summary>
    public const string AnySender = "upload:gateway/%";

    /// <summary>A sender of the gateway as uploader: a name that no caller can have.</summary>
    public static string Sender(string sender) => Uploader($"gateway/{sender}");

    /// <summary>A fact of a case as holder: whoever may see the fact may read what it holds.</summary>
    public static string Fact(Guid application, long version) => $"case:{application}@{version}";

    /// <summary>All facts of a case.</summary>
    /// <param name="version">The last of them; 0 for a case that is not there yet.</param>
    public static IEnumerable<string> Facts(Guid application, long version) => Enumerable.Range(1, (int)version).Select(it => Fact(application, it));

    public static bool IsFact(string holder, out Guid application, out long version)
    {
        (application, version) = (Guid.Empty, 0);
        return holder.Split(':', '@') is ["case", { } id, { } number] && Guid.TryParse(id, out application) && long.TryParse(number, out version);
    }

    /// <returns>Those of the digests that none of the holders holds, in the order given.</returns>
    public static async Task<IReadOnlyList<Digest>> Unknown(
        NpgsqlDataSource database, IReadOnlyCollection<Digest> digests, IEnumerable<string> holders, CancellationToken cancellation)
    {
        if (digests.Count == 0) return [];
        // Named one by one: the same form may be held by all cases there are.
        await using var command = database.CreateCommand($"select distinct sha256 from {Holders} where sha256 = any($1) and holder = any($2)");
        command.Parameters.AddWithValue(digests.Select(digest => digest.ToString()).ToArray());
        command.Parameters.AddWithValue(holders.ToArray());
        var known = new HashSet<string>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation)) known.Add(reader.GetString(0));
        return [.. digests.Where(digest => !known.Contains(digest.ToString()))];
    }

    /// <returns>Who holds it, and which facts held it until it was erased.</returns>
    public static async Task<IReadOnlyList<(string Holder, bool Erased)>> HoldersOf(NpgsqlDataSource database, Digest digest,
        CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"select holder, false from {Holders} where sha256 = $1 union all select holder, true from {Erased} where sha256 = $1");
        command.Parameters.AddWithValue(digest.ToString());
        var holders = new List<(string, bool)>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation)) holders.Add((reader.GetString(0), reader.GetBoolean(1)));
        return holders;
    }

    /// <summary>The content of a package or an act.</summary>
    /// <exception cref="ContentAltered"/>
    public static async Task<(string MediaType, byte[] Bytes)?> Read(NpgsqlDataSource database, Digest digest, CancellationToken cancellation) =>
        await Find(database, digest, cancellation) is { Bytes: { } bytes } it ? (it.MediaType, bytes) : null;

    /// <exception cref="ContentAltered"/>
    public static async Task<Blob?> Find(NpgsqlDataSource database, Digest digest, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"select media_type, bytes, size, document from {Contents} where sha256 = $1");
        command.Parameters.AddWithValue(digest.ToString());
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        if (!await reader.ReadAsync(cancellation)) return null;
        if (reader.IsDBNull(1) && reader.IsDBNull(3)) throw new ContentAltered(digest);
        return reader.IsDBNull(1)
            ? new(digest, reader.GetString(0), null, reader.GetInt64(2), reader.GetGuid(3))
            : new(digest, reader.GetString(0), ((byte[])reader[1]).As(digest), null, null);
    }

    /// <returns>The bytes, which are what their name says.</returns>
    /// <exception cref="ContentAltered"/>
    public static byte[] As(this byte[] bytes, Digest digest) => Digest.Of(bytes) == digest ? bytes : throw new ContentAltered(digest);

    private static Table ContentTable()
    {
        var table = new InRow(StoreSchema.Table("blobs"));
        table.AddColumn<string>("sha256").AsPrimaryKey();
        table.AddColumn<string>("media_type").NotNull();
        table.AddColumn("bytes", "bytea");
        table.AddColumn<long>("size");
        table.AddColumn<Guid>("document");
        return table;
    }

    /// <summary>A package or the evidence of a signature is a few kilobytes: they stay in the row itself, as one piece.</summary>
    private sealed class InRow(DbObjectName name) : Table(name)
    {
        public override void WriteCreateStatement(Migrator migrator, TextWriter writer)
        {
            base.WriteCreateStatement(migrator, writer);
            writer.WriteLine($"alter table {Identifier} set (toast_tuple_target = 8160);");
        }
    }

    private static Table HolderTable()
    {
        var table = new Table(StoreSchema.Table("blob_holders"));
        table.AddColumn<string>("sha256").AsPrimaryKey().ForeignKeyTo(StoreSchema.Table("blobs"), "sha256");
        table.AddColumn<string>("holder").AsPrimaryKey();
        table.AddColumn("since", "timestamp with time zone").NotNull();
        return table;
    }

    private static Table ErasedTable()
    {
        var table = new Table(StoreSchema.Table("erased_blobs"));
        table.AddColumn<string>("sha256").AsPrimaryKey();
        table.AddColumn<string>("holder").AsPrimaryKey();
        return table;
    }
}

/// <summary>The content of an act or the evidence of a signature, with who holds it.</summary>
public sealed record HeldJson(Digest Digest, byte[] Bytes, string Holder)
{
    public static HeldJson Of(byte[] json, string holder) => new(Digest.Of(json), json, holder);
}

/// <summary>What is kept under a digest: the content itself, or an uploaded document by the name of its bytes.</summary>
/// <param name="Size">Of an uploaded document, in bytes.</param>
public sealed record Blob(Digest Digest, string MediaType, byte[]? Bytes, long? Size, Guid? Document);

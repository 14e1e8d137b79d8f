using Marten;
using NodaTime;
using Npgsql;
using NpgsqlTypes;
using Privatization.Projections;
using Privatization.Storage.Contents;
using Privatization.Storage.Log;
using Privatization.Storage.Postgres;

namespace Privatization.Development.Seed;

/// <summary>Writes streams, facts and contents by COPY, in one transaction: all of it is there, or nothing.</summary>
internal sealed class BulkFacts(NpgsqlConnection connection, IDocumentStore store)
{
    private const int Full = 20_000;
    private const string Schema = StoreSchema.Name;

    private readonly List<SeededFacts> _waiting = [];
    private readonly Dictionary<Guid, (long Version, Instant At)> _streams = [];
    private readonly HashSet<Digest> _blobs = [];

    /// <summary>The place of the last fact in the order of the store.</summary>
    public long Sequence { get; private set; }

    public async Task Add(SeededFacts facts)
    {
        _waiting.Add(facts);
        if (_waiting.Count >= Full) await Flush();
    }

    public async Task Flush()
    {
        await Copy($"{MartenTables.Streams} (tenant_id, id, type, version, timestamp, created)",
            _waiting.Where(it => !_streams.ContainsKey(it.Case.Id)).DistinctBy(it => it.Case.Id), (row, facts) =>
            {
                row.Write(facts.Case.Provider.Code);
                row.Write(facts.Case.Id);
                row.Write("application");
                row.Write(0L);
                row.Write(facts.Facts[0].At, NpgsqlDbType.TimestampTz);
                row.Write(facts.Facts[0].At, NpgsqlDbType.TimestampTz);
            });
        await Copy($"{MartenTables.Events} ({MartenTables.ColumnsOfEvents})",
            _waiting.SelectMany(Rows), (row, facts) =>
            {
                row.Write(++Sequence);
                row.Write(Guid.NewGuid());
                row.Write(facts.Of.Case.Id);
                row.Write(facts.Version);
                row.Write(store.Options.Serializer().ToJson(facts.Fact), NpgsqlDbType.Jsonb);
                row.Write(FactNames.All[facts.Fact.GetType()]);
                row.Write(facts.Fact.At, NpgsqlDbType.TimestampTz);
                row.Write(facts.Of.Case.Provider.Code);
                row.Write(StoredFacts.ClassNameOf(FactNames.All[facts.Fact.GetType()]));
                row.Write($$"""{"act": "{{facts.Of.Act}}", "role": "{{facts.Of.Role}}"}""", NpgsqlDbType.Jsonb);
                row.Write(facts.Of.By);
                row.Write(false);
            });
        await WriteBlobs([.. _waiting.Select(it => it.Content).OfType<byte[]>()]);
        await Copy($"{Schema}.blob_holders (sha256, holder, since)", _waiting.Where(it => it.Content is not null), (row, facts) =>
        {
            row.Write(Digest.Of(facts.Content).ToString());
            row.Write(Blobs.Fact(facts.Case.Id, facts.Version + facts.Before));
            row.Write(facts.Facts[0].At, NpgsqlDbType.TimestampTz);
        });
        await Copy($"{Schema}.persons_by_name ({PersonTable.Columns})",
            _waiting.Where(it => it.Version == 1).SelectMany(it => PersonsByName.Of(it.Case.Id, it.Case.Package, it.Facts[0].At)), (row, facts) =>
            {
                row.Write(facts.Application);
                row.Write(facts.Submitted, NpgsqlDbType.TimestampTz);
                row.Write(facts.Surname);
                row.Write(facts.FirstName);
            });
        foreach (var it in _waiting) _streams[it.Case.Id] = (it.Version + it.Facts.Count - 1, it.Facts[^1].At);
        _waiting.Clear();
    }

    public Task WriteBlobs(IReadOnlyList<byte[]> contents) => Copy(
        $"{Schema}.blobs (sha256, media_type, bytes)",
        contents.Select(content => (Digest: Digest.Of(content), Content: content)).Where(it => _blobs.Add(it.Digest)), (row, blob) =>
        {
            row.Write(blob.Digest.ToString());
            row.Write(blob.Content is [(byte)'%', ..] ? "application/pdf" : "application/json");
            row.Write(blob.Content);
        });

    /// <summary>The streams come to their last versions, and the views to the last fact.</summary>
    public async Task Finish(IEnumerable<string> views, IReadOnlyDictionary<(Provider Provider, int Year), long> serials)
    {
        await Flush();
        await Execute("create temporary table seeded (id uuid, version bigint, at timestamptz) on commit drop");
        await Copy("pg_temp.seeded (id, version, at)", _streams, (row, stream) =>
        {
            row.Write(stream.Key);
            row.Write(stream.Value.Version);
            row.Write(stream.Value.At, NpgsqlDbType.TimestampTz);
        });
        await Execute($"update {MartenTables.Streams} s set version = seeded.version, timestamp = seeded.at from seeded where s.id = seeded.id");
        await Execute($"select setval('{MartenTables.EventsSequence}', {Sequence})");
        foreach (var name in views.Select(CaseViews.ProgressOf).Append(MartenTables.HighWaterMark))
            await Execute(
                $"insert into {MartenTables.Progress} (name, last_seq_id) values ('{name}', {Sequence}) "
                + "on conflict (name) do update set last_seq_id = excluded.last_seq_id");
        foreach (var ((provider, year), last) in serials)
            await Execute($"insert into {Schema}.case_serials (provider, year, last) values ('{provider.Code}', {year}, {last})");
    }

    private static IEnumerable<(SeededFacts Of, long Version, ApplicationEvent Fact)> Rows(SeededFacts facts) =>
        facts.Facts.Select((fact, n) => (facts, facts.Version + n, fact));

    private async Task Copy<T>(string into, IEnumerable<T> rows, Action<NpgsqlBinaryImporter, T> write)
    {
        await using var import = await connection.BeginBinaryImportAsync($"copy {into} from stdin (format binary)");
        foreach (var row in rows)
        {
            await import.StartRowAsync();
            write(import, row);
        }
        await import.CompleteAsync();
    }

    private async Task Execute(string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}

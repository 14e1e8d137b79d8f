using System.Security.Cryptography;
using Npgsql;
using NpgsqlTypes;
using Privatization.Storage.Contents;
using Privatization.Storage.Postgres;

namespace Privatization.Benchmarks;

/// <summary>The reads and the rows of an act by prepared statements, with no service around them: what the database can do.</summary>
/// <param name="together">All in one round trip, else one after another in a transaction.</param>
internal sealed class Limit(string name, bool together, string connectionString, Streams streams) : ISubject
{
    private const string Schema = StoreSchema.Name;

    private sealed record Statement(string Sql, params NpgsqlParameter[] Values);

    public string Name => name;

    public Task Prepare(int operations) => streams.Prepare(operations);

    public Worker Hire()
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, MaxAutoPrepare = 64, AutoPrepareMinUsages = 1 };
        var connection = new NpgsqlConnection(settings.ConnectionString);
        connection.Open();
        Action<Guid, long, Template.Fact[]> act = together ? Together : OneByOne;
        return streams.Hire(act, connection.Dispose);

        void Together(Guid id, long version, Template.Fact[] two)
        {
            using var batch = connection.CreateBatch();
            foreach (var (sql, values) in Reads(id).Concat(Writes(id, version, two)))
            {
                var command = new NpgsqlBatchCommand(sql);
                command.Parameters.AddRange(values);
                batch.BatchCommands.Add(command);
            }
            using var reader = batch.ExecuteReader();
            do ReadAll(reader); while (reader.NextResult());
        }

        void OneByOne(Guid id, long version, Template.Fact[] two)
        {
            foreach (var read in Reads(id)) Execute(read);
            Execute(new("begin"));
            foreach (var write in Writes(id, version, two)) Execute(write);
            Execute(new("commit"));
        }

        void Execute(Statement statement)
        {
            using var command = new NpgsqlCommand(statement.Sql, connection);
            command.Parameters.AddRange(statement.Values);
            using var reader = command.ExecuteReader();
            ReadAll(reader);
        }
    }

    private static void ReadAll(NpgsqlDataReader reader)
    {
        while (reader.Read()) { }
    }

    private Statement[] Reads(Guid id) =>
    [
        new($"select version from {Schema}.mt_streams where id = $1 and tenant_id = $2", Of(id), Of(Walk.Provider)),
        new($"""
             select data, type, mt_dotnet_type, bdata, seq_id, id, stream_id, version, timestamp, tenant_id, correlation_id, causation_id, headers,
                 user_name, is_archived
             from {Schema}.mt_events where is_archived = false and tenant_id = $1 and stream_id = $2 order by seq_id
             """, Of(Walk.Provider), Of(id)),
        new($"select id, data from {Schema}.mt_doc_answer where id = $1", Of(RandomDigest())),
        new($"select id, data from {Schema}.mt_doc_staffentry where id = $1", Of(streams.Template.Staff.Id)),
    ];

    private Statement[] Writes(Guid id, long version, Template.Fact[] two)
    {
        var digest = RandomDigest();
        var now = TimeProvider.System.GetUtcNow();
        var trace = Guid.NewGuid().ToString("N");
        return
        [
            new($"select {Schema}.mt_quick_append_events($1, 'application', $2, $3, $4, $5, $6, array[null, null]::bytea[], $7, $8, $9, $10, $11, "
                + $"$12)",
                Of(id), Of(Walk.Provider), Of(new[] { Guid.CreateVersion7(), Guid.CreateVersion7() }), Texts(two.Select(fact => fact.Type)),
                Texts(two.Select(fact => fact.DotnetType)), Jsons(two.Select(fact => fact.Body)), Texts([trace, trace]),
                Texts([trace[..16], trace[..16]]),
                Jsons(two.Select(fact => fact.Headers)), Texts([streams.Template.Staff.Id, streams.Template.Staff.Id]), Of(new[] { now, now }),
                Of(version)),
            new($"insert into {Schema}.blobs (sha256, media_type, bytes) values ($1, $2, $3) on conflict do nothing",
                Of(digest), Of("application/json"), Of(RandomNumberGenerator.GetBytes(150))),
            new($"insert into {Schema}.blob_holders (sha256, holder, since) values ($1, $2, now()) on conflict do nothing", Of(digest),
                Of(Blobs.Fact(id, version + 1))),
            new($"""
                 insert into {Schema}.mt_doc_answer (id, data, mt_version, mt_dotnet_type, mt_last_modified)
                 values ($1, $2, $3, $4, transaction_timestamp()) on conflict (id) do nothing returning id
                 """, Of(RandomDigest()), Json(streams.Template.Answer), Of(Guid.NewGuid()), Of("Privatization.Answer")),
        ];
    }

    private static string RandomDigest() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    private static NpgsqlParameter Of<T>(T value) => new NpgsqlParameter<T>("", value);

    private static NpgsqlParameter Json(string value) => new() { Value = value, NpgsqlDbType = NpgsqlDbType.Jsonb };

    private static NpgsqlParameter Jsons(IEnumerable<string> values) =>
        new() { Value = values.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb };

    private static NpgsqlParameter Texts(IEnumerable<string> values) =>
        new() { Value = values.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Varchar };
}

using System.Runtime.CompilerServices;
using Npgsql;
using Privatization.Storage.Postgres;
using Weasel.Core;
using Weasel.Postgresql.Tables;

namespace Privatization.Storage.Contents;

/// <summary>Uploaded documents in the database of the facts, a row for each chunk: no more than a chunk is ever in memory.</summary>
public sealed class UploadedChunks(NpgsqlDataSource database) : IUploadedBytes
{
    private const string Chunks = StoreSchema.Name + ".blob_chunks";

    internal static Table Table
    {
        get
        {
            var table = new AsTheyAre(StoreSchema.Table("blob_chunks"));
            table.AddColumn<Guid>("document").AsPrimaryKey();
            table.AddColumn<int>("number").AsPrimaryKey();
            table.AddColumn("bytes", "bytea").NotNull();
            return table;
        }
    }

    public async Task Write(NpgsqlConnection transaction, Guid name, IAsyncEnumerable<ReadOnlyMemory<byte>> chunks, CancellationToken cancellation)
    {
        var number = 0;
        await foreach (var chunk in chunks.WithCancellation(cancellation))
        {
            await using var insert = new NpgsqlCommand($"insert into {Chunks} (document, number, bytes) values ($1, $2, $3)", transaction);
            insert.Parameters.AddWithValue(name);
            insert.Parameters.AddWithValue(number++);
            insert.Parameters.AddWithValue(chunk);
            await insert.ExecuteNonQueryAsync(cancellation);
        }
    }

    public async IAsyncEnumerable<byte[]> Read(Guid name, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var number = 0; ; number++)
        {
            await using var select = database.CreateCommand($"select bytes from {Chunks} where document = $1 and number = $2");
            select.Parameters.AddWithValue(name);
            select.Parameters.AddWithValue(number);
            if (await select.ExecuteScalarAsync(cancellation) is not byte[] chunk) yield break;
            yield return chunk;
        }
    }

    public async Task Delete(NpgsqlConnection transaction, IReadOnlyCollection<Guid> names, CancellationToken cancellation)
    {
        await using var delete = new NpgsqlCommand($"delete from {Chunks} where document = any($1)", transaction);
        delete.Parameters.AddWithValue(names.ToArray());
        await delete.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Documents are compressed already: trying again only costs time.</summary>
    private sealed class AsTheyAre(DbObjectName name) : Table(name)
    {
        public override void WriteCreateStatement(Migrator migrator, TextWriter writer)
        {
            base.WriteCreateStatement(migrator, writer);
            writer.WriteLine($"alter table {Identifier} alter column bytes set storage external;");
        }
    }
}

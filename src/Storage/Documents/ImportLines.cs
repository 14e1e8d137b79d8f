using Npgsql;
using NpgsqlTypes;
using Privatization.Storage.Postgres;
using Weasel.Postgresql.Tables;

namespace Privatization.Storage.Documents;

/// <summary>The lines of the files of payments.</summary>
public static class ImportLines
{
    public const string Recorded = "recorded";
    public const string Reversed = "reversed";

    /// <summary>The payment is on record already.</summary>
    public const string Known = "known";

    private const string Name = StoreSchema.Name + ".payment_import_lines";
    private const string Columns = "line, contract, reference, date, amount, reverses";

    internal static Table Table
    {
        get
        {
            var table = new Table(StoreSchema.Table("payment_import_lines"));
            table.AddColumn<Guid>("import").AsPrimaryKey();
            table.AddColumn<int>("line").AsPrimaryKey();
            foreach (var column in new[] { "contract", "reference", "date", "amount", "reverses" }) table.AddColumn<string>(column).NotNull();
            table.AddColumn<string>("outcome");
            table.Indexes
                .Add(new IndexDefinition("payment_import_lines_waiting") { Columns = ["import", "contract", "line"], Predicate = "outcome is null" });
            table.Indexes.Add(new IndexDefinition("payment_import_lines_reference") { Columns = ["reference"] });
            return table;
        }
    }

    /// <returns>How many there were.</returns>
    public static async Task<int> Copy(NpgsqlConnection connection, Guid import, IAsyncEnumerable<ImportLine> lines, CancellationToken cancellation)
    {
        var count = 0;
        await using var copy = await connection.BeginBinaryImportAsync($"copy {Name} (import, {Columns}) from stdin (format binary)", cancellation);
        await foreach (var line in lines.WithCancellation(cancellation))
        {
            await copy.StartRowAsync(cancellation);
            await copy.WriteAsync(import, NpgsqlDbType.Uuid, cancellation);
            await copy.WriteAsync(line.Line, NpgsqlDbType.Integer, cancellation);
            foreach (var text in new[] { line.Contract, line.Reference, line.Date, line.Amount, line.Reverses })
                await copy.WriteAsync(text, NpgsqlDbType.Text, cancellation);
            count++;
        }
        await copy.CompleteAsync(cancellation);
        return count;
    }

    /// <summary>In the order of the file.</summary>
    /// <param name="outcome">Only those with this outcome; null for all.</param>
    public static Task<IReadOnlyList<ImportLine>> Page(NpgsqlDataSource database, Guid import, int after, int limit, string? outcome,
        CancellationToken cancellation) =>
            Read(database, "line > $2 and ($4::text is null or outcome = $4) order by line limit $3", cancellation, import, after, limit,
                (object?)outcome ?? DBNull.Value);

    /// <summary>
    /// Lines that wait, contract by contract and each in the order of the file: so a case is read and written once, however its lines are strewn.
    /// </summary>
    public static Task<IReadOnlyList<ImportLine>> Waiting(NpgsqlDataSource database, Guid import, int limit, CancellationToken cancellation) =>
        Read(database, "outcome is null order by contract, line limit $2", cancellation, import, limit);

    /// <summary>Those of any file that have their outcome and bear one of the references.</summary>
    public static Task<List<(Guid Import, ImportLine Line)>> OfReferences(NpgsqlDataSource database, IEnumerable<string> references,
        CancellationToken cancellation) =>
            database.Read(
                parameters => $"select import, {Columns}, outcome from {Name} where reference = any({parameters.Next(references.ToArray())})",
                row => (row.GetGuid(0), LineOf(row, 1)), cancellation);

    /// <summary>How many lines of the file have which outcome.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> Count(NpgsqlDataSource database, Guid import, CancellationToken cancellation) =>
        (await database.Read(
            parameters => $"select outcome, count(*) from {Name} where import = {parameters.Next(import)} and outcome is not null group by outcome",
            row => (row.GetString(0), (int)row.GetInt64(1)), cancellation)).ToDictionary();

    private static async Task<IReadOnlyList<ImportLine>> Read(NpgsqlDataSource database, string which, CancellationToken cancellation,
        params IReadOnlyList<object> parameters)
    {
        await using var command = database.CreateCommand($"select {Columns}, outcome from {Name} where import = $1 and {which}");
        foreach (var parameter in parameters) command.Parameters.AddWithValue(parameter);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var lines = new List<ImportLine>();
        while (await reader.ReadAsync(cancellation)) lines.Add(LineOf(reader, 0));
        return lines;
    }

    private static ImportLine LineOf(NpgsqlDataReader row, int first) => new(
        row.GetInt32(first), row.GetString(first + 1), row.GetString(first + 2), row.GetString(first + 3), row.GetString(first + 4),
        row.GetString(first + 5), row.Text(first + 6));

    /// <summary>With the session's next commit.</summary>
    public static void Conclude(Marten.IDocumentSession session, IReadOnlyList<(Guid Import, int Line, string Outcome)> outcomes)
    {
        if (outcomes is []) return;
        session.QueueSqlCommand(
            $"update {Name} known set outcome = told.outcome from unnest(?::uuid[], ?::int[], ?::text[]) told (import, line, outcome) "
            + "where known.import = told.import and known.line = told.line",
            outcomes.Select(line => line.Import).ToArray(), outcomes.Select(line => line.Line).ToArray(),
            outcomes.Select(line => line.Outcome).ToArray());
    }
}

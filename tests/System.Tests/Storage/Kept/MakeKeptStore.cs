using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Privatization.Storage.Text;
using Privatization.Tests.Accounts;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Storage.Kept;

/// <summary>
/// Makes a store to be kept, by the build at hand: set <see cref="KeptStore.Commit"/>, then <c>dotnet run -- -explicit only -class
/// Tests.Storage.Kept.MakeKeptStore</c>. It needs pg_dump. What <c>KeptStoreSpecs</c> opens was made before the code got its rooms, and is not made
/// anew: that is what it is kept for.
/// </summary>
public sealed partial class MakeKeptStore(RunningService service, ITestOutputHelper output)
{
    [Fact(Explicit = true)]
    public async Task a_store_is_kept_as_this_build_leaves_it()
    {
        var database = await service.Databases.NewDatabase("making");
        var making = new KeptCases(database);
        await making.Sign();
        await making.Early();
        await making.Late();
        var answers = await making.Leave();
        File.Copy(TestEds.RootFile, KeptStore.Root, overwrite: true);
        await KeptStore.Pack(KeptStore.Answers, JsonSerializer.Serialize(answers, Json.Stored));
        await KeptStore.Pack(KeptStore.Dump, await Dumped(database));
        output.WriteLine($"{new FileInfo(KeptStore.Dump).Length} bytes; {await Rows(database)}");
    }

    /// <summary>Without the nodes that ran it, which bear the name of the machine, and without what only psql or a newer server knows.</summary>
    private static async Task<string> Dumped(string database)
    {
        var at = new Npgsql.NpgsqlConnectionStringBuilder(database);
        var start = new ProcessStartInfo("pg_dump",
        [
            "--inserts", "--rows-per-insert=200", "--no-owner", "--no-privileges", "--no-comments", "--exclude-table-data=wolverine.wolverine_node*",
            "--exclude-table-data=wolverine.wolverine_control_queue", "-h", at.Host!, "-p", $"{at.Port}", "-U", at.Username!, at.Database!,
        ])
        { RedirectStandardOutput = true };
        start.Environment["PGPASSWORD"] = at.Password;
        using var dumping = Process.Start(start)!;
        var sql = await dumping.StandardOutput.ReadToEndAsync();
        await dumping.WaitForExitAsync();
        dumping.ExitCode.Should().Be(0);
        return OfItsServer().Replace(sql, "");
    }

    private static async Task<string> Rows(string database)
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(database);
        var tables = await source.Strings("select schemaname || '.' || relname from pg_stat_user_tables order by 1");
        var counted = new List<string>();
        foreach (var table in tables) counted.Add($"\n{table} {await Database.Value<long>(database, $"select count(*) from {table}")}");
        return string.Concat(counted);
    }

    [GeneratedRegex(
        @"^(\\(un)?restrict .*|SET (statement_timeout|lock_timeout|idle_in_transaction_session_timeout|transaction_timeout|xmloption|"
        + @"row_security) = .*;)\n", RegexOptions.Multiline)]
    private static partial Regex OfItsServer();
}

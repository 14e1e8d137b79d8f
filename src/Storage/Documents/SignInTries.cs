using NodaTime;
using Npgsql;
using Privatization.Storage.Postgres;
using Weasel.Postgresql.Tables;

namespace Privatization.Storage.Documents;

/// <summary>
/// The tries to sign in, counted by what they have in common: an IIN from one network, an IIN from wherever, or a device. The first ones are
/// free, then each waits twice as long as the one before, up to some minutes: never for ever.
/// </summary>
public static class SignInTries
{
    private const string Name = StoreSchema.Name + ".sign_in_tries";
    private const string Wait = "make_interval(secs => case when known.tries < $2 then 0 else power(2, least(known.tries - $2, 8)) end)";

    internal static Table Table
    {
        get
        {
            var table = new Table(StoreSchema.Table("sign_in_tries"));
            table.AddColumn<string>("id").AsPrimaryKey();
            table.AddColumn<int>("tries").NotNull();
            table.AddColumn("at", "timestamptz").NotNull();
            return table;
        }
    }

    /// <summary>Counts a try before it is made, in one statement: many at once are not more than one after another.</summary>
    /// <returns>How long to wait, and nothing was counted; null where the try may be made.</returns>
    public static async Task<Duration?> Take(NpgsqlDataSource database, Pseudonym by, int free, Instant now, CancellationToken cancellation)
    {
        await using var take = database.CreateCommand(
            $"""
             insert into {Name} as known (id, tries, at) values ($1, 1, $3)
             on conflict (id) do update set at = $3, tries = case when known.at < $3 - interval '1 day' then 1 else known.tries + 1 end
             where known.at + {Wait} <= $3 returning true
             """);
        take.Parameters.AddWithValue(by.ToString());
        take.Parameters.AddWithValue(free);
        take.Parameters.AddWithValue(now);
        if (await take.ExecuteScalarAsync(cancellation) is not null) return null;
        await using var until = database.CreateCommand($"select known.at + {Wait} from {Name} known where id = $1");
        until.Parameters.AddWithValue(by.ToString());
        until.Parameters.AddWithValue(free);
        return await until.ExecuteScalarAsync(cancellation) is Instant end && end > now ? end - now : Duration.Zero;
    }

    /// <summary>A try that was none, or that was the holder's.</summary>
    public static Task GiveBack(NpgsqlDataSource database, Pseudonym by, CancellationToken cancellation) =>
        Run(database, $"update {Name} set tries = greatest(tries - 1, 0) where id = $1", by.ToString(), cancellation);

    public static Task Forget(NpgsqlDataSource database, Pseudonym by, CancellationToken cancellation) =>
        Run(database, $"delete from {Name} where id = $1", by.ToString(), cancellation);

    public static Task ForgetBefore(NpgsqlDataSource database, Instant before, CancellationToken cancellation) =>
        Run(database, $"delete from {Name} where at < $1", before, cancellation);

    private static async Task Run(NpgsqlDataSource database, string statement, object parameter, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(statement);
        command.Parameters.AddWithValue(parameter);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}

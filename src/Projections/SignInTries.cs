using NodaTime;
using Npgsql;
using Weasel.Postgresql.Tables;

namespace Privatization;

/// <summary>
/// The tries to sign in to one IIN from one network. The first few are free, then each waits twice as long as the one before, up to some minutes:
/// never for ever, and never for who comes from elsewhere.
/// </summary>
public static class SignInTries
{
    private const string Name = EventStore.Schema + ".sign_in_tries";
    private const string Wait = "make_interval(secs => case when it.tries < 5 then 0 else power(2, least(it.tries - 5, 8)) end)";

    internal static Table Table
    {
        get
        {
            var table = new Table(EventStore.TableName("sign_in_tries"));
            table.AddColumn<string>("id").AsPrimaryKey();
            table.AddColumn<int>("tries").NotNull();
            table.AddColumn("at", "timestamptz").NotNull();
            return table;
        }
    }

    /// <summary>Counts a try before it is made, in one statement: many at once are not more than one after another.</summary>
    /// <returns>How long to wait, and nothing was counted; null where the try may be made.</returns>
    public static async Task<Duration?> Take(NpgsqlDataSource database, Pseudonym from, Instant now, CancellationToken cancellation)
    {
        await using var take = database.CreateCommand(
            $"""
             insert into {Name} as it (id, tries, at) values ($1, 1, $2)
             on conflict (id) do update set at = $2, tries = case when it.at < $2 - interval '1 day' then 1 else it.tries + 1 end
             where it.at + {Wait} <= $2 returning true
             """);
        take.Parameters.AddWithValue(from.ToString());
        take.Parameters.AddWithValue(now);
        if (await take.ExecuteScalarAsync(cancellation) is not null) return null;
        await using var until = database.CreateCommand($"select it.at + {Wait} from {Name} it where id = $1");
        until.Parameters.AddWithValue(from.ToString());
        return await until.ExecuteScalarAsync(cancellation) is Instant end && end > now ? end - now : Duration.Zero;
    }

    public static Task Forget(NpgsqlDataSource database, Pseudonym from, CancellationToken cancellation) =>
        Delete(database, "id = $1", from.ToString(), cancellation);

    public static Task ForgetBefore(NpgsqlDataSource database, Instant before, CancellationToken cancellation) =>
        Delete(database, "at < $1", before, cancellation);

    private static async Task Delete(NpgsqlDataSource database, string which, object parameter, CancellationToken cancellation)
    {
        await using var delete = database.CreateCommand($"delete from {Name} where {which}");
        delete.Parameters.AddWithValue(parameter);
        await delete.ExecuteNonQueryAsync(cancellation);
    }
}

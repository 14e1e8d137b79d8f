using Npgsql;
using Privatization.Storage.Postgres;
using Weasel.Postgresql.Tables;

namespace Privatization.Storage.Documents;

/// <summary>
/// The serials of case numbers, by provider and year. A serial is taken before the request is decided, in no transaction: gaps are allowed, waiting
/// is not.
/// </summary>
public static class CaseSerials
{
    private const string Name = "case_serials";

    internal static Table Table
    {
        get
        {
            var table = new Table(StoreSchema.Table(Name));
            table.AddColumn<string>("provider").AsPrimaryKey();
            table.AddColumn<int>("year").AsPrimaryKey();
            table.AddColumn<long>("last").NotNull();
            return table;
        }
    }

    public static async Task<CaseNumber> Next(NpgsqlDataSource database, ProviderCode provider, int year, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"""
             insert into {StoreSchema.Name}.{Name} as serials (provider, year, last) values ($1, $2, 1)
             on conflict (provider, year) do update set last = serials.last + 1 returning last
             """);
        command.Parameters.AddWithValue(provider.ToString());
        command.Parameters.AddWithValue(year);
        return CaseNumber.Of(Provider.Of(provider), year, (long)(await command.ExecuteScalarAsync(cancellation))!);
    }
}

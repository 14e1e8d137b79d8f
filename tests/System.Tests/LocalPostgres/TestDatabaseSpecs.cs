using Npgsql;
using Privatization.Tests.Driving;

namespace Privatization.Tests.LocalPostgres;

public sealed class TestDatabaseSpecs(RunningService service)
{
    [Fact]
    public async Task every_call_for_a_test_database_makes_another_empty_one()
    {
        var first = await service.Databases.NewDatabase("Same name");
        var second = await service.Databases.NewDatabase("Same name");

        second.Should().NotBe(first);
        (await Tables(first)).Should().Be(0);
        (await Tables(second)).Should().Be(0);
    }

    private static async Task<long> Tables(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var count = source.CreateCommand("select count(*) from pg_tables where schemaname = 'public'");
        return (long)(await count.ExecuteScalarAsync())!;
    }
}

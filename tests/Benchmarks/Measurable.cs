using Npgsql;
using Privatization.Api.Host;

namespace Privatization.Benchmarks;

/// <summary>A build of the service, running on a database of its own.</summary>
internal sealed record Measurable(string Program, string ConnectionString, NpgsqlDataSource Database, ServiceProcess Service, HttpActs Acts)
{
    public static async Task<Measurable> Start(string name, string program, string connectionString, string dataDirectory, Walk.Tokens tokens)
    {
        var service = await ServiceProcess.Start(program, connectionString, dataDirectory);
        return new(program, connectionString, StoreSetup.Database(connectionString), service, new(name, service, tokens));
    }

    /// <summary>The first quarter of a minute runs at half the rate: code is compiled, and compiled again.</summary>
    public async Task WarmUp(TimeSpan duration)
    {
        await Acts.Prepare((int)(duration.TotalSeconds * 2_500));
        Load.Run(Acts, 16, duration);
        await Views.CatchUp(Database);
    }
}

using Npgsql;
using Privatization.LocalPostgres;
using Testcontainers.PostgreSql;

namespace Privatization.Tests.Driving;

/// <summary>A PostgreSQL server the tests may create databases on.</summary>
internal sealed record TestServer(string ConnectionString, Func<ValueTask> Stop)
{
    private const string Variable = "PRIVATIZATION_TEST_DB";
    private const string Image = "postgres:18";

    /// <summary>The server we are told to use, else one in a container, else one of this machine's binaries.</summary>
    /// <exception cref="InvalidOperationException">There is none: the tests must not pass for want of a database.</exception>
    public static async Task<TestServer> Start(CancellationToken cancellation)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } told)
            return await Told(told, cancellation);

        return DockerEngine.IsThere() ? await Contained(cancellation) : await Local(cancellation);
    }

    private static async Task<TestServer> Told(string connectionString, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        try
        {
            await using var connection = await source.OpenConnectionAsync(cancellation);
        }
        catch (NpgsqlException e)
        {
            throw new InvalidOperationException($"The server that {Variable} names does not answer: {e.Message}", e);
        }
        return new TestServer(connectionString, () => ValueTask.CompletedTask);
    }

    private static async Task<TestServer> Contained(CancellationToken cancellation)
    {
        var container = new PostgreSqlBuilder(Image).WithCommand("-c", "max_connections=500").Build();
        await container.StartAsync(cancellation);
        return new TestServer(container.GetConnectionString(), container.DisposeAsync);
    }

    private static async Task<TestServer> Local(CancellationToken cancellation)
    {
        var directory = new TemporaryDirectory();
        try
        {
            // What the tests need is on the machine or in the image: a download would only hide that it is not.
            var server = await PrivatePostgres.StartOrJoin(directory.Path, new LaunchOptions { MayDownload = false }, cancellation);
            return new TestServer(server.ConnectionString, async () =>
            {
                await server.DisposeAsync();
                directory.Dispose();
            });
        }
        catch (InvalidOperationException e)
        {
            directory.Dispose();
            throw new InvalidOperationException(
                $"The system tests need PostgreSQL: set {Variable} to a connection string whose user may create databases, start Docker, "
                + "or install the server (apt-get install postgresql).",
                e);
        }
    }
}

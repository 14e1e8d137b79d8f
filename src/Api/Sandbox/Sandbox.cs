using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using Npgsql;

namespace Privatization;

/// <summary>The environment in which the clock can be moved. Like development it needs nothing set, and it has a database of its own.</summary>
public static class Sandbox
{
    public const string Name = "Sandbox";

    public static bool Is(string? environment) => Name.Equals(environment, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether tokens are made on the spot, and a database is started where none is given.</summary>
    public static bool IsLocal(string? environment) => Is(environment) || Environments.Development.Equals(environment, StringComparison.OrdinalIgnoreCase);

    public static IClock AddClock(this WebApplicationBuilder builder, NpgsqlDataSource database)
    {
        IClock clock = Is(builder.Environment.EnvironmentName) ? new SimulatedClock(database) : SystemClock.Instance;
        builder.Services.TryAddSingleton(clock);
        builder.Services.AddHostedService<FirstLook>();
        return clock;
    }

    /// <summary>Before anything else runs: a sandbox takes up its clock; elsewhere a database whose clock was moved is refused.</summary>
    private sealed class FirstLook(IClock clock, NpgsqlDataSource database) : IHostedLifecycleService
    {
        public async Task StartingAsync(CancellationToken cancellationToken)
        {
            await clock.Follow(cancellationToken);
            if (clock is not SimulatedClock && await ClockOffset.Read(database, cancellationToken) is not null)
                throw new InvalidOperationException(
                    $"The clock of this database was moved: its facts bear instants that have not come. Only the environment {Name} opens it. See ConnectionStrings__Privatization.");
        }

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

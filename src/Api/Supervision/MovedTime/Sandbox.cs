using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using Npgsql;
using Privatization.LocalMachine;
using Privatization.Storage;
using Privatization.Storage.Documents;

namespace Privatization.Api.Supervision.MovedTime;

/// <summary>The clock that drives the procedure: the real one, or in the environment Sandbox one that can be moved.</summary>
internal static class Sandbox
{
    public static IClock AddClock(this WebApplicationBuilder builder, NpgsqlDataSource database)
    {
        IClock clock = LocalEnvironment.IsSandbox(builder.Environment.EnvironmentName) ? new SimulatedClock(database) : SystemClock.Instance;
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
            if (clock is not SimulatedClock && await TimeOffset.Read(database, cancellationToken) is not null)
                throw new InvalidOperationException(
                    "The clock of this database was moved: its facts bear instants that have not come. Only the environment "
                    + $"{LocalEnvironment.Sandbox} opens it. See ConnectionStrings__Privatization.");
        }

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

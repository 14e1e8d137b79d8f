using JasperFx;
using JasperFx.CodeGeneration;
using JasperFx.Events.Daemon;
using JasperFx.Resources;
using Marten;
using Marten.Exceptions;
using Npgsql;
using Polly;
using Privatization.Api.Accounts;
using Privatization.Api.Applicants.Uploading;
using Privatization.Api.Cases.Acts;
using Privatization.Api.Integrations.Gateway;
using Privatization.Api.Payments;
using Privatization.Api.Supervision.Amending;
using Privatization.Api.Supervision.MovedTime;
using Privatization.Api.Supervision.Sweeps;
using Privatization.Api.Supervision.ViewRepair;
using Privatization.Projections;
using Privatization.Storage;
using Wolverine;
using Wolverine.Marten;

namespace Privatization.Api.Host;

/// <summary>The store and the messages: one PostgreSQL, any number of nodes.</summary>
internal static class StoreSetup
{
    private const string EveryFewSeconds = "*/5 * * * * *";
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);

    public static void AddStore(this WebApplicationBuilder builder, string connectionString)
    {
        var database = Database(connectionString);
        var schema = builder.Environment.IsProduction() ? AutoCreate.None : AutoCreate.CreateOrUpdate;
        builder.Services.AddSingleton(database);
        builder.Services.AddSingleton(OfficeHoursSettings.Read(builder.Configuration.GetSection("OfficeHours").Get<OfficeHoursSettings[]>() ?? []))
            .AddSingleton(AfterHoursSettings.Read(builder.Configuration.GetSection("AfterHours").Get<AfterHoursSettings[]>() ?? []))
            .AddSingleton<Calendars>();
        var clock = builder.AddClock(database);
        builder.Services.AddMarten(options =>
            {
                options.UsePrivatization(database, schema).AddCaseViews(database);
                options.ConfigurePolly(Reads);
                // Marten would try a commit that the server refused again in another transaction, without what was written in the first one beside
                // the session: an upload without its bytes, an import without its lines. Whoever commits tries again as a whole, or the caller does.
                options.ConfigureWritePolly(_ => { });
                if (clock is TimeProvider simulated) options.Events.TimeProvider = simulated;
            })
            .UseLightweightSessions()
            .IntegrateWithWolverine(integration =>
            {
                integration.MessageStorageSchemaName = "wolverine";
                // Views are spread over the nodes by the same mechanism that runs the schedules.
                integration.UseWolverineManagedEventSubscriptionDistribution = true;
            });
        if (schema != AutoCreate.None) builder.Services.AddResourceSetupOnStartup();
        builder.Services.AddHostedService<NewVersions>();
        builder.Host.UseWolverine(Messages);
    }

    /// <summary>A connection of the pool may have been cut: on another one a read succeeds. What timed out does not hang once more.</summary>
    private static void Reads(ResiliencePipelineBuilder reading) => reading.AddRetry(new()
    {
        ShouldHandle = tried => ValueTask.FromResult(Cut(tried.Outcome.Exception)),
        MaxRetryAttempts = 3,
        Delay = TimeSpan.FromMilliseconds(50),
        BackoffType = DelayBackoffType.Exponential,
    });

    private static bool Cut(Exception? fault) => fault switch
    {
        NpgsqlException { InnerException: not TimeoutException } of => of.IsTransient,
        MartenCommandException or EventLoaderException => Cut(fault.InnerException),
        _ => false,
    };

    private static void Messages(WolverineOptions options)
    {
        options.ApplicationAssembly = typeof(StoreSetup).Assembly;
        options.CodeGeneration.TypeLoadMode = TypeLoadMode.Static;
        options.Policies.UseDurableLocalQueues();
        options.LocalQueueFor<MoveTerms>().Sequential();
        options.LocalQueueFor<ImportPayments>().Sequential();
        // They wait for receivers: one who hangs does not hold up all others.
        options.LocalQueueFor<TellAnswer>().MaximumParallelMessages(16);
        options.Durability.Mode = DurabilityMode.Balanced;
        options.Durability.HealthCheckPollingTime = Beat;
        options.Durability.StaleNodeTimeout = 3 * Beat;
        options.Durability.CheckAssignmentPeriod = Beat;
        options.Durability.TransientFailureRestartMaxBackoff = 2 * Beat;
        ViewKeeper.StartAgainWhatStopped();
        options.Schedules.ScheduleRecurring<ForgetOldAnswers>("0 40 2 * * *").SkipWhileRunning();
        options.Schedules.ScheduleRecurring<ForgetLapsedAccounts>("0 50 2 * * *").SkipWhileRunning();
        options.Schedules.ScheduleRecurring<ForgetUnusedUploads>("0 0 3 * * *").SkipWhileRunning();
        options.Schedules.ScheduleRecurring<FindMissedTerms>(EveryFewSeconds).SkipWhileRunning();
        options.Schedules.ScheduleRecurring<FindDueNotices>(EveryFewSeconds).SkipWhileRunning();
    }

    internal static NpgsqlDataSource Database(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        // Measured: these three nearly double what one connection does. They are not for PgBouncer in transaction mode.
        settings.NoResetOnClose = true;
        if (settings.MaxAutoPrepare == 0) (settings.MaxAutoPrepare, settings.AutoPrepareMinUsages) = (64, 2);
        if (!settings.ShouldSerialize("Maximum Pool Size")) settings.MaxPoolSize = 16;
        // A server that hangs is told of while somebody still waits. After a Command Timeout the statement is cancelled, over a connection of its
        // own.
        if (!settings.ShouldSerialize("Timeout")) settings.Timeout = 3;
        if (!settings.ShouldSerialize("Command Timeout")) settings.CommandTimeout = 5;
        var builder = new NpgsqlDataSourceBuilder(settings.ConnectionString);
        builder.UseNodaTime();
        return builder.Build();
    }
}

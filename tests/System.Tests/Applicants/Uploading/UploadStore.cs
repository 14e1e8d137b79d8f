using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Privatization.Api.Applicants.Uploading;
using Privatization.Storage.Contents;
using Privatization.Storage.Postgres;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Applicants.Uploading;

/// <summary>A service on a database of its own, where what is kept of uploads can be counted.</summary>
public sealed class UploadStore : IAsyncDisposable
{
    private readonly WebApplication _app;

    private UploadStore(WebApplication app, string database) => (_app, Database, People) = (app, database, new(app.Urls.Single()));

    public string Database { get; }

    public People People { get; }

    public static async Task<UploadStore> Start(RunningService service, params (string, string)[] settings)
    {
        var database = await service.Databases.NewDatabase("uploads");
        return new(await RunningService.Start(database, settings), database);
    }

    /// <summary>The night's sweep.</summary>
    public Task ForgetUnused(int unusedDays = 30) => ForgetUnusedUploadsHandler.Handle(
        new(), Service<NpgsqlDataSource>(), Service<IUploadedBytes>(), new(UnusedDays: unusedDays), TestContext.Current.CancellationToken);

    public Task Age(string digest, int days) => Tests.Driving.Database.Run(
        Database, $"update {StoreSchema.Name}.blob_holders set since = since - interval '{days} days' where sha256 = '{digest}'");

    public Task<long> Count(string rows) => Tests.Driving.Database.Value<long>(Database, $"select count(*) from {StoreSchema.Name}.{rows}");

    /// <summary>Uploads that hold a transaction while they come in.</summary>
    public Task<long> Transactions() => Tests.Driving.Database.Value<long>(
        Database,
        "select count(*) from pg_stat_activity where datname = current_database() and state = 'idle in transaction' and query like '%blob_chunks%'");

    public async Task IsEmpty()
    {
        foreach (var table in new[] { "blobs", "blob_chunks", "blob_holders", "mt_doc_answer" }) (await Count(table)).Should().Be(0, table);
    }

    public T Service<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}

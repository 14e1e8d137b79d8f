namespace Privatization.Api.Host;

/// <summary>A service that lives as long as somebody needs it, as the demo.</summary>
internal sealed class StartedService(DatabaseOfService database, WebApplication app) : IAsyncDisposable
{
    public static async Task<StartedService> At(string address)
    {
        var database = await DatabaseOfService.Find([]);
        var app = Service.Create(database.ConnectionString, builder =>
        {
            builder.WebHost.UseUrls(address);
            builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Hosting", LogLevel.Warning);
        });
        await app.StartAsync();
        return new(database, app);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        await database.DisposeAsync();
    }
}

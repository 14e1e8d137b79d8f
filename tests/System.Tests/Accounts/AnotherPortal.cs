using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using Privatization.Storage.Documents;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Accounts;

/// <summary>An instance whose clock is set by hand and whose hasher counts.</summary>
public sealed class AnotherPortal : IAsyncDisposable
{
    private readonly WebApplication _app;

    private AnotherPortal(WebApplication app, CheapHasher hasher, FakeClock clock) =>
        (_app, Hasher, Clock, People) = (app, hasher, clock, new(app.Urls.Single()));

    public CheapHasher Hasher { get; }

    public FakeClock Clock { get; }

    public People People { get; }

    public IServiceProvider Services => _app.Services;

    public static Task<AnotherPortal> Start(RunningService service, params (string, string)[] settings) => Start(service.ConnectionString, settings);

    public static async Task<AnotherPortal> Start(string connectionString, params (string, string)[] settings)
    {
        var (hasher, clock) = (new CheapHasher(), new FakeClock(SystemClock.Instance.GetCurrentInstant()));
        var app = await RunningService.Start(
            connectionString, builder => builder.Services.AddSingleton<IPasswordHasher<Account>>(hasher).AddSingleton<IClock>(clock), settings);
        return new(app, hasher, clock);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}

using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Privatization.Api.Accounts;
using Privatization.Api.Host;
using Privatization.Development;
using Privatization.LocalMachine;
using Privatization.Storage.Text;
using Privatization.Tests.PersonalData;

[assembly: AssemblyFixture(typeof(Privatization.Tests.Driving.RunningService))]

namespace Privatization.Tests.Driving;

/// <summary>The service on a database of its own, over real HTTP on loopback.</summary>
public sealed class RunningService : IAsyncLifetime
{
    private WebApplication? _app;

    private static readonly CanaryWatch TheWatch = new();

    public TestDatabase Databases { get; } = new();

    /// <summary>On all instances.</summary>
    public CanaryWatch Watch => TheWatch;

    public string Address { get; private set; } = "";

    public string ConnectionString { get; private set; } = "";

    /// <summary>Clients of this instance.</summary>
    public People People => field ??= new(Address);

    public CaseDriver NewCase(string provider = CaseDriver.Home, string? iin = null) => new(People, provider, iin);

    public IServiceProvider Services => _app!.Services;

    [ModuleInitializer]
    internal static void Settings()
    {
        Environment.SetEnvironmentVariable("ASPNETCORE_ENVIRONMENT", "Development");
        Environment.SetEnvironmentVariable("PRIVATIZATION_DATA", Path.Combine(Path.GetTempPath(), $"privatization-tests-{Environment.ProcessId}"));
    }

    public async ValueTask InitializeAsync()
    {
        await Databases.InitializeAsync();
        ConnectionString = await Databases.NewDatabase("service");
        _app = await Start(ConnectionString);
        Address = _app.Urls.Single();
    }

    /// <summary>One more instance, as another node or with other settings.</summary>
    public static Task<WebApplication> Start(string connectionString, params (string Name, string Value)[] settings) =>
        Start(connectionString, _ => { }, settings);

    public static async Task<WebApplication> Start(string connectionString, Action<WebApplicationBuilder> adjust,
        params (string Name, string Value)[] settings)
    {
        var app = Service.Create(connectionString, builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            // Tests come from many networks, by X-Forwarded-For; and where all run at once, views may be late.
            builder.Configuration
                .AddInMemoryCollection(
                    [new("Network:Proxies:0", "127.0.0.1"), new("RateLimit:PerSecond", "100000"), new("Views:Lag", "00:01:00"),
                        new("Logging:LogLevel:Default", "Warning")]);
            builder.Logging.AddProvider(TheWatch).AddFilter<CanaryWatch>(null, LogLevel.Trace);
            builder.Configuration.AddInMemoryCollection(settings.Select(it => KeyValuePair.Create(it.Name, (string?)it.Value)));
            adjust(builder);
        });
        await app.StartAsync();
        return app;
    }

    /// <summary>A client with a token of the role: <c>As(Role.Head, "pavlodar-city")</c>, <c>As(Role.Applicant, iin: "850315350124")</c>.</summary>
    public HttpClient As(Role role, string? provider = null, string? iin = null, string? subject = null) => As(Address, role, provider, iin, subject);

    public static HttpClient As(string address, Role role, string? provider = null, string? iin = null, string? subject = null) => new()
    {
        BaseAddress = new(address),
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", Token(role, provider, iin, subject)) },
    };

    public static string Token(Role role, string? provider, string? iin, string? subject) => DevelopmentKey.In(DataDirectory.Default).Token(
        subject ?? (iin is null ? DemoStaff.IdOf(role, provider) : DemoStaff.AccountOf(iin)), EnumCodes.Format(role), provider, iin,
        new AuthenticationSettings().Audience, TimeSpan.FromHours(1));

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }
        await Databases.DisposeAsync();
        TheWatch.End();
        Canaries.Found.Should().BeEmpty("no person may be outside the blobs");
    }
}

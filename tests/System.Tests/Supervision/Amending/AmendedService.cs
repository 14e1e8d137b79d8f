using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Supervision.Amending;

/// <summary>A service on a database and a day of its own, with an operator who records decrees.</summary>
public sealed class AmendedService : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly SetClock _clock;

    private AmendedService(WebApplication app, SetClock clock, string database)
    {
        (_app, _clock, Database) = (app, clock, database);
        People = new(app.Urls.Single());
    }

    public string Database { get; }

    public People People { get; }

    public IServiceProvider Services => _app.Services;

    public HttpClient Operator => People.Looker(Role.Operator);

    public IClock Clock => _clock;

    public Instant Now { get => _clock.Now; set => _clock.Now = value; }

    public static async Task<AmendedService> Start(RunningService service, Instant now, params (string Name, string Value)[] settings)
    {
        var (database, clock) = (await service.Databases.NewDatabase("amended"), new SetClock { Now = now });
        var app = await RunningService.Start(
            database, builder => builder.Host.ConfigureContainer<IServiceCollection>((_, services) => services.AddSingleton<IClock>(clock)),
            settings);
        return new(app, clock, database);
    }

    public CaseDriver NewCase(string provider = CaseDriver.Home) => new(People, provider);

    public async Task<IReadOnlyList<CaseDriver>> Cases(int count, int step, string provider = CaseDriver.Home)
    {
        var cases = new List<CaseDriver>();
        for (var n = 0; n < count; n++) cases.Add(await (await NewCase(provider).Submit()).Until(1, step));
        return cases;
    }

    public Task<Reply> Amend(int year, object decree, params (string Name, string Value)[] headers) =>
        Operator.Send($"/v1/calendars/{year}/amendments", decree, headers);

    public Task<Reply> Publish(int year, object content, params (string Name, string Value)[] headers) =>
        Operator.Send($"/v1/calendars/{year}/publication", content, headers);

    public Task<Reply> Finished(Reply amended) => Finished(Operator, amended);

    public static async Task<Reply> Finished(HttpClient watching, Reply amended)
    {
        Reply? progress = null;
        await Eventually.Holds(TimeSpan.FromSeconds(60), async () => (progress = (await watching.Ask(amended.Location!)).Is(200))
            .Text("state") == "finished");
        return progress!;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private sealed class SetClock : IClock
    {
        private long _ticks;

        public Instant Now
        {
            get => Instant.FromUnixTimeTicks(Interlocked.Read(ref _ticks)); set =>
            Interlocked.Exchange(ref _ticks, value.ToUnixTimeTicks());
        }

        public Instant GetCurrentInstant() => Now;
    }
}

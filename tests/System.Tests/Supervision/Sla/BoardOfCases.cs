using JasperFx;
using JasperFx.Events;
using Marten;
using NodaTime;
using Npgsql;
using Privatization.Api.Host;
using Privatization.Api.Supervision.Sla;
using Privatization.Domain.Tests.Scenarios;
using Privatization.Projections;
using Privatization.Storage;
using Privatization.Storage.Documents;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Supervision.Sla;

/// <summary>A board of cases whose facts bear any instants.</summary>
internal sealed class BoardOfCases : IAsyncDisposable
{
    private readonly NpgsqlDataSource _database;
    private readonly DocumentStore _store;

    private BoardOfCases(string connection)
    {
        _database = StoreSetup.Database(connection);
        _store = DocumentStore.For(options => options.UsePrivatization(_database, AutoCreate.All).AddCaseViews(_database));
    }

    public static async Task<BoardOfCases> Of(RunningService service, params IReadOnlyList<Case> cases)
    {
        var board = new BoardOfCases(await service.Databases.NewDatabase("board"));
        await board._store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        foreach (var one in cases) await board.Record(one);
        return board;
    }

    public async Task<Board> At(Instant at, Axis axis = Axis.Recorded) => await SlaBoard.Of(
        new(new(at, at, axis, at - Duration.FromDays(30), null, null, null, 0, 0, null, null), WhoMaySee.Everything, new(0, null, null, null)),
        _database, default);

    /// <summary>A step's only group.</summary>
    public async Task<BoardGroup?> Step(int stage, int step, Instant at, Axis axis = Axis.Recorded) =>
        (await At(at, axis)).Groups.SingleOrDefault(group => (group.Stage, group.Step) == (stage, step));

    private async Task Record(Case one)
    {
        await using var session = _store.LightweightSession(one.Application.Provider.ToString());
        var id = Guid.NewGuid();
        session.Events.StartStream<Application>(id, one.Facts);
        await session.SaveChangesAsync();
        IReadOnlyList<IEvent> events = await session.Events.FetchStreamAsync(id);
        await new SlaClockView().ApplyAsync(session, events, default);
        await new ApplicantStatusView().ApplyAsync(session, events, default);
        await session.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _store.Dispose();
        await _database.DisposeAsync();
    }
}

using System.Globalization;
using JasperFx.Resources;
using Marten;
using NodaTime;
using NodaTime.Text;
using Npgsql;
using Privatization.LocalMachine;
using Privatization.Storage;
using Privatization.Storage.Postgres;

namespace Privatization.Development.Seed;

/// <summary>
/// <c>seed</c>: fills an empty store with invented cases that lived by the real decisions, all providers, merged in the order of time.
/// Development only; no service may run meanwhile, as the views are written as well.
/// </summary>
public sealed class SeedCommand
{
    private const string Use = "Use: seed [--applications 1000] [--from yyyy-MM-dd] [--random 1]";

    private readonly int _applications, _random;
    private readonly Instant _from, _until;

    private SeedCommand(int applications, int random, Instant from, Instant until) =>
        (_applications, _random, _from, _until) = (applications, random, from, until);

    /// <exception cref="FormatException">It is used otherwise.</exception>
    public static SeedCommand Read(string[] args)
    {
        var options = CommandLine.Options(args, out var fault);
        if (fault is not null || options.Keys.Except(["applications", "from", "random"]).Any()) throw new FormatException(Use);
        var now = SystemClock.Instance.GetCurrentInstant();
        var from = options.TryGetValue("from", out var day) ? Kazakhstan.StartOf(Day(day)) : now - Duration.FromDays(3 * 365);
        if (from >= now) throw new FormatException($"{day} is not past. {Use}");
        return new(Number(options, "applications", 1000), Number(options, "random", 1), from, now);
    }

    /// <param name="app">The service, not started.</param>
    public async Task<int> Run(IHost app)
    {
        var services = app.Services;
        if (!services.GetRequiredService<IHostEnvironment>().IsDevelopment())
            throw new InvalidOperationException("seed writes cases of invented people: it runs in the Development environment only.");
        var procedure = services.GetRequiredService<Regulations>().GoverningOn(Kazakhstan.DayOf(_from))?.Procedure
            ?? throw new InvalidOperationException("No version of the regulation is in force on that day, and none is pinned.");
        await Fill(app, new Population(
            procedure, services.GetRequiredService<Pseudonyms>(), services.GetRequiredService<Calendars>(), _applications, _from, _until, _random),
            _applications);
        return 0;
    }

    private static async Task Fill(IHost app, Population town, int applications)
    {
        var services = app.Services;
        var (store, database) = (services.GetRequiredService<IDocumentStore>(), services.GetRequiredService<NpgsqlDataSource>());
        await app.SetupResources();
        await using var connection = await database.OpenConnectionAsync();
        if (await Any(connection, "wolverine.wolverine_nodes where health_check > now() - interval '10 seconds'"))
            throw new InvalidOperationException("Stop the service first: seed writes its views as well.");
        if (await Any(connection, MartenTables.Events))
            throw new InvalidOperationException("The store has cases already: seed fills an empty one.");
        await using var oblast = store.QuerySession(Tenants.Oblast);
        await services.GetRequiredService<Calendars>().Refresh(oblast, CancellationToken.None);
        await using var transaction = await connection.BeginTransactionAsync();
        var (facts, views) = (new BulkFacts(connection, store), new BulkViews(store, services.GetRequiredService<Calendars>().Decrees));
        try
        {
            await facts.WriteBlobs([.. Population.Papers, SeededCase.NoSignature]);
            await Seeding.Show(applications, async (arrived, recorded) =>
            {
                foreach (var seeded in town.Play())
                {
                    await facts.Add(seeded);
                    recorded(seeded.Facts.Count);
                    if (seeded.Version == 1) arrived();
                    if (seeded.Case.Next is null) await views.Add(seeded.Case);
                }
                foreach (var it in town.Living) await views.Add(it);
                await views.Flush();
                await facts.Finish(BulkViews.Names, town.Serials);
            });
            await transaction.CommitAsync();
            // What was written at once is not yet known to the planner, and indexes alone do not answer until it was looked over.
            await using var vacuum = new NpgsqlCommand("vacuum analyze", connection) { CommandTimeout = 0 };
            await vacuum.ExecuteNonQueryAsync();
        }
        catch
        {
            // The rows of the views are not of the transaction: without their facts they mean nothing.
            foreach (var rows in BulkViews.Rows) await store.Advanced.Clean.DeleteDocumentsByTypeAsync(rows);
            throw;
        }
    }

    private static async Task<bool> Any(NpgsqlConnection connection, string rows)
    {
        await using var command = new NpgsqlCommand($"select exists (select from {rows})", connection);
        return (bool)(await command.ExecuteScalarAsync())!;
    }

    private static int Number(Dictionary<string, string> options, string name, int usual) =>
        !options.TryGetValue(name, out var text) ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : throw new FormatException($"--{name} is a number from 1. {Use}");

    private static LocalDate Day(string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day } ? day : throw new FormatException($"{text} is no day. {Use}");
}

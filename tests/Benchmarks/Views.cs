using System.Diagnostics;
using Npgsql;
using Privatization.Storage.Postgres;

namespace Privatization.Benchmarks;

/// <summary>The asynchronous views: they share the machine with the acts, so that each round waits until they have nothing left to do.</summary>
internal static class Views
{
    public static async Task<TimeSpan> CatchUp(NpgsqlDataSource database)
    {
        var start = Stopwatch.GetTimestamp();
        await using var behind = database.CreateCommand($"""
            select (select coalesce(max(seq_id), 0) from {StoreSchema.Name}.mt_events)
                 - (select coalesce(min(last_seq_id), 0) from {StoreSchema.Name}.mt_event_progression where name like '%:All')
            """);
        while ((long)(await behind.ExecuteScalarAsync())! > 0)
        {
            if (Stopwatch.GetElapsedTime(start) > TimeSpan.FromMinutes(2)) throw new InvalidOperationException("The views do not catch up.");
            await Task.Delay(20);
        }
        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>From the answer to an act until a list shows it.</summary>
    public static Measured Lag(ServiceProcess service, Walk.Tokens tokens, HttpActs acts, int times)
    {
        using var http = new LeanHttp(service.Port);
        var (walk, all, lags) = (acts.Next(), Stopwatch.GetTimestamp(), new List<long>());
        for (var i = 0; i < times; i++)
        {
            if (walk.IsOver) walk = acts.Next();
            walk.Act(http, tokens);
            var start = Stopwatch.GetTimestamp();
            http.Get($"/v1/applications?after={walk.Id}@{walk.Version}&limit=1", tokens.Of(Role.Executor)).Must(200);
            lags.Add(Stopwatch.GetTimestamp() - start);
        }
        return Measured.Of(lags, Stopwatch.GetElapsedTime(all));
    }
}

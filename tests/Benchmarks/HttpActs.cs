using System.Collections.Concurrent;

namespace Privatization.Benchmarks;

/// <summary>Acts over HTTP, everything on: authorization, If-Match, Idempotency-Key, strict JSON, contents, facts.</summary>
internal sealed class HttpActs(string name, ServiceProcess service, Walk.Tokens tokens) : ISubject
{
    private readonly ConcurrentQueue<Walk> _cases = new();

    public string Name => name;

    public Task Prepare(int operations)
    {
        var missing = operations / Walk.Acts + 32 - _cases.Count;
        return Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Factory.StartNew(
            () =>
            {
                using var http = new LeanHttp(service.Port);
                for (var made = worker; made < missing; made += 8) _cases.Enqueue(Walk.Accepted(http, tokens));
            },
            TaskCreationOptions.LongRunning)));
    }

    public Walk Next() => _cases.TryDequeue(out var next) ? next : throw new InvalidOperationException("Too few cases were prepared.");

    public Worker Hire()
    {
        var http = new LeanHttp(service.Port);
        var walk = Next();
        return new(
            () =>
            {
                if (walk.IsOver) walk = Next();
                walk.Act(http, tokens);
            },
            http.Dispose);
    }
}

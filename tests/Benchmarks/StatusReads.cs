namespace Privatization.Benchmarks;

/// <summary>Where does my case stand: the read everybody does most, of a case with all its facts.</summary>
internal sealed class StatusReads(ServiceProcess service, Walk.Tokens tokens, HttpActs acts) : ISubject
{
    public string Name => "status read";

    public Task Prepare(int operations) => acts.Prepare(Walk.Acts);

    public Worker Hire()
    {
        var http = new LeanHttp(service.Port);
        var walk = acts.Next();
        while (!walk.IsOver) walk.Act(http, tokens);
        return new(() => http.Get(walk.Path, tokens.Of(Role.Executor)).Must(200), http.Dispose);
    }
}

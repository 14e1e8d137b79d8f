using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Privatization.Tests.Cases.Finding;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Http.Exactness;

/// <summary>What one call sent, and what came of it.</summary>
/// <param name="What">The operation.</param>
internal sealed record MeasuredCall(string What, long Bytes, long Allocated, int Commands);

/// <summary>
/// Counts what single calls cost: what the whole process allocates meanwhile, the client of the test with it, and what they ask of the database.
/// </summary>
internal sealed class Measured : IDisposable
{
    /// <summary>Of what lists are asked, which are all that follow a case.</summary>
    public const string Views = "views";

    /// <summary>What comes after an answer that a message gave may be counted or not.</summary>
    public const int AfterTheAnswer = 8;

    /// <summary>What the rest of the process may allocate meanwhile.</summary>
    public const long Others = 512 * 1024;

    private readonly CountedCommands _commands = new();

    public Task<(Reply Reply, MeasuredCall Sent)> Send(string what, JsonNode body, Func<(string, string), Task<Reply>> send) =>
        Send(what, BytesOf(body), send);

    /// <param name="send">Takes the header that it has to send.</param>
    public async Task<(Reply Reply, MeasuredCall Sent)> Send(string what, long bytes, Func<(string, string), Task<Reply>> send)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var (reply, count) = await _commands.Of(send);
        return (reply, new(what, bytes, GC.GetTotalAllocatedBytes(precise: true) - before, count));
    }

    /// <summary>The least of several calls, as all others in the process are counted with them.</summary>
    public static async Task<MeasuredCall> Least(int tries, Func<Task<MeasuredCall>> call)
    {
        var all = new List<MeasuredCall>();
        while (all.Count < tries) all.Add(await call());
        return all.MinBy(sent => sent.Allocated)!;
    }

    /// <summary>Lists that hold the case as it is now: the views have followed.</summary>
    public async Task<MeasuredCall> Followed(CaseDriver theCase)
    {
        var version = (await theCase.Read()).Version;
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var commands = 0;
        foreach (var list in new[] { "/v1/applications", "/v1/sla/clocks" })
        {
            var (reply, count) = await _commands.Of(header =>
                theCase.As(Role.Supervisor).Ask($"{list}?after={theCase.Id}@{version}&limit=1", header));
            reply.Is(200);
            commands += count;
        }
        await theCase.As(Role.Head).Search(new Dictionary<string, string> { ["surname"] = "صلى" }, $"?after={theCase.Id}@{version}&limit=1");
        return new(Views, 0, GC.GetTotalAllocatedBytes(precise: true) - before, commands);
    }

    public static int BytesOf(JsonNode body) => Encoding.UTF8.GetByteCount(body.ToJsonString(JsonSerializerOptions.Web));

    public void Dispose() => _commands.Dispose();
}

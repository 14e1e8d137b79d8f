using Marten;
using Npgsql;
using Privatization.Development;
using Privatization.Storage.Documents;
using Privatization.Storage.Postgres;

namespace Privatization.Benchmarks;

/// <summary>What one real case has written, for those who write the same rows by other means.</summary>
/// <param name="Facts">In order.</param>
/// <param name="Started">How many of them came with the request.</param>
internal sealed record Template(IReadOnlyList<Template.Fact> Facts, int Started, string Answer, StaffEntry Staff)
{
    public sealed record Fact(ApplicationEvent Data, string Type, string DotnetType, string Body, string Headers);

    /// <summary>The later facts, two by two as acts record them, each with the version it is decided on.</summary>
    public IReadOnlyList<(long Version, Fact[] Two)> Acts { get; } =
        [.. Facts.Skip(Started).Chunk(2).Where(two => two.Length == 2).Select((two, place) => ((long)(Started + 2 * place), two))];

    public IEnumerable<ApplicationEvent> First => Facts.Take(Started).Select(fact => fact.Data);

    public static async Task<Template> Of(HttpActs acts, Walk.Tokens tokens, ServiceProcess service, NpgsqlDataSource database, IDocumentStore store)
    {
        await acts.Prepare(Walk.Acts);
        var walk = acts.Next();
        var started = (int)walk.Version;
        using var http = new LeanHttp(service.Port);
        while (!walk.IsOver) walk.Act(http, tokens);
        await using var session = store.QuerySession(Walk.Provider);
        var facts = await session.Events.FetchStreamAsync(Guid.Parse(walk.Id));
        var rows =
            await Rows(database,
                $"select type, mt_dotnet_type, data::text, headers::text from {StoreSchema.Name}.mt_events where stream_id = '{walk.Id}' order by "
                + $"version");
        var answers = await Rows(database,
            $"select data::text from {StoreSchema.Name}.mt_doc_answer where data->>'location' = '{walk.Path}' order by length(data::text)");
        var staff = await session.LoadAsync<StaffEntry>(DemoStaff.IdOf(Role.Executor, Walk.Provider));
        return new(
            [.. facts.Zip(rows, (fact, row) => new Fact((ApplicationEvent)fact.Data, row[0], row[1], row[2], row[3]))],
            started, answers[answers.Count / 2][0], staff!);
    }

    private static async Task<List<string[]>> Rows(NpgsqlDataSource database, string query)
    {
        await using var command = database.CreateCommand(query);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string[]>();
        while (await reader.ReadAsync()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        return rows;
    }
}

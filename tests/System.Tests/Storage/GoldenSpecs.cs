using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Privatization.Storage.Log;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Storage;

/// <summary>Facts are for ever: their stored names and the JSON of each are pinned. <c>UPDATE_GOLDEN=1</c> writes the files anew.</summary>
public class GoldenSpecs(RunningService service)
{
    private static readonly bool Update = Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    private ISerializer Stored => service.Services.GetRequiredService<IDocumentStore>().Options.Serializer();

    public static TheoryData<Type> Facts => [.. FactNames.All.Keys];

    [Fact]
    public void every_type_of_fact_has_a_name_and_a_sample_and_every_file_a_type()
    {
        var types = typeof(ApplicationEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ApplicationEvent))).ToList();
        FactNames.All.Keys.Should().BeEquivalentTo(types);
        FactSamples.All.Select(fact => fact.GetType()).Should().BeEquivalentTo(types);
        if (!Update) Directory.GetFiles(Path.Combine(Here(), "Facts"), "*.json").Select(Path.GetFileNameWithoutExtension)
            .Should().BeEquivalentTo(FactNames.All.Values);
    }

    [Theory, MemberData(nameof(Facts))]
    public async Task a_fact_is_written_as_ever_and_what_was_written_is_read(Type type)
    {
        var (fact, file) = (FactSamples.All.Single(it => it.GetType() == type), Path.Combine(Here(), "Facts", $"{FactNames.All[type]}.json"));
        var written = Stored.ToJson(fact);
        if (Update) await File.WriteAllTextAsync(file, written + "\n", TestContext.Current.CancellationToken);
        var golden = (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).TrimEnd('\n');
        written.Should().Be(golden);
        JsonNode.Parse(golden)!.AsObject().Should().HaveCount(type.GetProperties().Length, "the sample gives every member");

        await using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(golden));
        Stored.ToJson(Stored.FromJson(type, stream)).Should().Be(golden);
    }

    [Fact]
    public async Task the_store_holds_facts_as_they_are_pinned()
    {
        await (await service.NewCase().Submit("state-enterprise")).Until("awaiting-payment");
        await using var source = NpgsqlDataSource.Create(service.ConnectionString);
        var rows = await source.Strings(
            "select distinct on (type) type || ' ' || data::text from privatization.mt_events where type <> 'tombstone' order by type, seq_id");
        foreach (var (name, data) in rows.Select(row => row.Split(' ', 2)).Select(row => (row[0], JsonNode.Parse(row[1])!)))
        {
            var golden =
                JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Here(), "Facts", $"{name}.json"), TestContext.Current.CancellationToken))!;
            data.AsObject().Select(member => member.Key).Should().BeSubsetOf(golden.AsObject().Select(member => member.Key), name);
        }
        rows.Count.Should().BeGreaterThan(15);
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}

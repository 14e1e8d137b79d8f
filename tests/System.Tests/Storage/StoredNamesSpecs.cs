using System.Runtime.CompilerServices;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Privatization.Api.Host;
using Privatization.Projections;
using Privatization.Storage.Log;
using Privatization.Storage.Postgres;
using Privatization.Tests.Driving;
using Privatization.Tests.Storage.Kept;
using Wolverine.Attributes;
using Wolverine.Util;

namespace Privatization.Tests.Storage;

/// <summary>
/// What is stored bears names that are for ever, wherever the classes go: facts, documents, views, and messages in queues. <c>UPDATE_GOLDEN=1</c>
/// writes the file anew; a line that was there must not go.
/// </summary>
public class StoredNamesSpecs(RunningService service)
{
    private static readonly string File = Path.Combine(Here(), "stored-names.txt");

    private static readonly IReadOnlyList<Type> Messages =
        [.. typeof(Service).Assembly.GetTypes().Where(it => it.Name.EndsWith("Handler", StringComparison.Ordinal))
            .Select(it => it.GetMethod("Handle")?.GetParameters()[0].ParameterType).OfType<Type>()];

    private IReadOnlyStoreOptions Options => service.Services.GetRequiredService<IDocumentStore>().Options;

    [Fact]
    public async Task stored_names_are_those_that_are_pinned()
    {
        var names = Facts().Concat(Documents()).Concat(CaseViews.Names.Select(it => $"view {it}")).Concat(Queued()).Order(StringComparer.Ordinal)
            .ToList();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            await System.IO.File.WriteAllLinesAsync(File, names, TestContext.Current.CancellationToken);
        names.Should().Equal(await Pinned());
    }

    [Fact]
    public void every_document_and_every_message_has_its_name_by_itself_and_not_of_its_class()
    {
        Options.AllKnownDocumentTypes().Select(document => document.DocumentType).Where(IsOurs)
            .Should().HaveCountGreaterThan(20).And.OnlyContain(document => DocumentNames.Of(document) != null);
        Messages.Should().HaveCountGreaterThan(5).And.OnlyContain(it => it.IsDefined(typeof(MessageIdentityAttribute), false));
    }

    [Fact]
    public async Task stored_names_are_those_that_are_written()
    {
        await (await service.NewCase().Submit()).Until(1, 4);
        await AreInTheStore(service.ConnectionString);
    }

    /// <summary>And every message, of which one waits.</summary>
    [Fact]
    public async Task stored_names_are_those_that_a_kept_store_holds()
    {
        var database = await KeptStore.Restore(service, await KeptStore.ReadAnswers(), KeptStore.Nowhere);
        await AreInTheStore(database);
        await using var source = NpgsqlDataSource.Create(database);
        (await source.Strings($"select distinct message_type from {KeptStore.Waiting}"))
            .Should().BeEquivalentTo(Messages.Select(it => it.ToMessageTypeName()));
    }

    /// <summary>Of what a store holds, however it came there.</summary>
    internal static async Task AreInTheStore(string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        var stored = await source.Strings(
            """
            select distinct 'fact ' || type || ' ' || mt_dotnet_type from privatization.mt_events where type <> 'tombstone'
            union select distinct 'stream ' || type from privatization.mt_streams where type is not null
            union select 'document ' || table_name from information_schema.tables where table_schema = 'privatization'
            and table_name like 'mt\_doc\_%' and table_name !~ 'envelope|deadletterevent'
            union select 'view ' || split_part(name, ':', 1) from privatization.mt_event_progression where name like '%:All'
            """);
        stored.Should().BeSubsetOf(await Pinned()).And.HaveCountGreaterThan(30);
    }

    private IEnumerable<string> Facts() =>
        [.. Options.Events.AllKnownEventTypes().Where(it => FactNames.All.ContainsKey(it.EventType))
            .Select(it => $"fact {it.EventTypeName} {it.DotNetTypeName}"), "stream application"];

    private IEnumerable<string> Documents() =>
        Options.AllKnownDocumentTypes().Where(it => IsOurs(it.DocumentType)).Select(it => $"document mt_doc_{it.Alias}");

    private static IEnumerable<string> Queued() => Messages.Select(it => $"message {it.ToMessageTypeName()}");

    private static bool IsOurs(Type type) => type.Assembly.GetName().Name!.StartsWith("Privatization.", StringComparison.Ordinal);

    private static async Task<IReadOnlyList<string>> Pinned() => await System.IO.File.ReadAllLinesAsync(File, TestContext.Current.CancellationToken);

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}

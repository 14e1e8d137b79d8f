using JasperFx;
using Marten;
using Npgsql;
using Privatization.Projections;
using Privatization.Storage;
using Privatization.Tests.Applicants.Uploading;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Cases.Finding;

/// <summary>Names are a view that is erased with the person, and is built anew without.</summary>
public class ErasedNameSpecs(RunningService service)
{
    [Fact]
    public async Task a_person_who_was_erased_is_not_found_by_name_nor_brought_back()
    {
        await using var store = await UploadStore.Start(service);
        var surname = Searching.NewName("Ғ");
        var (gone, stays) = (new CaseDriver(store.People), new CaseDriver(store.People));
        foreach (var theCase in new[] { gone, stays })
        {
            await theCase.Submit(await theCase.PackageOf(surname));
            await theCase.Do(Act.Withdrawal);
        }
        (await stays.Finds(Role.Head, new { surname })).Should().Equal(stays.Id, gone.Id);

        (await ServiceProcess.Run(store.Database, ["erase", "--iin", gone.Iin, "--reason", "Өтініш № 7"])).Code.Should().Be(0);
        (await stays.Finds(Role.Head, new { surname })).Should().Equal(stays.Id);
        (await gone.Finds(Role.Head, new { iin = gone.Iin })).Should().Equal([gone.Id], "the case is still on record");

        await Rebuild(store.Database);
        (await stays.Finds(Role.Head, new { surname })).Should().Equal(stays.Id);
        (await store.Count($"persons_by_name where application = '{gone.Id}'")).Should().Be(0);
    }

    /// <summary>The view had read the package and was about to write the names when the person was erased.</summary>
    [Fact]
    public async Task a_person_who_is_being_erased_is_waited_for_and_not_written_into_the_view()
    {
        var connection = await service.Databases.NewDatabase("erasednames");
        await using var app = await RunningService.Start(connection);
        var theCase = await new CaseDriver(app.Urls.Single()).Submit();
        await theCase.Do(Act.Withdrawal);
        await theCase.Finds(Role.Head, new { iin = theCase.Iin });
        await app.StopAsync(TestContext.Current.CancellationToken);

        await using var erasing = new NpgsqlConnection(connection);
        await erasing.OpenAsync(TestContext.Current.CancellationToken);
        await using var transaction = await erasing.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using (var letGo = new NpgsqlCommand($"delete from privatization.blob_holders where holder like 'case:{theCase.Id}@%'", erasing))
            await letGo.ExecuteNonQueryAsync();
        var rebuilding = Rebuild(connection);
        (await Task.WhenAny(rebuilding, Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken))).Should().NotBe(rebuilding);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
        await rebuilding;
        (await Database.Value<long>(connection, "select count(*) from privatization.persons_by_name")).Should().Be(0);
    }

    /// <summary>As an operator would: a plan for any value, as prepared statements come to have.</summary>
    [Fact]
    public async Task the_beginning_of_a_name_is_found_by_the_index()
    {
        await using var store = await UploadStore.Start(service);
        await Database.Run(store.Database,
            $"insert into {PersonTable.Name} ({PersonTable.Columns}) select gen_random_uuid(), now(), md5(n::text), 'a' from generate_series(1, "
            + $"100000) n; analyze {PersonTable.Name}");
        var parameters = 0;
        var condition = string.Concat(PersonTable.OfPersonNamed.Select(c => c == '?' ? $"${++parameters}" : $"{c}"));
        await using var source = NpgsqlDataSource.Create(store.Database);
        await using var connection = await source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var beginnings = string.Join(", ", PersonTable.Beginnings("abc", "").Select(text => $"'{text}'"));
        await using (var prepare = new NpgsqlCommand(
            $"set plan_cache_mode = force_generic_plan; prepare search (text, text, text, text) as select d.id from "
            + $"privatization.mt_doc_applicantstatus d where {condition}", connection))
            await prepare.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        var plan = new List<string>();
        await using (var explain = new NpgsqlCommand($"explain execute search ({beginnings})", connection))
        await using (var reader = await explain.ExecuteReaderAsync(TestContext.Current.CancellationToken))
            while (await reader.ReadAsync(TestContext.Current.CancellationToken)) plan.Add(reader.GetString(0));
        string.Join('\n', plan).Should().Contain("persons_by_name_surname").And.NotContain("Seq Scan on persons_by_name");
    }

    private static async Task Rebuild(string connection)
    {
        var builder = new NpgsqlDataSourceBuilder(connection);
        builder.UseNodaTime();
        await using var database = builder.Build();
        await using var store = DocumentStore.For(options => options.UsePrivatization(database, AutoCreate.None).AddCaseViews(database));
        using var daemon = await store.BuildProjectionDaemonAsync();
        await daemon.RebuildProjectionAsync(nameof(PersonsByName), TestContext.Current.CancellationToken);
    }
}

using System.Text.Json;
using Privatization.Storage.Postgres;
using Privatization.Tests.Accounts;
using Privatization.Tests.Applicants.Uploading;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Applicants.PersonalData;

/// <summary>A person is erased when the cases have ended: contents go, history stays, and whoever asks is told.</summary>
public class EraseSpecs(RunningService service)
{
    private const string Reason = "Өтініш № 7";

    [Fact]
    public async Task the_contents_of_an_erased_person_are_gone_and_the_history_is_what_it_was()
    {
        await using var store = await UploadStore.Start(service);
        var citizen = await new Citizen(store.People).Proven();
        (await citizen.SignIn()).Is(201);
        var theCase = new CaseDriver(store.People, iin: citizen.Iin);
        var shared = Papers.Pdf();
        await Submitted(theCase, citizen.Client, shared);
        var another = new CaseDriver(store.People);
        await Submitted(another, another.As(Role.Applicant), shared);
        var unused = await citizen.Client.NewPaper();
        var other = await theCase.As(Role.Applicant).NewPaper();
        await theCase.Until(1, 3);
        var extract = await theCase.As(Role.Executor).NewPaper();
        await theCase.Do(Act.CommissionReferral, new
        {
            Summary = "Үзінді",
            Stock = "communal",
            Documents = new[] { Package.Paper("extract",
            extract) }
        });
        await theCase.Do(Act.Withdrawal);
        var (before, events) = (await History(theCase), await Facts(store));
        var contents = await Contents(theCase);
        contents.Should().HaveCountGreaterThan(3);

        (await Erase(store, theCase.Iin, Reason))
            .Should().Match<(int Code, string Output, string Errors)>(done => done.Code == 0 && done.Output.Contains("1 cases, 1 accounts"));

        (await History(theCase)).Should().Equal(before);
        (await Facts(store)).Should().Equal(events);
        (await theCase.Read()).Text("package").Should().BeNull();
        foreach (var digest in contents.Append(extract))
        {
            foreach (var role in new[] { Role.Executor, Role.Supervisor, Role.Compliance })
                (await theCase.As(role).Ask($"/v1/blobs/{digest}")).Is(410, "content-erased");
            (await new CaseDriver(store.People, "zhelezin").As(Role.Executor).Ask($"/v1/blobs/{digest}")).Is(404, "unknown-blob");
        }
        (await theCase.As(Role.Applicant).Ask($"/v1/blobs/{(await Contents(theCase))[0]}")).Is(410, "content-erased");
        foreach (var digest in new[] { other, unused }) (await theCase.As(Role.Applicant).Ask($"/v1/blobs/{digest}")).Is(404, "unknown-blob");
        (await another.As(Role.Executor).Ask($"/v1/blobs/{Digest.Of(shared)}")).Is(200).Bytes.Should().Equal(shared);
        (await another.Read()).Text("package.applicant.iin").Should().Be(another.Iin);
        (await citizen.Look()).Is(401, "unauthorized");
        (await citizen.SignIn()).Is(401, "authorisation-refused");
        await OnlyTheOtherIsLeft(store, citizen, unused);
    }

    [Fact]
    public async Task no_person_is_erased_while_a_case_goes_on()
    {
        var theCase = await service.NewCase().Submit();
        var number = (await theCase.Read()).Text("number")!;
        await using var store = await UploadStore.Start(service);
        var (code, output, errors) = await Run(service.ConnectionString, theCase.Iin, Reason);
        (code, output).Should().Be((1, ""));
        errors.Should().Contain(number).And.NotContain(theCase.Iin);
        (await theCase.Read()).Text("package.applicant.iin").Should().Be(theCase.Iin);
        await theCase.Do(Act.Withdrawal);
        (await Run(service.ConnectionString, theCase.Iin, $"{theCase.Iin} сұрады")).Errors.Should().Contain("must not name");
        (await Run(service.ConnectionString, theCase.Iin, Reason)).Code.Should().Be(0);
        (await theCase.Read()).Is(200).Text("package").Should().BeNull();
    }

    [Fact]
    public async Task documents_and_messages_of_an_erased_person_are_gone_and_the_case_still_reads()
    {
        await using var store = await UploadStore.Start(service);
        var theCase = await new CaseDriver(store.People).Submit();
        await theCase.Do(Act.Refusal);
        var message = (await theCase.As(Role.Applicant).Ask("/v1/cabinet")).Is(200).Json.GetProperty("messages").EnumerateArray().First();
        (await theCase.As(Role.Applicant).Call(HttpMethod.Post, $"/v1/cabinet/messages/{message.GetProperty("id").GetString()}/read", null)).Is(204);
        var document = message.GetProperty("document").GetString()!;
        (await Erase(store, theCase.Iin, Reason)).Code.Should().Be(0);
        foreach (var role in new[] { Role.Applicant, Role.Executor, Role.Compliance })
        {
            (await theCase.As(role).Ask(document)).Is(410, "content-erased");
            (await theCase.As(role).Ask(document, ("Accept", "text/html"))).Is(410, "content-erased");
            (await theCase.As(role).Ask($"{theCase.Path}/documents")).Is(200).Items.Single().GetProperty("signatures")[0]
                .TryGetProperty("name", out _)
                .Should().BeFalse();
        }
        (await theCase.Read()).Is(200).Text("state").Should().Be("documents-refused");
        (await store.Count("mt_doc_readmark")).Should().Be(0);
    }

    [Theory]
    [InlineData("--iin", "850315350124"), InlineData("--reason", "x"), InlineData("--iin", "1", "--reason", "x"), InlineData("--iin")]
    public async Task the_command_erase_says_how_it_is_used(params string[] arguments)
    {
        var (code, _, errors) = await ServiceProcess.Run("Host=localhost;Database=none", ["erase", .. arguments]);
        code.Should().Be(1);
        errors.Should().NotBeEmpty().And.NotContain("850315350124");
    }

    private static async Task Submitted(CaseDriver theCase, HttpClient who, byte[] lease)
    {
        (await who.Upload(lease)).Is(201);
        var package = Package.WithAll(Package.Of(theCase.Iin, theCase.Provider, $"{Digest.Of(lease)}"));
        theCase.Id = (await who.Submit(package)).Is(201).Id;
    }

    private static Task<(int Code, string Output, string Errors)> Erase(UploadStore store, string iin, string reason) =>
        Run(store.Database, iin, reason);

    private static Task<(int Code, string Output, string Errors)> Run(string database, string iin, string reason) =>
        ServiceProcess.Run(database, ["erase", "--iin", iin, "--reason", reason]);

    private static async Task<IReadOnlyList<string>> History(CaseDriver theCase)
    {
        var read = new List<string>();
        foreach (var path in new[] { "/timeline", "/clocks?version=4", "/diff?from=1", "/timeline?version=4" })
            read.Add((await theCase.As(Role.Supervisor).Ask(theCase.Path + path)).Is(200).Body);
        foreach (var query in new[] { "", "?version=4",
            $"?asOf={Uri.EscapeDataString((await theCase.Timeline())[3].GetProperty("at").GetString()!)}" })
            read.Add(Without(await theCase.Read(query: query), "package"));
        read.Add((await theCase.As(Role.Supervisor).Ask($"/v1/applications?after={theCase.Id}@{(await theCase.Read()).Version}")).Is(200).Body);
        return read;
    }

    private static string Without(Reply reply, string member) =>
        string.Join('\n', reply.Is(200).Json.EnumerateObject().Where(it => it.Name != member).Select(it => $"{it.Name}: {it.Value}"));

    private static async Task<IReadOnlyList<string>> Contents(CaseDriver theCase) =>
        [.. (await theCase.Timeline()).Select(fact => fact.GetProperty("data")).Where(data => data.TryGetProperty("content", out _))
            .Select(data => data.GetProperty("content").GetString()!).Distinct()];

    private static async Task<IReadOnlyList<string>> Facts(UploadStore store)
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(store.Database);
        return await source.Strings("select e::text from privatization.mt_events e order by seq_id");
    }

    private static async Task OnlyTheOtherIsLeft(UploadStore store, Citizen citizen, string unused)
    {
        foreach (var table in new[] { "mt_doc_account", "mt_doc_accountsession", "mt_doc_proveniin" })
            (await store.Count(table)).Should().Be(0, table);
        (await store.Count($"blob_holders where holder not like 'case:%' and sha256 = '{unused}'")).Should().Be(0);
        (await store.Count(
            $"blobs it where it.sha256 = '{unused}' or not exists (select from {StoreSchema.Name}.blob_holders held where held.sha256 = it.sha256)"))
            .Should().Be(0);
        (await store.Count("blob_chunks")).Should().Be(1);
        var done = await Database.Value<string>(store.Database, $"select data::text from {StoreSchema.Name}.mt_doc_erasure");
        done.Should().Contain(Reason).And.NotContain(citizen.Iin);
        JsonElement.Parse(done).GetProperty("by").GetString().Should().Be(Environment.UserName);
    }
}

using System.Text;
using System.Text.Json.Nodes;
using Privatization.Tests.Accounts;
using Privatization.Tests.Driving;
using Privatization.Tests.PersonalData;

namespace Privatization.Tests.Cases.Finding;

/// <summary>Officials find a case by what people come with: nothing of it is in an address.</summary>
public class SearchSpecs(RunningService service)
{
    private static readonly Role[] Officials = [Role.Executor, Role.Head, Role.Commission, Role.Akimat, Role.Supervisor, Role.Compliance];

    [Fact]
    public async Task a_case_is_found_by_whatever_is_known_of_it()
    {
        var (it, surname, dwelling) = (service.NewCase(), Searching.NewName("Қ"), $"14:218:{Random.Shared.NextInt64(1_000_000_000_000)}:7");
        var rka = $"{Random.Shared.NextInt64(1_000_000_000_000_000):0000000000000000}";
        var package = await it.PackageOf(surname);
        (package["dwelling"]!["cadastralNumber"], package["dwelling"]!["rka"]) = (dwelling, rka);
        await (await it.Submit(package)).Until(3, 4);
        var contract = (await it.Read()).Text("contract.number")!;
        var all = new JsonObject
        {
            ["iin"] = it.Iin,
            ["surname"] = surname,
            ["firstName"] = "Асель",
            ["contractNumber"] = contract.ToLowerInvariant(),
            ["cadastralNumber"] = dwelling.Replace(':', '-') + "  ",
            ["rka"] = rka,
        };
        foreach (var role in Officials)
            (await it.Finds(role, all)).Should().Equal(it.Id);
        foreach (var (name, value) in all.Where(member => member.Key is not "firstName"))
        {
            (await it.Finds(Role.Executor, new JsonObject { [name] = value!.DeepClone() })).Should().Equal([it.Id], name);
            var another = all.DeepClone();
            another[name] = name switch
            {
                "iin" => People.NewIin(),
                "surname" => Searching.NewName("Ә"),
                "contractNumber" => "none-such",
                "rka" =>
                "0201300123456780",
                _ => "14:218:1:2:3"
            };
            (await it.Finds(Role.Executor, another)).Should().BeEmpty("all that is said must be so: {0}", name);
        }
        (await it.Finds(Role.Executor, new { surname, firstName = "Асыл" })).Should().BeEmpty();
    }

    [Fact]
    public async Task a_case_that_is_found_reads_as_on_the_list()
    {
        var it = await service.NewCase().Submit();
        await it.Finds(Role.Head, new { iin = it.Iin });
        var listed = (await it.As(Role.Head).Ask($"/v1/applications?after={it.Id}@3&limit=500"))
            .Is(200).Items.Single(item => item.GetProperty("id").GetGuid() == it.Id);
        var found = (await it.As(Role.Head).Search(new { iin = it.Iin })).Is(200);
        found.Items.Single().GetRawText().Should().Be(listed.GetRawText());
        found.Headers.CacheControl!.NoStore.Should().BeTrue();
        var before = it.As(Role.Head)
            .Search(new { iin = it.Iin }, $"?asOf={Uri.EscapeDataString((await it.Timeline())[0].GetProperty("at").GetString()!)}");
        (await before).Is(200).Items.Should().ContainSingle().Which.GetProperty("state").GetString().Should().Be("in-progress");
    }

    [Fact]
    public async Task a_case_is_found_by_those_alone_who_may_see_it()
    {
        var (it, surname) = (service.NewCase("sharbakty"), Searching.NewName("Ң"));
        await it.Submit(await it.PackageOf(surname));
        var elsewhere = new CaseDriver(service.People, "zhelezin") { Id = it.Id };
        foreach (var sought in new object[] { new { surname }, new { iin = it.Iin } })
        {
            foreach (var role in Officials) (await it.Finds(role, sought)).Should().Equal([it.Id], "a {0} of the provider", role);
            foreach (var role in Officials.Except([Role.Compliance]))
                (await elsewhere.As(role).Search(sought)).Is(200).Items.Should().BeEmpty("a {0} of another", role);
            (await service.People.Looker(Role.Supervisor, "*").Search(sought)).Is(200).Items.Should().ContainSingle();
            foreach (var role in new[] { Role.Applicant, Role.Treasury, Role.Operator })
                (await (role is Role.Applicant ? it.As(role) : service.People.Looker(role, role is Role.Treasury ? "*" : null)).Search(sought))
                    .Is(403, "forbidden");
        }
    }

    [Fact]
    public async Task a_name_is_found_in_whatever_letters_it_is_asked_for()
    {
        var ending = Searching.NewName("");
        var it = service.NewCase();
        await it.Submit(await it.PackageOf($"Әбдіғұлова-{ending}Ёлкина", "Гүлнар"));
        foreach (var surname in new[] { $"Әбдіғұлова-{ending}Ёлкина", $"абдигулова {ending}елкина", $"ӘБДІҒҰЛОВА - {ending}", $"{ending}ЕЛКИНА",
            $"{ending}Е\u0308лк", $" {ending[..2]}{ending[2..]}" })
            (await it.Finds(Role.Head, new { surname, firstName = "гулн" })).Should().Equal([it.Id], surname);
        foreach (var surname in new[] { $"{ending}Елкиной", $"Ёлкина-{ending}", ending[1..] })
            (await it.Finds(Role.Head, new { surname })).Should().BeEmpty(surname);
        (await it.As(Role.Head).Search(new { surname = "әб", firstName = "гү" }, "?limit=500")).Is(200).Items
            .Should().Contain(item => item.GetProperty("id").GetGuid() == it.Id);
    }

    [Fact]
    public async Task adults_of_the_family_are_found_and_children_are_not()
    {
        var (it, wife, child) = (service.NewCase(), Searching.NewName("Ө"), Searching.NewName("Ұ"));
        var package = await it.PackageOf(Searching.NewName("Ү"));
        package["family"] = new JsonArray(Member(People.NewIin(), wife, "spouse"), Member(BornIn2020(), child, "child"));
        await it.Submit(package);
        (await it.Finds(Role.Commission, new { surname = wife, firstName = "Сәуле" })).Should().Equal(it.Id);
        (await it.Finds(Role.Commission, new { surname = wife, firstName = "Әсел" })).Should().BeEmpty("the names are of one person");
        (await it.Finds(Role.Commission, new { surname = child })).Should().BeEmpty();
    }

    [Fact]
    public async Task a_request_that_was_refused_for_its_eds_is_found()
    {
        var (it, surname) = (service.NewCase(), Searching.NewName("І"));
        var package = await it.PackageOf(surname);
        var prepared = (await it.As(Role.Applicant).Send("/v1/requests/_prepare", package)).Is(200);
        package["signature"] = Convert.ToBase64String(BadEds.Of["certificate-expired"](it.Iin, Convert.FromBase64String(prepared.Text("bytes")!)));
        it.Id = Guid.Parse((await it.As(Role.Applicant).Send("/v1/requests", package)).Is(422, "eds-not-confirmed")
            .Text("application")!.Split('/')[^1]);
        foreach (var sought in new object[]
            { new { surname }, new { iin = it.Iin }, new { cadastralNumber = package["dwelling"]!["cadastralNumber"]!.ToString() } })
            (await it.Finds(Role.Executor, sought)).Should().Equal(it.Id);
    }

    [Fact]
    public async Task the_next_page_of_a_search_is_asked_with_the_same_body()
    {
        var (surname, cases) = (Searching.NewName("Һ"), new List<CaseDriver>());
        for (var n = 0; n < 3; n++)
        {
            var it = service.NewCase();
            cases.Add(await it.Submit(await it.PackageOf(surname)));
        }
        (await cases[^1].Finds(Role.Head, new { surname })).Should().Equal(cases.Select(it => it.Id).Reverse(), "the newest first");
        var seen = new List<Guid>();
        for (var path = $"{Searching.Path}?limit=1"; path is not null;)
        {
            Uri.UnescapeDataString(path).Should().NotContain(surname);
            var page = (await cases[0].As(Role.Head).Send(path, new { surname })).Is(200);
            seen.Add(page.Items.Single().GetProperty("id").GetGuid());
            path = page.Text("next");
        }
        seen.Should().Equal(cases.Select(it => it.Id).Reverse());
    }

    [Theory]
    [InlineData("{}", "", 422)]
    [InlineData("""{"surname":null}""", "", 422)]
    [InlineData("""{"surname":"Қ"}""", "/surname", 422)]
    [InlineData("""{"surname":""}""", "/surname", 422)]
    [InlineData("""{"surname":"- '"}""", "/surname", 422)]
    [InlineData("""{"firstName":"Әсел"}""", "/firstName", 422)]
    [InlineData("""{"iin":"850315350125"}""", "/iin", 422)]
    [InlineData("""{"iin":850315350124}""", "/iin", 400)]
    [InlineData("""{"iin":"1","surname":"Қ","firstName":"","contractNumber":"<>","cadastralNumber":"14","rka":"7"}""",
        "/iin /surname /firstName /contractNumber /cadastralNumber /rka", 422)]
    [InlineData("""{"iin":"1","name":"Қ"}""", "/iin /name", 400)]
    public async Task criteria_that_cannot_be_looked_for_are_told_all_at_once(string body, string pointers, int status)
    {
        var refused = (await service.People.Official(Role.Head, CaseDriver.Home).Send(Searching.Path, Encoding.UTF8.GetBytes(body))).Is(status);
        refused.Json.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("pointer").GetString())
            .Should().Equal(pointers.Split(' '));
        (await service.People.Official(Role.Head, CaseDriver.Home).Send($"{Searching.Path}?surname=x", new { surname = "Ахметова" }))
            .Is(400, "malformed-query");
    }

    private static JsonObject Member(string iin, string surname, string relation) =>
        new() { ["iin"] = iin, ["lastName"] = surname, ["firstName"] = "Сәуле", ["relation"] = relation };

    private static string BornIn2020()
    {
        while (true)
            if (Iin.Completed($"20{Random.Shared.Next(1, 13):00}{Random.Shared.Next(1, 29):00}5{Random.Shared.Next(10_000):0000}") is { } iin)
                return Canaries.WithIin(iin.ToString());
    }
}

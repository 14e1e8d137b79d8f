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
        var (theCase, surname, dwelling) = (service.NewCase(), Searching.NewName("Қ"), $"14:218:{Random.Shared.NextInt64(1_000_000_000_000)}:7");
        var rka = $"{Random.Shared.NextInt64(1_000_000_000_000_000):0000000000000000}";
        var package = await theCase.PackageOf(surname);
        (package["dwelling"]!["cadastralNumber"], package["dwelling"]!["rka"]) = (dwelling, rka);
        await (await theCase.Submit(package)).Until(3, 4);
        var contract = (await theCase.Read()).Text("contract.number")!;
        var all = new JsonObject
        {
            ["iin"] = theCase.Iin,
            ["surname"] = surname,
            ["firstName"] = "Асель",
            ["contractNumber"] = contract.ToLowerInvariant(),
            ["cadastralNumber"] = dwelling.Replace(':', '-') + "  ",
            ["rka"] = rka,
        };
        foreach (var role in Officials)
            (await theCase.Finds(role, all)).Should().Equal(theCase.Id);
        foreach (var (name, value) in all.Where(member => member.Key is not "firstName"))
        {
            (await theCase.Finds(Role.Executor, new JsonObject { [name] = value!.DeepClone() })).Should().Equal([theCase.Id], name);
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
            (await theCase.Finds(Role.Executor, another)).Should().BeEmpty("all that is said must be so: {0}", name);
        }
        (await theCase.Finds(Role.Executor, new { surname, firstName = "Асыл" })).Should().BeEmpty();
    }

    [Fact]
    public async Task a_case_that_is_found_reads_as_on_the_list()
    {
        var theCase = await service.NewCase().Submit();
        await theCase.Finds(Role.Head, new { iin = theCase.Iin });
        var listed = (await theCase.As(Role.Head).Ask($"/v1/applications?after={theCase.Id}@3&limit=500"))
            .Is(200).Items.Single(item => item.GetProperty("id").GetGuid() == theCase.Id);
        var found = (await theCase.As(Role.Head).Search(new { iin = theCase.Iin })).Is(200);
        found.Items.Single().GetRawText().Should().Be(listed.GetRawText());
        found.Headers.CacheControl!.NoStore.Should().BeTrue();
        var before = theCase.As(Role.Head)
            .Search(new { iin = theCase.Iin }, $"?asOf={Uri.EscapeDataString((await theCase.Timeline())[0].GetProperty("at").GetString()!)}");
        (await before).Is(200).Items.Should().ContainSingle().Which.GetProperty("state").GetString().Should().Be("in-progress");
    }

    [Fact]
    public async Task a_case_is_found_by_those_alone_who_may_see_it()
    {
        var (theCase, surname) = (service.NewCase("sharbakty"), Searching.NewName("Ң"));
        await theCase.Submit(await theCase.PackageOf(surname));
        var elsewhere = new CaseDriver(service.People, "zhelezin") { Id = theCase.Id };
        foreach (var sought in new object[] { new { surname }, new { iin = theCase.Iin } })
        {
            foreach (var role in Officials) (await theCase.Finds(role, sought)).Should().Equal([theCase.Id], "a {0} of the provider", role);
            foreach (var role in Officials.Except([Role.Compliance]))
                (await elsewhere.As(role).Search(sought)).Is(200).Items.Should().BeEmpty("a {0} of another", role);
            (await service.People.Looker(Role.Supervisor, "*").Search(sought)).Is(200).Items.Should().ContainSingle();
            foreach (var role in new[] { Role.Applicant, Role.Treasury, Role.Operator })
                (await (role is Role.Applicant ? theCase.As(role) : service.People.Looker(role, role is Role.Treasury ? "*" : null)).Search(sought))
                    .Is(403, "forbidden");
        }
    }

    [Fact]
    public async Task a_name_is_found_in_whatever_letters_it_is_asked_for()
    {
        var ending = Searching.NewName("");
        var theCase = service.NewCase();
        await theCase.Submit(await theCase.PackageOf($"Әбдіғұлова-{ending}Ёлкина", "Гүлнар"));
        foreach (var surname in new[] { $"Әбдіғұлова-{ending}Ёлкина", $"абдигулова {ending}елкина", $"ӘБДІҒҰЛОВА - {ending}", $"{ending}ЕЛКИНА",
            $"{ending}Е\u0308лк", $" {ending[..2]}{ending[2..]}" })
            (await theCase.Finds(Role.Head, new { surname, firstName = "гулн" })).Should().Equal([theCase.Id], surname);
        foreach (var surname in new[] { $"{ending}Елкиной", $"Ёлкина-{ending}", ending[1..] })
            (await theCase.Finds(Role.Head, new { surname })).Should().BeEmpty(surname);
        (await theCase.As(Role.Head).Search(new { surname = "әб", firstName = "гү" }, "?limit=500")).Is(200).Items
            .Should().Contain(item => item.GetProperty("id").GetGuid() == theCase.Id);
    }

    [Fact]
    public async Task adults_of_the_family_are_found_and_children_are_not()
    {
        var (theCase, wife, child) = (service.NewCase(), Searching.NewName("Ө"), Searching.NewName("Ұ"));
        var package = await theCase.PackageOf(Searching.NewName("Ү"));
        package["family"] = new JsonArray(Member(People.NewIin(), wife, "spouse"), Member(BornIn2020(), child, "child"));
        await theCase.Submit(package);
        (await theCase.Finds(Role.Commission, new { surname = wife, firstName = "Сәуле" })).Should().Equal(theCase.Id);
        (await theCase.Finds(Role.Commission, new { surname = wife, firstName = "Әсел" })).Should().BeEmpty("the names are of one person");
        (await theCase.Finds(Role.Commission, new { surname = child })).Should().BeEmpty();
    }

    [Fact]
    public async Task a_request_that_was_refused_for_its_eds_is_found()
    {
        var (theCase, surname) = (service.NewCase(), Searching.NewName("І"));
        var package = await theCase.PackageOf(surname);
        var prepared = (await theCase.As(Role.Applicant).Send("/v1/requests/_prepare", package)).Is(200);
        package["signature"] = Convert.ToBase64String(BadEds.Of["certificate-expired"](theCase.Iin,
            Convert.FromBase64String(prepared.Text("bytes")!)));
        theCase.Id = Guid.Parse((await theCase.As(Role.Applicant).Send("/v1/requests", package)).Is(422, "eds-not-confirmed")
            .Text("application")!.Split('/')[^1]);
        foreach (var sought in new object[]
            { new { surname }, new { iin = theCase.Iin }, new { cadastralNumber = package["dwelling"]!["cadastralNumber"]!.ToString() } })
            (await theCase.Finds(Role.Executor, sought)).Should().Equal(theCase.Id);
    }

    [Fact]
    public async Task the_next_page_of_a_search_is_asked_with_the_same_body()
    {
        var (surname, cases) = (Searching.NewName("Һ"), new List<CaseDriver>());
        for (var n = 0; n < 3; n++)
        {
            var theCase = service.NewCase();
            cases.Add(await theCase.Submit(await theCase.PackageOf(surname)));
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

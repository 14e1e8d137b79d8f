using System.Text.Json.Nodes;
using Privatization.Projections;
using Privatization.Storage.Text;
using Privatization.Tests.Accounts;
using Privatization.Tests.Cases.Finding;
using Privatization.Tests.Driving;

namespace Privatization.Tests.PersonalData;

/// <summary>
/// Persons are in the blobs and in the view of names and nowhere else: not in facts, other views, kept answers, logs, addresses or metrics.
/// </summary>
public class PersonalDataSpecs(RunningService service)
{
    [Fact]
    public async Task persons_are_in_the_blobs_and_the_view_of_names_and_nowhere_else()
    {
        var database = await service.Databases.NewDatabase("canaries");
        await using var app = await RunningService.Start(database);
        var theCase = new CaseDriver(app.Urls.Single());
        await Live(theCase);
        await Account(new(new People(app.Urls.Single()), theCase.Iin) { Password = $"{Canaries.Password} {Guid.NewGuid():N}" });
        await app.StopAsync(TestContext.Current.CancellationToken);
        (await CanaryTables.WithPersons(database)).Should().BeSubsetOf(CanaryTables.OfPersons).And.Contain(["privatization.blobs", PersonTable.Name]);
        service.Watch.Looked.Should().Match<(long Lines, long Tags)>(looked => looked.Lines > 100 && looked.Tags > 100);
        Canaries.Found.Should().BeEmpty();
    }

    /// <summary>What failed is told in logs, errors and all: not for whom it was done.</summary>
    [Fact]
    public async Task a_search_that_fails_names_nobody()
    {
        var database = await service.Databases.NewDatabase("failing");
        await using var app = await RunningService.Start(database);
        await Database.Run(database, $"alter table {PersonTable.Name} rename to mislaid");
        var lines = service.Watch.Looked.Lines;
        (await new People(app.Urls.Single()).Official(Role.Head, CaseDriver.Home).Search(new { Surname = Canaries.LastName, Canaries.FirstName }))
            .Is(500, "internal-error");
        service.Watch.Looked.Lines.Should().BeGreaterThan(lines);
        await app.StopAsync(TestContext.Current.CancellationToken);
        await Database.Run(database, $"alter table privatization.mislaid rename to persons_by_name");
        Canaries.Found.Should().BeEmpty();
    }

    /// <summary>What the whole run is searched for is found, however it is written.</summary>
    [Fact]
    public void a_canary_is_recognised_in_whatever_it_is_written()
    {
        var iin = People.NewIin();
        string[] texts =
        [
            $"The applicant {Canaries.LastName} came", $"GET /v1/applications?name={Uri.EscapeDataString(Canaries.LastName)}", $"iin={iin}",
            $"{{\"iin\":\"{iin}\"}}",
            System.Text.Json.JsonSerializer.Serialize(Canaries.StreetKk),
            $"\\x{Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes($"{{\"iin\":\"{iin}\"}}"))}",
            Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"a{Canaries.LastName}b")), Spelling.Of(Canaries.LastName),
            Canaries.Email.ToUpperInvariant(), $"Bearer {RunningService.Token(Role.Applicant, null, iin, null)}",
        ];
        texts.Should().OnlyContain(text => Canaries.IsIn(text));
        foreach (var text in new[] { "", iin[1..], $"1{iin}", Digest.Of([]).ToString(), "Ахметова" }) Canaries.IsIn(text).Should().BeFalse(text);
    }

    private static async Task Live(CaseDriver theCase)
    {
        var package = Package.WithAll(await theCase.NewPackage());
        package["family"]!.AsArray()
            .Add(new JsonObject
            {
                ["iin"] = theCase.Iin,
                ["lastName"] = Canaries.LastName,
                ["firstName"] = Canaries.FirstName,
                ["relation"] = "spouse"
            });
        var toSign = (await theCase.As(Role.Applicant).Send("/v1/requests/_consents", package)).Is(200).Json.GetProperty("consents")[0]
            .GetProperty("bytes").GetBytesFromBase64();
        var consent = (await theCase.As(Role.Applicant).Upload(TestEds.Sign(theCase.Iin, toSign))).Is(201).Text("sha256");
        package["family"]![0]!["consent"] = new JsonObject { ["kind"] = "signed", ["document"] = consent };
        await theCase.Submit(package);
        (await theCase.As(Role.Applicant).Submit(package)).Is(201);
        package["surprise"] = Canaries.LastName;
        (await theCase.As(Role.Applicant).Submit(package)).Is(400);
        package.Remove("surprise");
        package["requestId"] = Canaries.LastName;
        (await theCase.As(Role.Applicant).Submit(package)).Is(422);
        var last = await (await theCase.Until("awaiting-payment")).Read();
        (await theCase.As(Role.Head).Ask($"/v1/applications?after={theCase.Id}@{last.Version}")).Is(200);
        (await theCase.Finds(Role.Head,
            new
            {
                theCase.Iin,
                Surname = Canaries.LastName,
                Canaries.FirstName,
                CadastralNumber = package["dwelling"]!["cadastralNumber"]!.ToString()
            }))
            .Should().Equal(theCase.Id);
        (await theCase.As(Role.Head).Search(new { Surname = new[] { Canaries.LastName }, theCase.Iin, x = Canaries.LastName })).Is(400);
        foreach (var path in new[] { "/timeline", "/clocks", "/diff" }) (await theCase.As(Role.Supervisor).Ask(theCase.Path + path)).Is(200);
    }

    private static async Task Account(Citizen citizen)
    {
        await citizen.Proven();
        (await citizen.SignIn($"{Canaries.Password} басқа")).Is(401);
        (await citizen.Prove(citizen.Password)).Is(201);
        (await citizen.SignIn()).Is(201);
        (await citizen.Look()).Is(200);
    }
}

using Privatization.Tests.Accounts;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Host;

/// <summary>What keeps an operator in production from going wrong.</summary>
public class ProductionSpecs(RunningService service)
{
    private static readonly string Key = Convert.ToBase64String(
        new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32 });
    private static readonly string AnotherKey = Convert.ToBase64String(new byte[32]);

    [Fact]
    public async Task a_service_in_production_starts_on_a_prepared_database_with_its_key_alone()
    {
        var database = await service.Databases.NewDatabase("production");
        (await Run([], ("Pseudonyms__Key", "")))
            .Should().Match<(int Code, string, string Errors)>(it => it.Code != 0 && it.Errors.Contains("Pseudonyms__Key"));
        (await Run([], ("Pseudonyms__Key", "short")))
            .Should().Match<(int Code, string, string Errors)>(it => it.Code != 0 && it.Errors.Contains("32 bytes"));
        (await Run([], ("Accounts__Key", "")))
            .Should().Match<(int Code, string, string Errors)>(it => it.Code != 0 && it.Errors.Contains("Accounts__Key"));
        (await Run([], ("Webhooks__Key", "")))
            .Should().Match<(int Code, string, string Errors)>(it => it.Code != 0 && it.Errors.Contains("Webhooks__Key"));
        (await Run([], ("Signatures__Roots__0", "")))
            .Should().Match<(int Code, string, string Errors)>(it => it.Code != 0 && it.Errors.Contains("Signatures__Roots__0"));
        (await Run([], ("Authentication__Authority", "")))
            .Should().Match<(int Code, string, string Errors)>(it => it.Code != 0 && it.Errors.Contains("Authentication__Authority"));
        (await Run(["db-assert"])).Code.Should().NotBe(0);
        (await Run(["db-apply"])).Should().Match<(int Code, string, string)>(it => it.Code == 0);
        (await Run(["db-assert"])).Should().Match<(int Code, string, string)>(it => it.Code == 0);

        await using (var process = await ServiceProcess.Serving(database, Settings()))
            (await new People(process.Address).Nobody().Ask("/v1/applications")).Is(401, "unauthorized");

        (await Run([], ("Pseudonyms__Key", AnotherKey)))
            .Should().Match<(int Code, string, string Errors)>(it => it.Code != 0 && it.Errors.Contains("not the key of this store"));
        await using (await ServiceProcess.Serving(database, Settings())) { }

        Task<(int Code, string Output, string Errors)> Run(string[] arguments, params (string, string)[] more) =>
            ServiceProcess.Run(database, arguments, [.. Settings(), .. more]);
    }

    [Fact]
    public async Task tokens_are_not_made_outside_development()
    {
        var (code, output, errors) = await ServiceProcess.Run(service.ConnectionString, ["token", "compliance"], Settings());
        (code, output).Should().Be((1, ""));
        errors.Should().Contain("Development");
    }

    private static (string, string)[] Settings() =>
        [("ASPNETCORE_ENVIRONMENT", "Production"), ("Authentication__Authority", "https://issuer.invalid"), ("Pseudonyms__Key", Key),
            ("Accounts__Key", AnotherKey), ("Webhooks__Key", AnotherKey), ("Signatures__Roots__0", TestEds.RootFile)];
}

using Microsoft.Extensions.DependencyInjection;
using Privatization.Development;
using Privatization.Storage;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Accounts;

/// <summary>Where no OpenID Connect issuer is set, an operator makes the accounts of officials.</summary>
public class StaffAccountSpecs(RunningService service)
{
    private const string Head = "terenkol.head";

    [Fact]
    public async Task an_official_signs_in_with_the_account_that_the_operator_made()
    {
        var run = await service.NewCase("terenkol").Submit();
        var iin = Person.Find(Head)!.Iin;
        var password = await Made("account", Head, "--iin", iin);
        var token = (await SignIn(iin, password, Head)).Is(201).Text("token")!;
        (await service.People.With(token).Ask("/v1/staff")).Is(200);
        (await service.People.With(token).Ask(run.Path)).Is(200).Json.GetProperty("allowedActions").EnumerateArray()
            .Should().Contain(action => action.GetProperty("act").GetString() == "assignment");
        (await service.People.With(token).Ask((await service.NewCase("may").Submit()).Path)).Is(404);

        (await SignIn(iin, password, null)).Is(401, "authorisation-refused");
        (await SignIn(iin, password, "terenkol.executor")).Is(401, "authorisation-refused");
        await Made("account", Head, "--iin", iin);
        (await service.People.With(token).Ask("/v1/staff")).Is(401, "unauthorized");
    }

    [Fact]
    public async Task an_official_who_has_left_office_is_signed_out()
    {
        var pseudonym = service.Services.GetRequiredService<Pseudonyms>();
        var iin = People.NewIin();
        var clerk = StaffRegister.Member("terenkol.clerk", "terenkol", Role.Executor, new(2019, 1, 1)) with { Person = pseudonym.Of(Iin.Parse(iin)) };
        await StaffRegister.Store(service, clerk);
        var token = (await SignIn(iin, await Made("account", "terenkol.clerk", "--iin", iin), "terenkol.clerk")).Is(201).Text("token")!;
        (await service.People.With(token).Ask("/v1/work")).Is(200);
        await StaffRegister.Store(service, clerk with { To = new(2019, 12, 31) });
        (await service.People.With(token).Ask("/v1/work")).Is(401, "unauthorized");
    }

    [Fact]
    public async Task only_the_registered_person_gets_a_staff_account() =>
        (await ServiceProcess.Run(service.ConnectionString, ["staff", "account", Head, "--iin", People.NewIin()]))
            .Should().Match<(int Code, string Output, string Errors)>(
                it => it.Code == 1 && it.Errors.Contains("does not have this IIN"));

    private async Task<string> Made(params string[] command)
    {
        var (code, output, errors) = await ServiceProcess.Run(service.ConnectionString, ["staff", .. command]);
        code.Should().Be(0, errors);
        return output.Trim();
    }

    private Task<Reply> SignIn(string iin, string password, string? staff) => service.People.Nobody().Send(
        "/v1/sessions", staff is null ? (object)new { iin, password } : new { iin, password, staff },
        ("X-Forwarded-For", $"10.9.{Random.Shared.Next(256)}.{Random.Shared.Next(256)}"));
}

using Privatization.Tests.Accounts.Access;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Accounts;

/// <summary>An account sees and does nothing with cases until its IIN is proven.</summary>
public class UnprovenSpecs(RunningService service)
{
    [Fact]
    public async Task an_unproven_account_is_answered_nothing_that_has_to_do_with_cases()
    {
        var own = await service.NewCase().Submit();
        var citizen = await new Citizen(service.People, own.Iin).Registered();
        var blob = (await own.Read()).Json.GetProperty("documents")[0].GetProperty("sha256").GetString()!;
        foreach (var row in AccessMatrix.Rows.Where(it => it.Path != "/v1/sessions/current"))
            (await AccessSpecs.Call(citizen.Client, row.Method, AccessSpecs.Path(row, own.Id.ToString(), blob))).Is(403, "iin-not-proven");
        (await citizen.SignOut()).Is(204);
    }

    [Fact]
    public async Task a_proven_account_submits_sees_and_withdraws_its_own_case()
    {
        var citizen = await new Citizen(service.People).Proven();
        var paper = await citizen.Client.NewPaper();
        var answer = (await citizen.Client.Submit(Package.Of(citizen.Iin, CaseDriver.Home, paper))).Is(201);
        (await citizen.Client.Ask($"/v1/blobs/{paper}")).Is(200);
        (await citizen.Client.Ask(answer.Location!)).Is(200);
        (await (await new Citizen(service.People).Proven()).Client.Ask(answer.Location!)).Is(404, "unknown-application");
        (await citizen.Client.Send($"{answer.Location}/withdrawal",
            await citizen.Client.Signed($"{answer.Location}/withdrawal", new { }, citizen.Iin), ("If-Match", answer.ETag!))).Is(201);
        (await citizen.Client.Send("/v1/requests", Package.Of(People.NewIin(), CaseDriver.Home, paper))).Is(422, "another-applicant");
    }
}

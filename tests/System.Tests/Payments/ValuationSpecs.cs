using System.Text.Json.Nodes;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Payments;

/// <summary>The residual value: by which policy, from which numbers, and who may read it.</summary>
public class ValuationSpecs(RunningService service)
{
    [Fact]
    public async Task the_calculation_of_a_value_can_be_redone_line_by_line()
    {
        var theCase = await (await service.NewCase().Submit("state-enterprise")).Until(2, 4);
        var shown = (await theCase.As(Role.Head).Ask($"{theCase.Path}/valuation")).Is(200);
        (shown.Text("sum"), shown.Text("policy"), shown.Text("confidence"))
            .Should().Be(("1200000.00", "replacement-value-less-wear", "not-verified"));
        shown.Json.GetProperty("lines").EnumerateArray()
            .Select(line => $"{line.GetProperty("formula").GetProperty("en")} = {line.GetProperty("calculation")} = {line.GetProperty("result")}")
            .Should().Equal(
                "Physical wear ÷ 100 = 20 ÷ 100 = 0.2", "Replacement value × Share of wear = 1500000 × 0.2 = 300000",
                "Replacement value − Sum of wear = 1500000 − 300000 = 1200000");
    }

    [Fact]
    public async Task the_applicant_reads_the_valuation_from_the_issue_of_the_certificate()
    {
        var theCase = await (await service.NewCase().Submit("state-enterprise")).Until(2, 7);
        (await theCase.As(Role.Applicant).Ask($"{theCase.Path}/valuation")).Is(404, "not-valued");
        await theCase.Next();
        (await theCase.As(Role.Applicant).Ask($"{theCase.Path}/valuation")).Is(200);
    }

    [Fact]
    public async Task every_missing_input_of_a_valuation_has_its_pointer()
    {
        var theCase = await (await service.NewCase().Submit()).Until(3, 3);
        var refused = (await theCase.Try(Act.ContractDraft, new { Terms = "thirty-days", Price = "1200000.00" })).Is(422, "valuation-inputs-missing");
        refused.Json.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("pointer").GetString())
            .Should().Equal("/valuation/inputs/replacement-value", "/valuation/inputs/physical-wear");
    }

    [Fact]
    public async Task a_contract_number_belongs_to_one_contract()
    {
        var number = $"Д {Random.Shared.Next()}";
        var (one, two) = (await (await service.NewCase().Submit()).Until(3, 3), await (await service.NewCase("ertis").Submit()).Until(3, 3));
        await one.Do(Act.ContractDraft, Draft(number));
        (await two.Try(Act.ContractDraft, Draft(number.Replace(" ", "", StringComparison.Ordinal)))).Is(422, "contract-number-taken");
        await one.Do(Act.Return, role: Role.Head);
        await one.Do(Act.ContractDraft, Draft($"{number}-2"));
        await two.Do(Act.ContractDraft, Draft(number));
    }

    [Fact]
    public async Task an_operator_installs_a_valuation_policy_and_dates_it()
    {
        var operating = service.People.Looker(Role.Operator);
        var policy = JsonNode.Parse((await operating.Ask("/v1/valuation-policies")).Is(200).Json.GetProperty("items")[0].GetRawText())!;
        (policy["version"], policy["from"]) = ($"test-{Random.Shared.Next()}", "2099-01-01");
        (await operating.Send("/v1/valuation-policies?validateOnly=true", policy)).Is(200);
        (await operating.Send("/v1/valuation-policies", policy, ("Idempotency-Key", $"{policy["version"]}"))).Is(201);
        (await operating.Send("/v1/valuation-policies", policy, ("Idempotency-Key", $"{policy["version"]}"))).Is(201);
        (await operating.Send("/v1/valuation-policies", policy)).Is(422, "policy-exists");
        var known = (await service.People.Nobody().Ask("/v1/valuation-policies")).Is(200);
        known.Text("inForce").Should().Be("replacement-value-less-wear", "the other one has not begun");
        known.Items.Select(it => it.GetProperty("version").GetString()).Should().Contain($"{policy["version"]}");
        (policy["version"], policy["lines"]![0]!["left"]) = ("broken", "nobody-knows");
        (await operating.Send("/v1/valuation-policies", policy)).Is(422, "formula-not-sound").Json.GetProperty("errors")[0].GetProperty("pointer")
            .GetString().Should().Be("/lines/0/left");
    }

    private static object Draft(string number) => new { Terms = "thirty-days", Price = "1200000.00", Number = number, Contents.Valuation };
}

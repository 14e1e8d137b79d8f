using Privatization.Tests.Driving;

namespace Privatization.Tests.Payments;

/// <summary>Reg. §3: payment into the local budget, over HTTP.</summary>
public class PaymentSpecs(RunningService service)
{
    [Fact]
    public async Task payments_in_parts_add_up_and_one_given_back_opens_the_case_again()
    {
        var theCase = await (await service.NewCase().Submit()).Until("awaiting-payment");
        (await theCase.Read()).Text("status.en")
            .Should().StartWith("The contract is concluded: the applicant pays the value of the dwelling into the local budget; due by the end of");

        (await Pay(theCase, "1", "500000.00")).Text("payment.remaining").Should().Be("700000.00");
        var full = await Pay(theCase, "2", "700000.01");
        (full.Text("state"), full.Text("payment.overpaid"), full.Text("payment.remaining")).Should().Be(("completed", "0.01", "0.00"));

        var back = await Pay(theCase, "3", "-700000.01", "2");
        (back.Text("state"), back.Text("payment.paid")).Should().Be(("awaiting-payment", "500000.00"));
        (await Pay(theCase, "4", "700000.00")).Text("state").Should().Be("completed");
        (await theCase.Timeline(Role.Applicant)).Select(fact => fact.GetProperty("fact").GetString())
            .Where(fact => fact!.StartsWith("pa", StringComparison.Ordinal))
            .Should().Equal("payment-recorded", "payment-recorded", "paid-in-full", "payment-reversed", "payment-recorded", "paid-in-full");
    }

    [Fact]
    public async Task a_payment_sent_twice_is_one_and_another_under_its_reference_is_refused()
    {
        var theCase = await (await service.NewCase().Submit()).Until("awaiting-payment");
        await Pay(theCase, "1", "10.00");
        (await theCase.Try(Act.Payments, Content(theCase, "1", "10.00"))).Is(200);
        (await theCase.Try(Act.Payments, Content(theCase, "1", "10.01"))).Is(422, "payment-reference-reused");
        var other = await (await service.NewCase("ertis").Submit()).Until("awaiting-payment");
        (await other.Try(Act.Payments, Content(theCase, "1", "10.00"))).Is(422, "payment-reference-reused");
    }

    [Fact]
    public async Task many_payments_at_once_are_each_recorded_once()
    {
        var theCase = await (await service.NewCase().Submit()).Until("awaiting-payment");
        var version = (await theCase.Read()).ETag!;
        var replies =
            await Task.WhenAll(Enumerable.Range(0, 12).Select(n =>
                theCase.Post(Act.Payments, Content(theCase, $"{n % 3}", "1.00"), version, $"{n}")));
        replies.Should().OnlyContain(reply => reply.Status == 201 || reply.Status == 412);
        (await theCase.Read()).Text("payment.paid").Should().Be($"{replies.Count(reply => reply.Status == 201)}.00");
    }

    [Fact]
    public async Task instalments_take_the_place_of_the_thirty_days()
    {
        var theCase = await (await service.NewCase().Submit()).Until("awaiting-payment");
        var agreed = await theCase.Do(Act.Instalments);
        (agreed.Text("contract.terms"), agreed.Json.GetProperty("contract").GetProperty("schedule").GetArrayLength()).Should().Be(("instalments", 3));
        agreed.Json.GetProperty("clocks").EnumerateArray().Select(clock => clock.GetProperty("kind").GetString())
            .Should().Equal("payment", "payment", "payment");
        (await theCase.As(Role.Applicant).Ask($"{theCase.Path}/clocks")).Is(200).Json.GetProperty("clocks").EnumerateArray().Last()
            .GetProperty("rule").GetProperty("paragraph").GetString().Should().Be("§3");
    }

    [Fact]
    public async Task overdue_payments_are_on_the_board()
    {
        var theCase = await (await service.NewCase().Submit()).Until("awaiting-payment");
        var last = await theCase.Read();
        var clocks = (await theCase.As(Role.Supervisor).Ask($"/v1/sla/clocks?kind=payment&limit=500&after={theCase.Id}@{last.Version}"))
            .Is(200).Items;
        clocks.Should().Contain(clock =>
            clock.GetProperty("application").GetGuid() == theCase.Id && clock.GetProperty("role").GetString() == "applicant");
    }

    private static Task<Reply> Pay(CaseDriver theCase, string reference, string amount, string? reverses = null) =>
        theCase.Do(Act.Payments, Content(theCase, reference, amount, reverses));

    private static object Content(CaseDriver theCase, string reference, string amount, string? reverses = null)
    {
        var content = new Dictionary<string, string> { ["reference"] = $"{theCase.Id}/{reference}", ["date"] = Today.Iso, ["amount"] = amount };
        if (reverses is not null) content["reverses"] = $"{theCase.Id}/{reverses}";
        return content;
    }
}

using Privatization.Tests.Driving;

namespace Privatization.Tests.Applicants;

/// <summary>
/// Reg. §10, last paragraph but one: the notice on the conclusion of the contract bears the EDS, and comes into the cabinet with it.
/// </summary>
public class ContractNoticeSpecs(RunningService service)
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task the_notice_waits_for_the_executor_and_goes_to_the_cabinet_once_signed(bool afterTheResult)
    {
        var it = await (await service.NewCase().Submit()).Until(3, 5);
        if (afterTheResult) await it.Next();
        (await Waits(it, await it.Read())).Should().NotContain("contract-notice");
        var concluded = await it.Do(Act.ContractCountersignature);
        (await Waits(it, concluded)).Should().Equal(afterTheResult ? ["contract-notice"] : ["result", "contract-notice"]);
        (await Allowed(it)).Should().Contain("contract-notice");
        var cabinet = await Cabinet(it);
        cabinet.Concluded.Should().StartWith("Договор заключён: ").And.Contain("; последний день оплаты – ");
        cabinet.Kinds.Should().Be(afterTheResult ? "contract decision" : "decision");
        (await it.Read(Role.Applicant)).Text("contract.notice").Should().BeNull();

        var signed = await it.Do(Act.ContractNotice);
        (await Waits(it, signed)).Should().Equal(afterTheResult ? [] : ["result"]);
        (await Allowed(it)).Should().NotContain("contract-notice");
        (await Cabinet(it)).Should().Be((cabinet.Concluded, $"contract-notice {cabinet.Kinds}"));
        var notice = (await it.Read(Role.Applicant)).Text("contract.notice.document")!;
        var document = (await it.As(Role.Applicant).Ask($"{it.Path}/documents/{notice}")).Is(200);
        (Digest.Of(document.Bytes).ToString(), document.Text("content.kind")!).Should().Be((notice, "contract-notice"));
        (await it.As(Role.Applicant).Ask($"{it.Path}/documents/{notice}", ("Accept", "text/html"))).Is(200).Body
            .Should().Contain("Жауапты орындаушы: ");
        (await it.Try(Act.ContractNotice, new { Document = notice })).Is(409, "out-of-turn");
        if (!afterTheResult) await it.Next();
        (await it.Do(Act.Payments)).Text("state").Should().Be("completed");
    }

    [Fact]
    public async Task the_bytes_of_the_notice_are_prepared_and_nothing_else_is_signed()
    {
        var it = await (await service.NewCase().Submit()).Until("awaiting-payment");
        var executor = it.As(Role.Executor);
        var notice = (await it.Read(Role.Executor)).Text("contract.notice.document")!;
        var prepared = (await executor.Send($"{it.PathOf(Act.ContractNotice)}/_prepare", new { Document = notice })).Is(200);
        prepared.Text("sha256").Should().Be(notice);
        (await executor.Send($"{it.PathOf(Act.ContractNotice)}/_prepare", new { Document = new string('a', 64) })).Is(422, "not-this-draft");
        (await executor.Send(it.PathOf(Act.ContractNotice), new { Document = notice }, ("If-Match", (await it.Read()).ETag!))).Is(422, "unsigned");
        await it.Do(Act.Payments);
        (await executor.Send($"{it.PathOf(Act.ContractNotice)}/_prepare", new { Document = notice })).Is(200).Text("bytes")
            .Should().Be(prepared.Text("bytes"), "it is the same when all is paid");
        (await it.Do(Act.ContractNotice)).Text("state").Should().Be("completed");
    }

    private static async Task<IEnumerable<string?>> Waits(CaseDriver it, Reply acted) =>
        (await it.As(Role.Executor).Ask($"/v1/work?limit=500&after={it.Id}@{acted.Version}")).Is(200).Items
            .Where(item => item.GetProperty("id").GetGuid() == it.Id).Select(item => item.GetProperty("act").GetString());

    private static async Task<IEnumerable<string?>> Allowed(CaseDriver it) =>
        (await it.Read(Role.Executor)).Json.GetProperty("allowedActions").EnumerateArray()
            .Where(action => !action.TryGetProperty("objection", out _)).Select(action => action.GetProperty("act").GetString());

    /// <summary>What it says of the conclusion, and the kinds of the documents that it brought.</summary>
    private static async Task<(string? Concluded, string Kinds)> Cabinet(CaseDriver it)
    {
        var cabinet = (await it.As(Role.Applicant).Ask("/v1/cabinet")).Is(200).Json;
        var own = cabinet.GetProperty("applications").EnumerateArray().Single();
        return (own.TryGetProperty("concluded", out var said) ? said.GetProperty("ru").GetString() : null,
            string.Join(' ', cabinet.GetProperty("messages").EnumerateArray().Where(message => message.TryGetProperty("kind", out _))
                .Select(message => message.GetProperty("kind").GetString())));
    }
}

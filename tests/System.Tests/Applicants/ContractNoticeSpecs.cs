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
        var theCase = await (await service.NewCase().Submit()).Until(3, 5);
        if (afterTheResult) await theCase.Next();
        (await Waits(theCase, await theCase.Read())).Should().NotContain("contract-notice");
        var concluded = await theCase.Do(Act.ContractCountersignature);
        (await Waits(theCase, concluded)).Should().Equal(afterTheResult ? ["contract-notice"] : ["result", "contract-notice"]);
        (await Allowed(theCase)).Should().Contain("contract-notice");
        var cabinet = await Cabinet(theCase);
        cabinet.Concluded.Should().StartWith("Договор заключён: ").And.Contain("; последний день оплаты – ");
        cabinet.Kinds.Should().Be(afterTheResult ? "contract decision" : "decision");
        (await theCase.Read(Role.Applicant)).Text("contract.notice").Should().BeNull();

        var signed = await theCase.Do(Act.ContractNotice);
        (await Waits(theCase, signed)).Should().Equal(afterTheResult ? [] : ["result"]);
        (await Allowed(theCase)).Should().NotContain("contract-notice");
        (await Cabinet(theCase)).Should().Be((cabinet.Concluded, $"contract-notice {cabinet.Kinds}"));
        var notice = (await theCase.Read(Role.Applicant)).Text("contract.notice.document")!;
        var document = (await theCase.As(Role.Applicant).Ask($"{theCase.Path}/documents/{notice}")).Is(200);
        (Digest.Of(document.Bytes).ToString(), document.Text("content.kind")!).Should().Be((notice, "contract-notice"));
        (await theCase.As(Role.Applicant).Ask($"{theCase.Path}/documents/{notice}", ("Accept", "text/html"))).Is(200).Body
            .Should().Contain("Жауапты орындаушы: ");
        (await theCase.Try(Act.ContractNotice, new { Document = notice })).Is(409, "out-of-turn");
        if (!afterTheResult) await theCase.Next();
        (await theCase.Do(Act.Payments)).Text("state").Should().Be("completed");
    }

    [Fact]
    public async Task the_bytes_of_the_notice_are_prepared_and_nothing_else_is_signed()
    {
        var theCase = await (await service.NewCase().Submit()).Until("awaiting-payment");
        var executor = theCase.As(Role.Executor);
        var notice = (await theCase.Read(Role.Executor)).Text("contract.notice.document")!;
        var prepared = (await executor.Send($"{theCase.PathOf(Act.ContractNotice)}/_prepare", new { Document = notice })).Is(200);
        prepared.Text("sha256").Should().Be(notice);
        (await executor.Send($"{theCase.PathOf(Act.ContractNotice)}/_prepare", new { Document = new string('a', 64) })).Is(422, "not-this-draft");
        (await executor.Send(theCase.PathOf(Act.ContractNotice), new { Document = notice }, ("If-Match", (await theCase.Read()).ETag!)))
            .Is(422, "unsigned");
        await theCase.Do(Act.Payments);
        (await executor.Send($"{theCase.PathOf(Act.ContractNotice)}/_prepare", new { Document = notice })).Is(200).Text("bytes")
            .Should().Be(prepared.Text("bytes"), "it is the same when all is paid");
        (await theCase.Do(Act.ContractNotice)).Text("state").Should().Be("completed");
    }

    private static async Task<IEnumerable<string?>> Waits(CaseDriver theCase, Reply acted) =>
        (await theCase.As(Role.Executor).Ask($"/v1/work?limit=500&after={theCase.Id}@{acted.Version}")).Is(200).Items
            .Where(item => item.GetProperty("id").GetGuid() == theCase.Id).Select(item => item.GetProperty("act").GetString());

    private static async Task<IEnumerable<string?>> Allowed(CaseDriver theCase) =>
        (await theCase.Read(Role.Executor)).Json.GetProperty("allowedActions").EnumerateArray()
            .Where(action => !action.TryGetProperty("objection", out _)).Select(action => action.GetProperty("act").GetString());

    /// <summary>What it says of the conclusion, and the kinds of the documents that it brought.</summary>
    private static async Task<(string? Concluded, string Kinds)> Cabinet(CaseDriver theCase)
    {
        var cabinet = (await theCase.As(Role.Applicant).Ask("/v1/cabinet")).Is(200).Json;
        var own = cabinet.GetProperty("applications").EnumerateArray().Single();
        return (own.TryGetProperty("concluded", out var said) ? said.GetProperty("ru").GetString() : null,
            string.Join(' ', cabinet.GetProperty("messages").EnumerateArray().Where(message => message.TryGetProperty("kind", out _))
                .Select(message => message.GetProperty("kind").GetString())));
    }
}

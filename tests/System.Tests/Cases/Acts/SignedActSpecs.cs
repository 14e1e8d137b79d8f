using System.Text;
using System.Text.Json.Nodes;
using Privatization.Storage.Text;
using Privatization.Tests.Accounts;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Cases.Acts;

/// <summary>Reg. §3, §5, §10: acts bear the EDS of the one who does them, or are not recorded.</summary>
public class SignedActSpecs(RunningService service)
{
    [Fact]
    public async Task the_bytes_of_an_act_to_sign_name_the_case_and_the_act_and_no_version()
    {
        var theCase = await service.NewCase().Submit();
        var prepared = (await theCase.As(Role.Executor).Send(theCase.PathOf(Act.Refusal) + "/_prepare", await theCase.UsualContent(Act.Refusal)))
            .Is(200);
        var bytes = Convert.FromBase64String(prepared.Text("bytes")!);
        prepared.Text("sha256").Should().Be(Digest.Of(bytes).ToString());
        Encoding.UTF8.GetString(bytes).Should().Be(
            $$$"""{"act":"refusal","application":"{{{theCase.Id}}}","content":{"grounds":["point-9-not-met"],"""
            + """
            "text":"Шарттың көшірмесі оқылмайды."}}
            """);
        bytes.Should().Equal(CanonicalJson.Of(bytes), "they are in the form of RFC 8785");
        prepared.Headers.CacheControl!.NoStore.Should().BeTrue();
        (await theCase.Read()).Version.Should().Be(3, "nothing was recorded");
    }

    [Fact]
    public async Task an_act_that_signs_a_draft_signs_the_bytes_of_the_draft()
    {
        var theCase = await (await service.NewCase().Submit()).Until(3, 4);
        var draft = (await theCase.Read()).Text("draft.document")!;
        var head = (await theCase.As(Role.Head).Send(theCase.PathOf(Act.ContractSignature) + "/_prepare", new { document = draft })).Is(200);
        head.Text("sha256").Should().Be(draft);
        await theCase.Next();
        var applicant = (await theCase.As(Role.Applicant).Send(theCase.PathOf(Act.ContractCountersignature) + "/_prepare", new { document = draft }))
            .Is(200);
        applicant.Text("bytes").Should().Be(head.Text("bytes"), "both parties sign the same bytes");
        (await theCase.As(Role.Applicant).Ask($"/v1/blobs/{draft}")).Is(200).Bytes.Should().Equal(Convert.FromBase64String(head.Text("bytes")!));
    }

    [Fact]
    public async Task objections_of_the_procedure_are_told_before_anything_is_signed()
    {
        var theCase = await service.NewCase().Submit();
        (await theCase.As(Role.Head).Send(theCase.PathOf(Act.DecisionSignature) + "/_prepare", new { document = new string('a', 64) }))
            .Is(409, "out-of-turn");
        (await theCase.As(Role.Head).Send(theCase.PathOf(Act.Acceptance) + "/_prepare", new { })).Is(403, "wrong-role");
        (await theCase.As(Role.Executor).Send(theCase.PathOf(Act.Refusal) + "/_prepare", new { grounds = new[] { "none-such" }, text = "x" }))
            .Is(422, "unknown-ground");
        (await theCase.As(Role.Executor).Send(theCase.PathOf(Act.HeadResolution) + "/_prepare", new { })).Is(404, "not-found");
        (await service.People.Official(Role.Executor, "may").Send(theCase.PathOf(Act.Acceptance) + "/_prepare", new { }))
            .Is(404, "unknown-application");
    }

    [Theory]
    [InlineData("pavlodar-city.executor-2", "iin-differs")]
    [InlineData("pavlodar-city.head", "certificate-of-other-role")]
    [InlineData("may.executor", "bin-differs")]
    [InlineData("850315350124", "certificate-of-other-role")]
    public async Task nobody_signs_an_act_with_the_eds_of_another(string signer, string reason)
    {
        var theCase = await service.NewCase().Submit();
        var bytes = await BytesOf(theCase, Act.Acceptance);
        await Refused(theCase, TestEds.Sign(signer, bytes), reason);
    }

    [Fact]
    public async Task a_signature_over_anything_else_is_not_good_for_the_act()
    {
        var (theCase, other) = (await service.NewCase().Submit(), await service.NewCase().Submit());
        await Refused(theCase, TestEds.Sign(theCase.Executor, await BytesOf(other, Act.Acceptance)), "other-bytes-signed");
        await Refused(theCase, TestEds.Sign(theCase.Executor, await BytesOf(theCase, Act.Refusal)), "other-bytes-signed");
        await Refused(theCase, "no signature"u8.ToArray(), "not-a-cms");
        (await theCase.Post(Act.Acceptance, new JsonObject { ["signature"] = "not base64" }, "\"3\"", "k1")).Is(422, "invalid-content")
            .Json.GetProperty("errors")[0].GetProperty("pointer").GetString().Should().Be("/signature");
        (await theCase.As(Role.Executor).Send(theCase.PathOf(Act.Acceptance), new { }, ("If-Match", "\"3\""))).Is(422, "unsigned");
        (await theCase.Read()).Version.Should().Be(3);
    }

    [Fact]
    public async Task an_official_registered_without_an_iin_signs_nothing()
    {
        var theCase = await service.NewCase("uspen").Submit();
        await StaffRegister.Store(service, StaffRegister.Member("uspen.nameless", "uspen", Role.Executor, new(2019, 1, 1)));
        var nameless = service.People.Official(Role.Executor, "uspen", "uspen.nameless");
        var content = new JsonObject
        {
            ["signature"] = Convert.ToBase64String(TestEds.Sign("uspen.executor", await BytesOf(theCase,
            Act.Acceptance)))
        };
        Reason(await nameless.Send(theCase.PathOf(Act.Acceptance), content, ("If-Match", "\"3\""))).Should().Be("signer-not-registered");
    }

    [Fact]
    public async Task a_verifier_that_is_down_records_nothing_and_the_same_act_succeeds_later()
    {
        var theCase = await service.NewCase().Submit();
        var signed = await theCase.Signed(Act.Acceptance, new { });
        await using var without = await RunningService.Start(service.ConnectionString, ("Signatures:NcaNode", "http://127.0.0.1:9/"));
        var there = new People(without.Urls.Single()).Official(Role.Executor, CaseDriver.Home);
        var reply = (await there.Send(theCase.PathOf(Act.Acceptance), signed, ("If-Match", "\"3\""), ("Idempotency-Key", "down")))
            .Is(503, "signature-verification-unavailable");
        reply.Headers.RetryAfter.Should().NotBeNull();
        (await there.Send(theCase.PathOf(Act.Acceptance) + "/_prepare", new { })).Is(200);
        await without.StopAsync(TestContext.Current.CancellationToken);
        (await theCase.Read()).Version.Should().Be(3);
        (await theCase.Post(Act.Acceptance, signed, "\"3\"", "down")).Is(201);
    }

    [Fact]
    public async Task allowed_actions_say_which_of_them_are_signed()
    {
        var theCase = await service.NewCase().Submit();
        var actions = (await theCase.Read(Role.Executor)).Json.GetProperty("allowedActions").EnumerateArray()
            .ToDictionary(action => action.GetProperty("act").GetString()!, action => action.GetProperty("signed").GetBoolean());
        actions["acceptance"].Should().BeTrue();
        actions["decision-draft"].Should().BeFalse();
    }

    private static async Task<byte[]> BytesOf(CaseDriver theCase, Act act) => Convert.FromBase64String(
        (await theCase.As(Contents.RoleOf(act)).Send(theCase.PathOf(act) + "/_prepare", await theCase.UsualContent(act))).Is(200).Text("bytes")!);

    private static async Task Refused(CaseDriver theCase, byte[] signature, string reason)
    {
        var content = new JsonObject { ["signature"] = Convert.ToBase64String(signature) };
        Reason((await theCase.Post(Act.Acceptance, content, "\"3\"", Guid.NewGuid().ToString())).Is(422, "eds-not-confirmed")).Should().Be(reason);
        (await theCase.Read()).Version.Should().Be(3);
    }

    private static string? Reason(Reply reply) => reply.Json.GetProperty("errors")[0].GetProperty("code").GetString();
}

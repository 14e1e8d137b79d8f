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
        var it = await service.NewCase().Submit();
        var prepared = (await it.As(Role.Executor).Send(it.PathOf(Act.Refusal) + "/_prepare", await it.UsualContent(Act.Refusal))).Is(200);
        var bytes = Convert.FromBase64String(prepared.Text("bytes")!);
        prepared.Text("sha256").Should().Be(Digest.Of(bytes).ToString());
        Encoding.UTF8.GetString(bytes).Should().Be(
            $$$"""{"act":"refusal","application":"{{{it.Id}}}","content":{"grounds":["point-9-not-met"],"""
            + """
            "text":"Шарттың көшірмесі оқылмайды."}}
            """);
        bytes.Should().Equal(CanonicalJson.Of(bytes), "they are in the form of RFC 8785");
        prepared.Headers.CacheControl!.NoStore.Should().BeTrue();
        (await it.Read()).Version.Should().Be(3, "nothing was recorded");
    }

    [Fact]
    public async Task an_act_that_signs_a_draft_signs_the_bytes_of_the_draft()
    {
        var it = await (await service.NewCase().Submit()).Until(3, 4);
        var draft = (await it.Read()).Text("draft.document")!;
        var head = (await it.As(Role.Head).Send(it.PathOf(Act.ContractSignature) + "/_prepare", new { document = draft })).Is(200);
        head.Text("sha256").Should().Be(draft);
        await it.Next();
        var applicant = (await it.As(Role.Applicant).Send(it.PathOf(Act.ContractCountersignature) + "/_prepare", new { document = draft })).Is(200);
        applicant.Text("bytes").Should().Be(head.Text("bytes"), "both parties sign the same bytes");
        (await it.As(Role.Applicant).Ask($"/v1/blobs/{draft}")).Is(200).Bytes.Should().Equal(Convert.FromBase64String(head.Text("bytes")!));
    }

    [Fact]
    public async Task objections_of_the_procedure_are_told_before_anything_is_signed()
    {
        var it = await service.NewCase().Submit();
        (await it.As(Role.Head).Send(it.PathOf(Act.DecisionSignature) + "/_prepare", new { document = new string('a', 64) })).Is(409, "out-of-turn");
        (await it.As(Role.Head).Send(it.PathOf(Act.Acceptance) + "/_prepare", new { })).Is(403, "wrong-role");
        (await it.As(Role.Executor).Send(it.PathOf(Act.Refusal) + "/_prepare", new { grounds = new[] { "none-such" }, text = "x" }))
            .Is(422, "unknown-ground");
        (await it.As(Role.Executor).Send(it.PathOf(Act.HeadResolution) + "/_prepare", new { })).Is(404, "not-found");
        (await service.People.Official(Role.Executor, "may").Send(it.PathOf(Act.Acceptance) + "/_prepare", new { })).Is(404, "unknown-application");
    }

    [Theory]
    [InlineData("pavlodar-city.executor-2", "iin-differs")]
    [InlineData("pavlodar-city.head", "certificate-of-other-role")]
    [InlineData("may.executor", "bin-differs")]
    [InlineData("850315350124", "certificate-of-other-role")]
    public async Task nobody_signs_an_act_with_the_eds_of_another(string signer, string reason)
    {
        var it = await service.NewCase().Submit();
        var bytes = await BytesOf(it, Act.Acceptance);
        await Refused(it, TestEds.Sign(signer, bytes), reason);
    }

    [Fact]
    public async Task a_signature_over_anything_else_is_not_good_for_the_act()
    {
        var (it, other) = (await service.NewCase().Submit(), await service.NewCase().Submit());
        await Refused(it, TestEds.Sign(it.Executor, await BytesOf(other, Act.Acceptance)), "other-bytes-signed");
        await Refused(it, TestEds.Sign(it.Executor, await BytesOf(it, Act.Refusal)), "other-bytes-signed");
        await Refused(it, "no signature"u8.ToArray(), "not-a-cms");
        (await it.Post(Act.Acceptance, new JsonObject { ["signature"] = "not base64" }, "\"3\"", "k1")).Is(422, "invalid-content")
            .Json.GetProperty("errors")[0].GetProperty("pointer").GetString().Should().Be("/signature");
        (await it.As(Role.Executor).Send(it.PathOf(Act.Acceptance), new { }, ("If-Match", "\"3\""))).Is(422, "unsigned");
        (await it.Read()).Version.Should().Be(3);
    }

    [Fact]
    public async Task an_official_registered_without_an_iin_signs_nothing()
    {
        var it = await service.NewCase("uspen").Submit();
        await StaffRegister.Store(service, StaffRegister.Member("uspen.nameless", "uspen", Role.Executor, new(2019, 1, 1)));
        var nameless = service.People.Official(Role.Executor, "uspen", "uspen.nameless");
        var content = new JsonObject { ["signature"] = Convert.ToBase64String(TestEds.Sign("uspen.executor", await BytesOf(it, Act.Acceptance))) };
        Reason(await nameless.Send(it.PathOf(Act.Acceptance), content, ("If-Match", "\"3\""))).Should().Be("signer-not-registered");
    }

    [Fact]
    public async Task a_verifier_that_is_down_records_nothing_and_the_same_act_succeeds_later()
    {
        var it = await service.NewCase().Submit();
        var signed = await it.Signed(Act.Acceptance, new { });
        await using var without = await RunningService.Start(service.ConnectionString, ("Signatures:NcaNode", "http://127.0.0.1:9/"));
        var there = new People(without.Urls.Single()).Official(Role.Executor, CaseDriver.Home);
        var reply = (await there.Send(it.PathOf(Act.Acceptance), signed, ("If-Match", "\"3\""), ("Idempotency-Key", "down")))
            .Is(503, "signature-verification-unavailable");
        reply.Headers.RetryAfter.Should().NotBeNull();
        (await there.Send(it.PathOf(Act.Acceptance) + "/_prepare", new { })).Is(200);
        await without.StopAsync(TestContext.Current.CancellationToken);
        (await it.Read()).Version.Should().Be(3);
        (await it.Post(Act.Acceptance, signed, "\"3\"", "down")).Is(201);
    }

    [Fact]
    public async Task allowed_actions_say_which_of_them_are_signed()
    {
        var it = await service.NewCase().Submit();
        var actions = (await it.Read(Role.Executor)).Json.GetProperty("allowedActions").EnumerateArray()
            .ToDictionary(action => action.GetProperty("act").GetString()!, action => action.GetProperty("signed").GetBoolean());
        actions["acceptance"].Should().BeTrue();
        actions["decision-draft"].Should().BeFalse();
    }

    private static async Task<byte[]> BytesOf(CaseDriver it, Act act) => Convert.FromBase64String(
        (await it.As(Contents.RoleOf(act)).Send(it.PathOf(act) + "/_prepare", await it.UsualContent(act))).Is(200).Text("bytes")!);

    private static async Task Refused(CaseDriver it, byte[] signature, string reason)
    {
        var content = new JsonObject { ["signature"] = Convert.ToBase64String(signature) };
        Reason((await it.Post(Act.Acceptance, content, "\"3\"", Guid.NewGuid().ToString())).Is(422, "eds-not-confirmed")).Should().Be(reason);
        (await it.Read()).Version.Should().Be(3);
    }

    private static string? Reason(Reply reply) => reply.Json.GetProperty("errors")[0].GetProperty("code").GetString();
}

using System.Text.Json.Nodes;
using Privatization.Tests.Accounts;
using Privatization.Tests.Driving;
using Privatization.Tests.Signatures;

namespace Privatization.Tests.Applicants;

/// <summary>Reg. §10, condition 2 and process 4: a request whose EDS is not confirmed is refused, and the refusal is on record.</summary>
public class Condition2Specs(RunningService service)
{
    public static TheoryData<string> Reasons => [.. BadEds.Of.Keys];

    [Theory, MemberData(nameof(Reasons))]
    public async Task a_request_whose_eds_is_not_confirmed_is_refused_and_the_refusal_recorded(string reason)
    {
        var theCase = service.NewCase();
        var package = await Signed(theCase, bytes => BadEds.Of[reason](theCase.Iin, bytes));
        var refused = (await theCase.As(Role.Applicant).Send("/v1/requests", package)).Is(422, "eds-not-confirmed");
        refused.Json.GetProperty("errors")[0].GetProperty("code").GetString().Should().Be(reason);
        refused.Text("regulation.paragraph").Should().Be("§10, process 4");
        theCase.Id = Guid.Parse(refused.Text("application")!.Split('/')[^1]);

        var read = (await theCase.Read(Role.Applicant)).Is(200);
        (read.Text("state"), read.Text("notConfirmed"), read.Version).Should().Be(("request-refused", reason, 1));
        (await theCase.Timeline(Role.Applicant)).Should().ContainSingle().Which.GetProperty("fact").GetString().Should().Be("request-refused");
        (await theCase.As(Role.Applicant).Ask($"/v1/applications?after={theCase.Id}@1")).Is(200).Items.Should().ContainSingle()
            .Which.GetProperty("state").GetString().Should().Be("request-refused");
        await SaysThatThePortalFormedIt(theCase);
    }

    /// <summary>Reg. §10, process 4: instead of an empty block of signatures.</summary>
    private static async Task SaysThatThePortalFormedIt(CaseDriver theCase)
    {
        var path = (await theCase.As(Role.Applicant).Ask($"{theCase.Path}/documents")).Is(200).Items.Single().GetProperty("path").GetString()!;
        (await theCase.As(Role.Applicant).Ask(path)).Is(200).Text("content.formedByPortal").Should().Be("True");
        foreach (var (language, said, signatures) in new[]
        {
            ("kk", "портал қалыптастырды", "цифрлық қолтаңбалар"), ("ru", "сформировано порталом", "цифровые подписи"),
            ("en", "formed by the portal", "digital signatures"),
        })
            (await theCase.As(Role.Applicant).Ask(path, ("Accept", "text/html"), ("Accept-Language", language))).Is(200).Body
                .Should().Contain(said).And.NotContain(signatures);
    }

    [Fact]
    public async Task a_refused_package_again_gets_the_same_refusal_and_another_request_is_free()
    {
        var theCase = service.NewCase();
        var package = await Signed(theCase, bytes => BadEds.Of["certificate-expired"](theCase.Iin, bytes));
        var first = (await theCase.As(Role.Applicant).Send("/v1/requests", package)).Is(422);
        var again = (await theCase.As(Role.Applicant).Send("/v1/requests", package)).Is(422, "eds-not-confirmed");
        again.Text("application").Should().Be(first.Text("application"));
        package["requestId"] = Guid.NewGuid().ToString();
        package.Remove("signature");
        (await theCase.As(Role.Applicant).Submit(package)).Is(201);
        (await theCase.As(Role.Applicant).Ask("/v1/applications?after=" + (await theCase.As(Role.Applicant).Submit(package)).Id + "@3")).Items
            .Should().HaveCount(2);
    }

    [Fact]
    public async Task a_request_whose_signature_is_none_is_recorded_nowhere()
    {
        var theCase = service.NewCase();
        foreach (var (reason, bytes) in new[]
            { ("not-a-cms", "garbage"u8.ToArray()), ("not-a-cms", []), ("no-signer", new CmsDraft() { Certificates = [] }.Der()) })
        {
            var package = await Signed(theCase, _ => bytes);
            var refused = (await theCase.As(Role.Applicant).Send("/v1/requests", package)).Is(422, "eds-not-confirmed");
            refused.Json.GetProperty("errors")[0].GetProperty("code").GetString().Should().Be(reason);
            refused.Text("application").Should().BeNull();
        }
        (await theCase.As(Role.Applicant).Send("/v1/requests", await theCase.NewPackage())).Is(422, "unsigned");
        (await theCase.As(Role.Applicant).Ask("/v1/applications")).Is(200).Items.Should().BeEmpty();
    }

    [Fact]
    public async Task a_request_that_was_refused_for_its_eds_is_on_no_board()
    {
        var theCase = service.NewCase("akkuly");
        var before = await Board(theCase);
        (await theCase.As(Role.Applicant).Send("/v1/requests", await Signed(theCase, bytes =>
            BadEds.Of["certificate-revoked"](theCase.Iin, bytes)))).Is(422);
        var good = await service.NewCase("akkuly").Submit();
        (await theCase.As(Role.Head).Ask($"/v1/sla/board?after={good.Id}@3")).Is(200);
        (await Board(theCase)).Should().Be(before + 1);
    }

    private static async Task<long> Board(CaseDriver theCase) =>
        (await theCase.As(Role.Head).Ask("/v1/sla/board")).Is(200).Json.GetProperty("flow").GetProperty("inflow").GetProperty("count").GetInt64();

    private static async Task<JsonObject> Signed(CaseDriver theCase, Func<byte[], byte[]> sign)
    {
        var package = await theCase.NewPackage();
        var prepared = (await theCase.As(Role.Applicant).Send("/v1/requests/_prepare", package)).Is(200);
        package["signature"] = Convert.ToBase64String(sign(Convert.FromBase64String(prepared.Text("bytes")!)));
        return package;
    }
}

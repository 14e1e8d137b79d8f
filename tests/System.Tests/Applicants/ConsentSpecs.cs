using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Privatization.Api.Accounts;
using Privatization.Signatures;
using Privatization.Tests.Accounts;
using Privatization.Tests.Driving;
using Privatization.Tests.Signatures;

namespace Privatization.Tests.Applicants;

/// <summary>
/// Housing law, art. 13(1): each adult family member consents, with his own EDS over what names this request and dwelling, or before a notary.
/// </summary>
public class ConsentSpecs(RunningService service)
{
    private static readonly string Spouse = People.NewIin(), Other = People.NewIin(), Child = Born("2401015");

    [Fact]
    public async Task the_bytes_of_a_consent_are_told_for_each_adult_and_name_everything()
    {
        var (theCase, package) = await New(Spouse, Child, Other);
        var reply = (await Ask(theCase, package)).Is(200);
        var consents = reply.Json.GetProperty("consents").EnumerateArray().ToList();
        consents.Select(consent => consent.GetProperty("member").GetInt32()).Should().Equal(0, 2);
        var bytes = consents[1].GetProperty("bytes").GetBytesFromBase64();
        System.Text.Encoding.UTF8.GetString(bytes).Should().Be(
            $$$"""{"consent":{"applicant":"{{{theCase.Iin}}}","dwelling":"{{{package["dwelling"]!["cadastralNumber"]}}}","""
            + $$$"""
            "member":"{{{Other}}}","provider":"pavlodar-city","requestId":"{{{package["requestId"]}}}"}}
            """);
        consents[1].GetProperty("sha256").GetString().Should().Be(Digest.Of(bytes).ToString());
        reply.Headers.CacheControl!.NoStore.Should().BeTrue();
        (await theCase.As(Role.Applicant).Ask("/v1/applications")).Is(200).Items.Should().BeEmpty("nothing is recorded");
    }

    [Fact]
    public async Task a_consent_of_the_members_own_EDS_is_confirmed_and_can_be_verified_again()
    {
        var (theCase, package) = await New(Spouse);
        var bytes = await BytesFor(theCase, package);
        await Give(theCase, package, TestEds.Sign(Spouse, bytes));
        await theCase.Submit(package);
        (await Findings(theCase)).Should().BeEmpty();

        var member = (await theCase.Timeline())[0].GetProperty("data").GetProperty("family")[0];
        member.GetProperty("consent").GetProperty("state").GetString().Should().Be("confirmed");
        member.GetProperty("person").GetString().Should().NotBe(Spouse);
        var kept = (await theCase.As(Role.Executor).Ask($"/v1/blobs/{member.GetProperty("consent").GetProperty("evidence").GetString()}")).Is(200);
        var evidence = await service.Services.GetRequiredService<EvidenceStore>().Open(kept.Bytes, TestContext.Current.CancellationToken);
        service.Services.GetRequiredService<Verification>().Again(evidence, bytes, Expected.Applicant(Iin.Parse(Spouse))).Code()
            .Should().Be("confirmed");
        (await theCase.As(Role.Executor).Ask($"/v1/blobs/{member.GetProperty("consent").GetProperty("document").GetString()}")).Is(200);
    }

    [Fact]
    public async Task a_consent_may_have_been_signed_long_before()
    {
        var (theCase, package) = await New(Spouse);
        await Give(theCase, package, TestEds.Sign(Spouse, await BytesFor(theCase, package),
            SystemClock.Instance.GetCurrentInstant() - Duration.FromDays(20)));
        (await Findings(await theCase.Submit(package))).Should().BeEmpty();
    }

    public static TheoryData<string, string> Bad => new()
    {
        { "signed by another", "iin-differs" },
        { "signed by the applicant", "iin-differs" },
        { "for another request", "other-bytes-signed" },
        { "for another dwelling", "other-bytes-signed" },
        { "of another member", "other-bytes-signed" },
        { "signed ahead of time", "signing-time-implausible" },
        { "no signature", "not-a-cms" },
    };

    [Theory, MemberData(nameof(Bad))]
    public async Task a_consent_that_is_not_confirmed_is_a_finding_with_its_reason_and_refuses_nothing(string what, string reason)
    {
        var (theCase, package) = await New(Spouse);
        await Give(theCase, package, await Signed(what, theCase, package));
        await theCase.Submit(package);
        var finding = (await Findings(theCase)).Should().ContainSingle().Subject;
        (finding.GetProperty("code").GetString(), finding.GetProperty("reason").GetString(), finding.GetProperty("member").GetInt32())
            .Should().Be(("family-consent-not-confirmed", reason, 0));
        await theCase.Do(Act.Acceptance);
        (await Findings(theCase)).Should().ContainSingle("the executor has seen it, and the commission is to");
    }

    [Fact]
    public async Task a_missing_consent_of_an_adult_is_a_finding_and_a_notarised_one_is_none()
    {
        var (theCase, package) = await New(Spouse, Other, Child);
        package["family"]![1]!["consent"] = new JsonObject { ["kind"] = "notarised", ["document"] = await theCase.As(Role.Applicant).NewPaper() };
        await theCase.Submit(package);
        var finding = (await Findings(theCase)).Should().ContainSingle().Subject;
        (finding.GetProperty("code").GetString(), finding.GetProperty("member").GetInt32(),
            finding.GetProperty("legalBasis").GetProperty("en").GetString())
            .Should().Be(("family-consent-missing", 0, "Law on Housing Relations, art. 13(1)"));
        finding.GetProperty("text").GetProperty("kk").GetString().Should().NotBeEmpty();
        (await theCase.Timeline())[0].GetProperty("data").GetProperty("family")[1].GetProperty("consent").GetProperty("state").GetString()
            .Should().Be("on-paper");
    }

    [Fact]
    public async Task a_consent_that_cannot_be_verified_now_is_recorded_nowhere_and_may_be_sent_again()
    {
        var (theCase, package) = await New(Spouse);
        await Give(theCase, package, TestEds.SignWithoutList(Spouse, await BytesFor(theCase, package)));
        (await theCase.As(Role.Applicant).Submit(package)).Is(503, "signature-verification-unavailable").Headers.RetryAfter.Should().NotBeNull();
        (await theCase.As(Role.Applicant).Ask("/v1/applications")).Is(200).Items.Should().BeEmpty();
        await Give(theCase, package, TestEds.Sign(Spouse, await BytesFor(theCase, package)));
        await theCase.Submit(package);
        (await theCase.As(Role.Applicant).Submit(package)).Is(201).Id.Should().Be(theCase.Id, "the same request is one case");
        (await Findings(theCase)).Should().BeEmpty();
    }

    [Fact]
    public async Task the_applicant_is_not_shown_findings_on_consents_before_the_result_of_stage_1()
    {
        var (theCase, package) = await New(Spouse);
        (await theCase.As(Role.Applicant).Send("/v1/requests?validateOnly=true", await theCase.As(Role.Applicant)
            .Signed("/v1/requests", package, theCase.Iin)))
            .Is(200).Json.TryGetProperty("findings", out _).Should().BeFalse();
        await theCase.Submit(package);
        (await theCase.Read(Role.Applicant)).Json.TryGetProperty("findings", out _).Should().BeFalse();
        (await theCase.Timeline(Role.Applicant))[0].GetProperty("data").TryGetProperty("family", out _).Should().BeFalse();
        foreach (var role in new[] { Role.Head, Role.Commission, Role.Akimat, Role.Supervisor, Role.Compliance })
            (await theCase.Read(role)).Json.GetProperty("findings").GetArrayLength().Should().Be(1, "{0}", role);
        await theCase.Until(3, 1);
        (await theCase.Read(Role.Applicant)).Json.GetProperty("findings").GetArrayLength().Should().Be(1);
        (await theCase.Timeline(Role.Applicant))[0].GetProperty("data").GetProperty("family").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task a_withdrawn_consent_is_named_in_the_referral_and_is_a_ground_of_the_refusal()
    {
        var (theCase, package) = await New(Spouse, Child);
        await Give(theCase, package, TestEds.Sign(Spouse, await BytesFor(theCase, package)));
        await (await theCase.Submit(package)).Until(1, 3);
        object Referral(int place) =>
            new { Summary = "Қайтарып алды", Stock = "communal", Documents = Array.Empty<object>(), WithdrawnConsents = new[] { place } };
        (await theCase.Try(Act.CommissionReferral, Referral(1))).Is(422, "no-such-consent");
        await theCase.Do(Act.CommissionReferral, Referral(0));
        (await Findings(theCase)).Should().ContainSingle().Which.GetProperty("code").GetString().Should().Be("family-consent-withdrawn");
        await theCase.Next();
        await theCase.Do(Act.DecisionDraft,
            new
            {
                Kind = "reasoned-refusal",
                Text = "Келісім жоқ",
                Grounds = new[] { "family-consent-missing" },
                Departs = "Келісім кері қайтарылды"
            });
        await theCase.Until("refused");
    }

    private async Task<byte[]> Signed(string what, CaseDriver theCase, JsonObject package)
    {
        var own = await BytesFor(theCase, package);
        Task<byte[]> For(Action<JsonObject> change)
        {
            var other = package.DeepClone().AsObject();
            change(other);
            return BytesFor(theCase, other);
        }
        return what switch
        {
            "signed by another" => TestEds.Sign(Other, own),
            "signed by the applicant" => TestEds.Sign(theCase.Iin, own),
            "for another request" => TestEds.Sign(Spouse, await For(other => other["requestId"] = Guid.NewGuid().ToString())),
            "for another dwelling" => TestEds.Sign(Spouse, await For(other => other["dwelling"]!["cadastralNumber"] = "14:218:1:2")),
            "of another member" => TestEds.Sign(Spouse, await For(other => other["family"]![0]!["iin"] = Other)),
            "signed ahead of time" => TestEds.Sign(Spouse, own, SystemClock.Instance.GetCurrentInstant() + Duration.FromHours(2)),
            _ => Papers.Pdf(),
        };
    }

    private async Task<(CaseDriver It, JsonObject Package)> New(params string[] family)
    {
        var theCase = service.NewCase();
        var package = await theCase.NewPackage();
        foreach (var iin in family) package["family"]!.AsArray()
            .Add(new JsonObject { ["iin"] = iin, ["lastName"] = "Ахметов", ["firstName"] = "Ерлан", ["relation"] = "spouse" });
        return (theCase, package);
    }

    private static async Task Give(CaseDriver theCase, JsonObject package, byte[] signature) => package["family"]![0]!["consent"] = new JsonObject
    {
        ["kind"] = "signed",
        ["document"] = (await theCase.As(Role.Applicant).Upload(signature)).Is(201).Text("sha256"),
    };

    private static async Task<byte[]> BytesFor(CaseDriver theCase, JsonObject package) =>
        (await Ask(theCase, package)).Is(200).Json.GetProperty("consents")[0].GetProperty("bytes").GetBytesFromBase64();

    private static Task<Reply> Ask(CaseDriver it, JsonObject package) => it.As(Role.Applicant).Send("/v1/requests/_consents", package);

    private static async Task<IReadOnlyList<JsonElement>> Findings(CaseDriver theCase) =>
        [.. (await theCase.Read(Role.Executor)).Json.GetProperty("findings").EnumerateArray()];

    private static string Born(string sevenDigits) =>
        Enumerable.Range(0, 20).Select(serial => Iin.Completed($"{sevenDigits}{serial:0000}")).First(iin => iin is not null).ToString()!;
}

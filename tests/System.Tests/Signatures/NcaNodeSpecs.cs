using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Privatization.Api.Accounts;
using Privatization.Signatures;
using Privatization.Tests.Development;

namespace Privatization.Tests.Signatures;

/// <summary>An NCANode server as its API (v3) answers, and the ways in which its "valid" says less than it seems to.</summary>
public sealed class NcaNodeSpecs : IAsyncLifetime
{
    private static readonly TestPki Pki = BadSignatures.Authority;
    private static readonly Leaf Leaf = Pki.Applicant();

    private readonly PkiOverHttp _http = new();
    private Checking _checking = null!;

    public static TheoryData<string> Names => [.. Answers.Keys];

    private static readonly Dictionary<string, (string Code, Func<JsonObject?> Answer)> Answers = new()
    {
        ["confirmed"] = ("confirmed", () => Valid()),
        ["trap 1: no signers, valid"] = ("unavailable: ncanode-incomplete", () => new() { ["valid"] = true, ["signers"] = new JsonArray() }),
        ["trap 1: signer without certificate, valid"] =
            ("unavailable: ncanode-incomplete", () => Changed(it => it["signers"]![0]!["certificates"] = new JsonArray())),
        ["trap 1: signers missing"] = ("unavailable: ncanode-incomplete", () => Changed(it => it.Remove("signers"))),
        ["trap 1: two signers"] =
            ("unavailable: ncanode-incomplete", () => Changed(it => it["signers"]!.AsArray().Add(it["signers"]![0]!.DeepClone()))),
        ["another certificate"] = ("unavailable: ncanode-incomplete", () => Changed(it => Certificate(it)["serialNumber"] = "1234")),
        ["trap 2: revocation not checked"] =
            ("unavailable: ncanode-incomplete", () => Changed(it => Certificate(it)["revocations"] = new JsonArray())),
        ["trap 2: only the list"] = ("unavailable: ncanode-incomplete", () => Changed(it => Certificate(it)["revocations"]!.AsArray().RemoveAt(1))),
        ["trap 2: only OCSP"] = ("unavailable: ncanode-incomplete", () => Changed(it => Certificate(it)["revocations"]!.AsArray().RemoveAt(0))),
        ["trap 4: OCSP unavailable, not valid, not revoked"] =
            ("unavailable: ncanode-undecided", () => Changed(it => (it["valid"], Certificate(it)["valid"]) = (false, false))),
        ["revoked before"] = ("certificate-revoked", () => Revoked("2026-06-01T04:59:59.000+00:00")),
        ["revoked after"] = ("unavailable: ncanode-undecided", () => Revoked("2026-06-01T05:00:01.000+00:00")),
        ["revoked without saying when"] = ("unavailable: ncanode-undecided", () => Revoked(null)),
        ["signature wrong"] = ("signature-wrong", () => Changed(it => it["valid"] = false)),
        ["certificate null"] = ("unavailable: ncanode-incomplete", () => Changed(it => it["signers"]![0]!["certificates"]![0] = null)),
        ["HTTP 500"] = ("unavailable: ncanode-unreachable", () => null),
    };

    public async ValueTask InitializeAsync()
    {
        await _http.Start();
        _checking = new(Pki, Checking.Patient with { NcaNode = _http.Address });
    }

    [Theory, MemberData(nameof(Names))]
    public async Task an_answer_of_NCANode_is_believed_as_far_as_it_goes(string name)
    {
        Serve(Answers[name].Answer());
        (await _checking.Verify(Leaf.Signs().Der())).Code().Should().Be(Answers[name].Code);
    }

    [Fact]
    public async Task ncanode_is_asked_for_both_checks_of_revocation_over_the_exact_bytes()
    {
        JsonElement question = default;
        _http.Handle("/cms/verify", request =>
        {
            question = JsonDocument.Parse(request).RootElement;
            return Encoding.UTF8.GetBytes(Valid().ToJsonString());
        });
        var cms = Leaf.Signs().Der();
        await _checking.Verify(cms);
        question.GetProperty("cms").GetBytesFromBase64().Should().Equal(cms);
        question.GetProperty("data").GetBytesFromBase64().Should().Equal(TestPki.Content);
        question.GetProperty("revocationCheck").EnumerateArray().Select(it => it.GetString()).Should().Equal("OCSP", "CRL");
    }

    [Theory]
    [InlineData("<html>"), InlineData("null"), InlineData("[]"), InlineData("{\"valid\":\"yes\"}"), InlineData("")]
    public async Task an_incomplete_answer_of_NCANode_decides_nothing(string answer)
    {
        _http.Handle("/cms/verify", _ => Encoding.UTF8.GetBytes(answer));
        (await _checking.Verify(Leaf.Signs().Der())).Code().Should().Be("unavailable: ncanode-incomplete");
    }

    // Traps 3, 5, 6, 7: the server looks at dates of now, at no path, purpose, usage or time stamp, and compares no IIN.
    [Fact]
    public async Task a_bad_signature_is_refused_for_its_own_reason_whatever_NCANode_answers()
    {
        foreach (var (name, (code, cms)) in BadSignatures.Of)
            if (code != "algorithm-unknown") await Refuses(cms(), code, name);
        foreach (var (name, (code, leaf, issuers)) in BadCertificates.Of)
        {
            Serve(Valid(leaf()));
            (await _checking.Verify(leaf().Signs().Der(), Pki.Trust(issuers()))).Code().Should().Be(code, name);
        }
        using var stamped = new Checking(Pki, _checking.Settings with { RequireTimeStamp = true });
        (await stamped.Verify(Leaf.Signs().Der())).Code().Should().Be("time-stamp-missing");

        async Task Refuses(byte[] cms, string code, string name)
        {
            Serve(Valid());
            (await _checking.Verify(cms)).Code().Should().Be(code, name);
        }
    }

    [Fact]
    public async Task a_signature_that_is_not_computed_here_is_left_to_NCANode()
    {
        var leaf = Pki.Applicant() with { Key = new Gost2004Key() };
        var gost2004 = new CmsDraft(leaf.Signs().Signers[0] with { Digest = "1.2.398.3.10.1.3.1" }).Der();
        Serve(Valid(leaf));
        (await _checking.Verify(gost2004)).Code().Should().Be("confirmed");
        var answer = Valid(leaf);
        answer["valid"] = false;
        Serve(answer);
        (await _checking.Verify(gost2004)).Code().Should().Be("signature-wrong");
        using var alone = new Checking(Pki).With(Pki.List()).With(Pki.List(Pki.Root));
        (await alone.Verify(gost2004)).Code().Should().Be("unavailable: algorithm-not-computed-here");
    }

    [Fact]
    public async Task the_evidence_of_NCANode_confirms_again_without_asking_it()
    {
        Serve(Valid());
        var evidence = ((Verdict.Confirmed)await _checking.Verify(Leaf.Signs().Der())).Evidence;
        evidence.Verifier.Should().Be("ncanode");
        _http.Asked.Clear();
        var verification = new Verification(Pki.Trust(), _checking.Settings);
        verification.Again(EvidenceJson.Read(evidence.ToBytes()), TestPki.Content, _checking.Expected).Code().Should().Be("confirmed");
        verification.Again(evidence with { NcaNode = Revoked("2026-01-01T00:00:00.000+00:00").ToJsonString() }, TestPki.Content, _checking.Expected)
            .Code()
            .Should().Be("certificate-revoked");
        _http.Asked.Should().BeEmpty();
    }

    public async ValueTask DisposeAsync()
    {
        _checking.Dispose();
        await _http.DisposeAsync();
    }

    private static JsonObject Valid(Leaf? leaf = null) => (JsonObject)JsonNode.Parse($$"""
        { "status": 200, "message": "OK", "valid": true, "signers": [ { "certificates": [ {
          "valid": true, "serialNumber": "{{Convert.ToHexStringLower((leaf ?? Leaf).Serial).TrimStart('0')}}", "keyUsage": "SIGN",
          "keyUser": ["INDIVIDUAL"],
          "notBefore": "2026-01-01T00:00:00.000+00:00", "notAfter": "2027-01-01T00:00:00.000+00:00",
          "subject": { "iin": "{{TestPki.Iin}}" },
          "revocations": [ { "revoked": false, "by": "CRL", "revocationTime": null, "reason": "" },
          { "revoked": false, "by": "OCSP", "revocationTime": null, "reason": "" } ]
        } ] } ] }
        """)!;

    private static JsonObject Changed(Action<JsonObject> change)
    {
        var answer = Valid();
        change(answer);
        return answer;
    }

    private static JsonObject Revoked(string? at) => Changed(json =>
    {
        var revocation = Certificate(json)["revocations"]![0]!;
        (revocation["revoked"], revocation["revocationTime"]) = (true, at);
        (json["valid"], Certificate(json)["valid"]) = (false, false);
    });

    private static JsonNode Certificate(JsonObject answer) => answer["signers"]![0]!["certificates"]![0]!;

    private void Serve(JsonObject? answer) => _http.Handle("/cms/verify", _ => answer is null ? null : Encoding.UTF8.GetBytes(answer.ToJsonString()));
}

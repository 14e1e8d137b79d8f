using System.Text;
using System.Text.Json;
using NodaTime;
using Privatization.Api.Accounts;
using Privatization.Signatures;
using Privatization.Storage.Text;
using Privatization.Tests.Development;

namespace Privatization.Tests.Signatures;

public sealed class EvidenceSpecs : IAsyncLifetime
{
    private static readonly TestPki Pki = BadSignatures.Authority;

    private readonly PkiOverHttp _http = new();
    private readonly Checking _checking = new Checking(Pki, Checking.Patient).With(Pki.List()).With(Pki.List(Pki.Root));

    public async ValueTask InitializeAsync()
    {
        await _http.Start();
        _http.Handle("/ocsp", new OcspDraft(OcspDraft.Responder(Pki.Issuing)).Answer);
    }

    [Fact]
    public async Task a_confirmed_signature_is_confirmed_again_by_the_evidence_and_the_root_alone()
    {
        var confirmed = (Verdict.Confirmed)await Verify(Pki.Applicant());
        _http.Asked.Clear();
        var again = (Verdict.Confirmed)Again(EvidenceJson.Read(confirmed.Evidence.ToBytes()));
        again.Signer.Should().Be(confirmed.Signer);
        again.Evidence.ToBytes().Should().Equal(confirmed.Evidence.ToBytes());
        _http.Asked.Should().BeEmpty();
    }

    [Fact]
    public async Task a_signature_is_confirmed_again_by_its_evidence_years_later_as_well()
    {
        var evidence = ((Verdict.Confirmed)await Verify(Pki.Applicant() with { To = TestPki.Now + Duration.FromHours(1) })).Evidence;
        Again(evidence).Code().Should().Be("confirmed", "no clock is read");
    }

    [Fact]
    public async Task a_signature_that_was_refused_is_refused_again_for_the_same_reason()
    {
        var leaf = Pki.Applicant() with { Address = _http.Address };
        using var checking = new Checking(Pki, Checking.Patient).With(Pki.List(revoked: (leaf, TestPki.Now))).With(Pki.List(Pki.Root));
        var refused = (Verdict.NotConfirmed)await checking.Verify(leaf.Signs().Der());
        Again(EvidenceJson.Read(refused.Evidence.ToBytes())).Should().BeOfType<Verdict.NotConfirmed>().Which.Reason.Should().Be(refused.Reason);
    }

    [Fact]
    public async Task evidence_that_was_tampered_with_does_not_confirm()
    {
        var leaf = Pki.Applicant();
        var evidence = ((Verdict.Confirmed)await Verify(leaf)).Evidence;
        Again(evidence, "{}"u8.ToArray()).Code().Should().Be("other-bytes-signed");
        Again(evidence with { Cms = Pki.Applicant().Signs("{}"u8.ToArray()).Der() }).Code().Should().Be("other-bytes-signed");
        Again(evidence with { At = leaf.To + Duration.FromSeconds(1) }).Code().Should().Be("certificate-expired");
        Again(evidence with { CheckedAt = evidence.CheckedAt + Duration.FromDays(2) }).Code().Should().Be("unavailable: revocation-not-published");
        Again(evidence with { Crls = [], OcspResponses = [] }).Code().Should().Be("unavailable: revocation-not-published");
        Again(evidence with { Issuers = [] }).Code().Should().Be("issuer-not-trusted");
        Again(evidence with { Crls = [.. evidence.Crls.Select(crl => crl with { Der = Pki.List(signer: TestPki.Stranger) })] }).Code()
            .Should().StartWith("unavailable: ");
        Again(evidence, roots: new([TestPki.Read(TestPki.Stranger)], [])).Code().Should().Be("issuer-not-trusted");
        Again(evidence, expected: Expected.Applicant(Iin.Parse("880101300010"))).Code().Should().Be("iin-differs");
    }

    [Fact]
    public async Task evidence_that_authorities_publish_may_be_kept_elsewhere_under_its_digest()
    {
        var evidence = ((Verdict.Confirmed)await Verify(Pki.Applicant())).Evidence;
        var published = evidence.Issuers.Concat(evidence.Crls).ToDictionary(it => it.Sha256, it => it.Der);
        var light = EvidenceJson.Read(evidence.WithoutPublished().ToBytes());
        light.Issuers.Concat(light.Crls).Should().HaveCount(4).And.OnlyContain(it => it.Der == null);
        Again(light).Code().Should().Be("issuer-not-trusted");
        Again((light with { Crls = [], OcspResponses = [] }).WithPublished(digest => published[digest])).Code()
            .Should().Be("unavailable: revocation-not-published");
        Again(light.WithPublished(digest => published[digest])).Code().Should().Be("confirmed");
    }

    [Fact]
    public async Task evidence_is_canonical_JSON_that_says_who_verified_and_when()
    {
        var bytes = ((Verdict.Confirmed)await Verify(Pki.Applicant())).Evidence.ToBytes();
        bytes.Should().Equal(CanonicalJson.Of(bytes));
        var json = JsonDocument.Parse(bytes).RootElement;
        json.GetProperty("verifier").GetString().Should().Be("built-in");
        json.GetProperty("version").GetString().Should().NotBeEmpty();
        json.GetProperty("at").GetString().Should().Be("2026-06-01T05:00:00Z");
        json.GetProperty("checkedAt").GetString().Should().Be("2026-06-01T05:00:00Z");
        Encoding.UTF8.GetString(bytes).Should().Contain("\"crls\":[{\"der\":\"");
    }

    public async ValueTask DisposeAsync()
    {
        _checking.Dispose();
        await _http.DisposeAsync();
    }

    private Task<Verdict> Verify(Leaf leaf) => _checking.Verify((leaf with { Address = _http.Address }).Signs().Der());

    private Verdict Again(Evidence evidence, byte[]? content = null, Expected? expected = null, Trust? roots = null) =>
        new Verification(roots ?? new([TestPki.Read(Pki.Root)], []), _checking.Settings).Again(evidence, content ?? TestPki.Content,
            expected ?? _checking.Expected);
}

using System.Security.Cryptography.X509Certificates;
using NodaTime;
using Privatization.Signatures;

namespace Privatization.Tests.Signatures;

/// <summary>Lists of revoked certificates.</summary>
public sealed class CrlSpecs
{
    private static readonly TestPki Pki = BadSignatures.Authority;
    private static readonly Duration Hour = Duration.FromHours(1);

    [Theory]
    [InlineData(-1, "certificate-revoked"), InlineData(0, "certificate-revoked"), InlineData(1, "confirmed")]
    public async Task a_revocation_counts_from_its_instant_on(int seconds, string code)
    {
        var leaf = Pki.Applicant();
        using var checking = Lists(Pki.List(revoked: (leaf, TestPki.Now + Duration.FromSeconds(seconds))));
        (await checking.Verify(leaf.Signs().Der())).Code().Should().Be(code);
    }

    [Fact]
    public async Task the_refusal_of_a_revoked_certificate_says_when_it_was_revoked()
    {
        var leaf = Pki.Applicant();
        using var checking = Lists(Pki.List(revoked: (leaf, TestPki.Now - Hour)));
        (await checking.Verify(leaf.Signs().Der())).Should().BeOfType<Verdict.NotConfirmed>().Which.Reason.Sentence.En
            .Should().Contain("2026-06-01T04:00:00Z");
    }

    [Fact]
    public async Task a_revoked_issuer_revokes_its_certificates()
    {
        var issuer = new Leaf(Pki.Root) { Serial = Convert.FromHexString(TestPki.Read(Pki.Issuing).Serial) };
        using var checking = new Checking(Pki).With(Pki.List()).With(Pki.List(Pki.Root, revoked: (issuer, TestPki.Now - Hour)));
        (await checking.Verify(Pki.Applicant().Signs().Der())).Code().Should().Be("certificate-revoked");
    }

    [Fact]
    public async Task a_stale_list_of_revoked_certificates_says_nothing() =>
        await Says("unavailable: crl-stale", Pki.List(at: TestPki.Now - (25 * Hour)));

    [Fact]
    public async Task a_list_of_revoked_certificates_of_tomorrow_says_nothing() =>
        await Says("unavailable: crl-stale", Pki.List(at: TestPki.Now + Hour));

    [Fact]
    public async Task a_list_of_revoked_certificates_signed_by_another_says_nothing() =>
        await Says("unavailable: crl-not-trusted", Pki.List(signer: TestPki.Stranger));

    [Fact]
    public async Task a_list_of_revoked_certificates_of_an_issuer_that_may_not_sign_it_says_nothing()
    {
        var issuer = TestPki.Authority("NO LISTS", Pki.Root, TestPki.OtherKey, usage: X509KeyUsageFlags.KeyCertSign);
        using var checking = Lists(Pki.List(issuer));
        (await checking.Verify((Pki.Applicant() with { Issuer = issuer }).Signs().Der(), Pki.Trust(issuer))).Code()
            .Should().Be("unavailable: crl-not-trusted");
    }

    [Fact]
    public async Task a_list_of_revoked_certificates_of_another_issuer_says_nothing() =>
        await Says("unavailable: revocation-not-published", Pki.List(TestPki.Stranger));

    [Fact]
    public async Task a_list_of_revoked_certificates_that_cannot_be_read_says_nothing() =>
        await Says("unavailable: revocation-not-published", Pki.List()[..^9]);

    [Fact]
    public async Task a_stale_list_of_revoked_certificates_beside_a_current_one_is_no_fault()
    {
        using var checking = Lists(Pki.List(at: TestPki.Now - (25 * Hour))).With(Pki.List());
        (await checking.Verify(Pki.Applicant().Signs().Der())).Code().Should().Be("confirmed");
    }

    [Fact]
    public async Task a_new_list_of_revoked_certificates_in_the_directory_is_seen_at_once()
    {
        var leaf = Pki.Applicant();
        using var checking = Lists(Pki.List());
        (await checking.Verify(leaf.Signs().Der())).Code().Should().Be("confirmed");
        checking.With(Pki.List(at: TestPki.Now, revoked: (leaf, TestPki.Now)));
        (await checking.Verify(leaf.Signs().Der())).Code().Should().Be("certificate-revoked");
    }

    [Theory]
    [InlineData("plain", "confirmed")]
    [InlineData("users only", "confirmed")]
    [InlineData("at this address", "confirmed")]
    [InlineData("at another address", "unavailable: crl-of-other-scope")]
    [InlineData("authorities only", "unavailable: crl-of-other-scope")]
    [InlineData("some reasons only", "unavailable: crl-of-other-scope")]
    [InlineData("indirect", "unavailable: crl-of-other-scope")]
    [InlineData("delta", "unavailable: crl-of-other-scope")]
    [InlineData("entry of another issuer", "unavailable: crl-of-other-scope")]
    [InlineData("no next update", "unavailable: crl-stale")]
    public async Task a_list_of_revoked_certificates_says_something_of_what_it_covers_only(string scope, string code) =>
        await Says(code, CrlDraft.Of(scope).Der(Pki.Issuing));

    private static Checking Lists(byte[] ofIssuing) => new Checking(Pki).With(ofIssuing).With(Pki.List(Pki.Root));

    private static async Task Says(string code, byte[] list)
    {
        using var checking = Lists(list);
        (await checking.Verify(Pki.Applicant().Signs().Der())).Code().Should().Be(code);
    }
}

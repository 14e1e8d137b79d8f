using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NodaTime;
using Privatization.Signatures;

namespace Privatization.Tests.Signatures;

public sealed class GoodSignatureSpecs : IDisposable
{
    private static readonly TestPki Pki = BadSignatures.Authority;
    private readonly Checking _checking = new Checking(Pki).With(Pki.List()).With(Pki.List(Pki.Root));

    [Fact]
    public async Task the_applicants_signature_is_confirmed_and_says_whose_it_is()
    {
        var leaf = Pki.Applicant();
        var confirmed = (await _checking.Verify(leaf.Signs().Der())).Should().BeOfType<Verdict.Confirmed>().Subject;
        confirmed.Signer.Should().Be(new Signer(
            "АХМЕТОВА ӘСЕЛ", TestPki.Iin, null, null, Convert.ToHexStringLower(leaf.Serial), Digest.Of(leaf.Certificate), leaf.From, leaf.To,
            TestPki.Now));
        confirmed.Evidence.Issuers.Should().HaveCount(2);
        confirmed.Evidence.Crls.Should().HaveCount(2);
    }

    [Theory]
    [InlineData(Role.Head, Oids.FirstHead), InlineData(Role.Head, Oids.MaySign)]
    [InlineData(Role.Executor, Oids.Employee), InlineData(Role.Executor, Oids.MaySign)]
    [InlineData(Role.Commission, Oids.Employee), InlineData(Role.Akimat, Oids.MaySign)]
    public async Task an_officials_signature_is_confirmed_by_purpose_and_BIN(Role role, string purpose)
    {
        var leaf = Pki.Official(role) with { Purposes = [Oids.EmailProtection, Oids.LegalPerson, purpose] };
        (await _checking.Verify(leaf.Signs().Der(), expected: Expected.Official(role, TestPki.Bin))).Code().Should().Be("confirmed");
        (await _checking.Verify(leaf.Signs().Der(), expected: Expected.Official(role, TestPki.Bin, Iin.Parse(TestPki.Iin)))).Code()
            .Should().Be("confirmed");
        (await _checking.Verify(leaf.Signs().Der(), expected: Expected.Official(role, TestPki.Bin, Iin.Parse("880101300010")))).Code()
            .Should().Be("iin-differs");
        (await _checking.Verify(leaf.Signs().Der(), expected: Expected.Official(role, "190140900205"))).Code().Should().Be("bin-differs");
        (await _checking.Verify((leaf with { Bin = null, Purposes = leaf.Purposes }).Signs().Der(), expected: Expected.Official(role, TestPki.Bin)))
            .Code().Should().Be("bin-missing");
        (await _checking.Verify(leaf.Signs().Der())).Code().Should().Be("certificate-of-other-role");
        (await _checking.Verify(Pki.Applicant().Signs().Der(), expected: Expected.Official(role, TestPki.Bin))).Code()
            .Should().Be("certificate-of-other-role");
    }

    [Theory]
    [InlineData(Role.Head, Oids.Employee), InlineData(Role.Executor, Oids.FirstHead)]
    public async Task the_purpose_of_a_certificate_for_one_role_is_none_for_another(Role role, string purpose)
    {
        var leaf = Pki.Official(role) with { Purposes = [Oids.LegalPerson, purpose] };
        (await _checking.Verify(leaf.Signs().Der(), expected: Expected.Official(role, TestPki.Bin))).Code().Should().Be("certificate-of-other-role");
    }

    [Fact]
    public void only_who_signs_for_a_provider_is_an_official() =>
        FluentActions.Invoking(() => Expected.Official(Role.Supervisor, TestPki.Bin)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public async Task an_IIN_that_fails_the_check_digit_is_compared_all_the_same()
    {
        var leaf = Pki.Official(Role.Head) with { Iin = "123456789011" };
        (await _checking.Verify(leaf.Signs().Der(), expected: Expected.Official(Role.Head, TestPki.Bin))).Code().Should().Be("confirmed");
    }

    [Theory]
    [InlineData(-59, "confirmed"), InlineData(59, "confirmed"), InlineData(-61, "signing-time-implausible"),
        InlineData(61, "signing-time-implausible")]
    public async Task the_time_that_the_signer_states_may_be_an_hour_off(int minutes, string code) =>
        (await _checking.Verify(BadSignatures.Signer(it => it with { ClaimedAt = TestPki.Now + Duration.FromMinutes(minutes) }))).Code()
            .Should().Be(code);

    [Theory]
    [InlineData(-365 * 24 * 60, "confirmed"), InlineData(59, "confirmed"), InlineData(61, "signing-time-implausible")]
    public async Task a_text_that_says_itself_what_it_is_for_may_have_been_signed_long_before(int minutes, string code) => (await _checking.Verify(
        BadSignatures.Signer(it => it with { ClaimedAt = TestPki.Now + Duration.FromMinutes(minutes) }),
        expected: _checking.Expected with { Beforehand = true }))
        .Code().Should().Be(code);

    [Fact]
    public async Task a_signature_without_a_stated_time_is_confirmed() =>
        (await _checking.Verify(BadSignatures.Signer(it => it with { ClaimedAt = null }))).Code().Should().Be("confirmed");

    [Fact]
    public async Task a_signature_with_the_same_content_attached_is_confirmed() =>
        (await _checking.Verify((Pki.Applicant().Signs() with { Attached = TestPki.Content }).Der())).Code().Should().Be("confirmed");

    [Fact]
    public async Task the_last_second_of_a_certificate_is_valid()
    {
        (await _checking.Verify((Pki.Applicant() with { To = TestPki.Now }).Signs().Der())).Code().Should().Be("confirmed");
        (await _checking.Verify((Pki.Applicant() with { From = TestPki.Now }).Signs().Der())).Code().Should().Be("confirmed");
    }

    [Fact]
    public async Task rsa_PSS_and_ECDSA_signatures_are_verified()
    {
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var signatures = new Dictionary<X509SignatureGenerator, string>
        {
            [X509SignatureGenerator.CreateForRSA(TestPki.PersonsKey, RSASignaturePadding.Pss)] = "RSA-PSS",
            [X509SignatureGenerator.CreateForECDsa(curve)] = "ECDSA",
        };
        foreach (var (key, name) in signatures)
        {
            var draft = (Pki.Applicant() with { Key = key }).Signs();
            (await _checking.Verify(draft.Der())).Code().Should().Be("confirmed", name);
            (await _checking.Verify(new CmsDraft(draft.Signers[0] with { Spoil = Flip }).Der())).Code().Should().Be("signature-wrong", name);
        }
    }

    [Fact]
    public async Task a_signature_under_one_authority_more_is_confirmed_where_the_path_may_be_so_long()
    {
        var upper = TestPki.Authority("UPPER", Pki.Root, TestPki.OtherKey, pathLength: 1);
        using var key = RSA.Create(2048);
        var lower = TestPki.Authority("LOWER", upper, key, pathLength: 0);
        using var checking = new Checking(Pki).With(Pki.List(lower)).With(Pki.List(upper)).With(Pki.List(Pki.Root));
        (await checking.Verify((Pki.Applicant() with { Issuer = lower }).Signs().Der(), Pki.Trust(upper, lower))).Code().Should().Be("confirmed");
    }

    [Fact]
    public async Task a_renewed_issuer_with_the_same_key_is_found_beside_the_expired_one()
    {
        var old = TestPki.Authority("CA", Pki.Root, Pki.Issuing.Key, to: TestPki.Now - Duration.FromDays(1));
        (await _checking.Verify(Pki.Applicant().Signs().Der(), Pki.Trust(old, Pki.Issuing))).Code().Should().Be("confirmed");
    }

    public void Dispose() => _checking.Dispose();

    private static byte[] Flip(byte[] value)
    {
        value[^5] ^= 1;
        return value;
    }
}

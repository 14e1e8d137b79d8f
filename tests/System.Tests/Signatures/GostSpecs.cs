using System.Text;
using Privatization.Signatures;

namespace Privatization.Tests.Signatures;

/// <summary>GOST R 34.10-2015, 512 bits, which the platform's own classes throw at.</summary>
public sealed class GostSpecs : IDisposable
{
    private readonly Checking _checking = new Checking(BadSignatures.Authority).With(GostSignatures.List());

    [Theory, InlineData(false), InlineData(true)]
    public async Task both_byte_orders_of_a_GOST_signature_are_verified(bool reversed)
    {
        var key = new GostKey { IsReversed = reversed };
        (await Verify(GostSignatures.Applicant(key).Der())).Code().Should().Be("confirmed");
        (await Verify(GostSignatures.Applicant(key, "{}"u8.ToArray()).Der())).Code().Should().Be("other-bytes-signed");
    }

    [Fact]
    public async Task a_changed_byte_of_a_GOST_signature_is_found()
    {
        for (var i = 0; i < 128; i += 7)
            (await Verify(new CmsDraft(GostSignatures.Applicant().Signers[0] with { Spoil = value => Changed(value, i) }).Der())).Code()
                .Should().Be("signature-wrong");
    }

    [Fact]
    public async Task a_GOST_certificate_signed_by_another_key_is_not_of_the_root()
    {
        var draft = new SignerDraft(GostSignatures.Leaf(signedBy: new GostKey()), GostSignatures.Person, TestPki.Content)
        { Digest = Oids.Streebog512 };
        (await Verify(new CmsDraft(draft).Der())).Code().Should().Be("not-signed-by-issuer");
    }

    [Fact]
    public async Task a_GOST_key_of_other_parameters_is_not_computed_and_nothing_decided() =>
        (await Verify(GostSignatures.Applicant(new GostKey { Parameters = "1.2.398.3.10.1.1.2.2.2" }).Der())).Code()
            .Should().Be("unavailable: algorithm-not-computed-here");

    [Fact]
    public async Task an_RSA_root_confirms_no_GOST_certificate() =>
        (await _checking.Verify(GostSignatures.Applicant().Der())).Code().Should().Be("issuer-not-trusted");

    // GOST R 34.11-2012, example 1 (M1, 63 digits), as RFC 6986 §10.1.1 has it.
    [Fact]
    public void streebog_digests_are_those_of_the_standard() =>
        Convert.ToHexStringLower(
            Algorithms.Digest(Oids.Streebog512, Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 63).Select(i => i % 10))))!)
            .Should()
            .Be("1b54d01a4af5b9d5cc3d86d68d285462b19abc2475222f35c085122be4ba1ffa00ad30f8767b3a82384c6574f024c311e2a481332b08ef7f41797891c1646f48");

    public void Dispose() => _checking.Dispose();

    private static byte[] Changed(byte[] value, int at)
    {
        value[at] ^= 1;
        return value;
    }

    private Task<Verdict> Verify(byte[] cms) => _checking.Verify(cms, GostSignatures.Trust);
}

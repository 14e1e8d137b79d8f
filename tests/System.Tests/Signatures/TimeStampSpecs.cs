using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using NodaTime;
using Privatization.Development.Pki;
using Privatization.Signatures;

namespace Privatization.Tests.Signatures;

public sealed class TimeStampSpecs : IDisposable
{
    private static readonly TestPki Pki = BadSignatures.Authority;
    private readonly Checking _checking = new Checking(Pki, new() { FetchCrl = false, Ocsp = false, RequireTimeStamp = true }).With(Pki.List())
        .With(Pki.List(Pki.Root));

    [Fact]
    public async Task a_time_stamp_over_the_signature_within_the_window_is_confirmed() => await Says("confirmed", Stamp());

    [Fact]
    public async Task a_signature_without_its_time_stamp_is_refused() => await Says("time-stamp-missing", _ => null);

    [Fact]
    public async Task a_time_stamp_that_is_none_is_refused() => await Says("time-stamp-wrong", _ => [0x30, 0]);

    [Fact]
    public async Task a_time_stamp_of_another_signature_is_refused() => await Says("time-stamp-wrong", Stamp(imprint: new byte[32]));

    [Fact]
    public async Task a_time_stamp_of_another_hour_is_refused() => await Says("time-stamp-wrong", Stamp(at: TestPki.Now - Duration.FromMinutes(61)));

    [Fact]
    public async Task a_time_stamp_by_a_certificate_that_is_not_for_time_stamps_is_refused() =>
        await Says("time-stamp-wrong", Stamp(purpose: Oids.EmailProtection));

    [Fact]
    public async Task a_time_stamp_by_a_stranger_is_refused() => await Says("time-stamp-wrong", Stamp(issuer: TestPki.Stranger));

    public void Dispose() => _checking.Dispose();

    private async Task Says(string code, Func<byte[], byte[]?> stamp)
    {
        var signer = Pki.Applicant().Signs().Signers[0];
        (await _checking.Verify(new CmsDraft(signer with { TimeStamp = stamp(signer.Value) }).Der())).Code().Should().Be(code);
    }

    private static Func<byte[], byte[]?> Stamp(Instant? at = null, byte[]? imprint = null, string purpose = Oids.TimeStamping,
        KeyPair? issuer = null) => signature =>
        {
            var info = Info(imprint ?? Algorithms.Digest(Oids.Sha256, signature)!, at ?? TestPki.Now);
            var authority = new Leaf(issuer ?? Pki.Issuing)
            { Purposes = [purpose], Usage = X509KeyUsageFlags.DigitalSignature, Key = BadSignatures.Rsa(TestPki.OtherKey) };
            return new CmsDraft(new SignerDraft(authority.Certificate, authority.Key, info) { ContentType = Oids.TimeStampInfo })
            { Type = Oids.TimeStampInfo, Attached = info }.Der();
        };

    private static byte[] Info(byte[] imprint, Instant at)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(1);
            writer.WriteObjectIdentifier("1.2.398.3.3.2.6.4");
            using (writer.PushSequence())
            {
                CmsDraft.Algorithm(writer, Oids.Sha256);
                writer.WriteOctetString(imprint);
            }
            writer.WriteInteger(7);
            writer.WriteGeneralizedTime(at.ToDateTimeOffset());
        }
        return writer.Encode();
    }
}

using Privatization.Signatures;

namespace Privatization.Tests.Signatures;

/// <summary>Whatever the bytes are, the answer is one of three.</summary>
public sealed class MutatedSpecs
{
    private static readonly TestPki Pki = BadSignatures.Authority;

    [Fact]
    public async Task a_changed_byte_anywhere_in_a_signature_never_throws_nor_makes_another_signer()
    {
        using var checking = new Checking(Pki).With(Pki.List()).With(Pki.List(Pki.Root));
        var verifier = Checking.Verifier(checking.Settings, Pki.Trust());
        var cms = Pki.Applicant().Signs().Der();
        var signer = ((Verdict.Confirmed)await checking.Verify(cms)).Signer;
        var codes = new Dictionary<string, int>();
        for (var i = 0; i < cms.Length; i++)
            foreach (var change in new byte[] { 1, 0x80, 0xFF })
            {
                var mutated = (byte[])cms.Clone();
                mutated[i] ^= change;
                var verdict = await verifier.Verify(TestPki.Content, mutated, TestPki.Now, checking.Expected);
                if (verdict is Verdict.Confirmed confirmed) confirmed.Signer.Should().Be(signer, $"byte {i} is not of what is signed");
                codes[verdict.Code()] = codes.GetValueOrDefault(verdict.Code()) + 1;
            }
        codes.Keys.Should().Contain(["not-a-cms", "signature-wrong", "other-bytes-signed", "not-signed-by-issuer"]);
        codes.GetValueOrDefault("confirmed").Should().BeLessThan(90, "only versions, the list of digest algorithms and parameters are not signed");
    }

    [Fact]
    public async Task thousands_of_mutated_signatures_end_in_one_of_three_answers()
    {
        using var checking = new Checking(Pki).With(Pki.List()).With(Pki.List(Pki.Root));
        var verifier = Checking.Verifier(checking.Settings, Pki.Trust());
        byte[][] seeds = [Pki.Applicant().Signs().Der(), GostSignatures.Applicant().Der()];
        var random = new Random(20260601);
        for (var i = 0; i < 6000; i++)
        {
            var mutated = Mutate([.. seeds[i % seeds.Length]], random);
            var verdict = await verifier.Verify(TestPki.Content, mutated, TestPki.Now, checking.Expected);
            verdict.Code().Should().NotBeEmpty();
        }
    }

    [Fact]
    public void mutated_certificates_lists_and_responses_are_read_or_not_but_never_throw()
    {
        var leaf = Pki.Applicant();
        byte[][] seeds = [leaf.Certificate, Pki.List(revoked: (leaf, TestPki.Now)), OcspDraft.Sample(Pki, leaf)];
        var random = new Random(20260602);
        for (var i = 0; i < 9000; i++)
        {
            var mutated = Mutate([.. seeds[i % seeds.Length]], random);
            var issuer = TestPki.Read(Pki.Issuing);
            var certificate = Certificate.Read(mutated) ?? Certificate.Read(leaf.Certificate)!;
            _ = Crl.Read(mutated)?.Fault(certificate, issuer, TestPki.Now);
            _ = OcspResponse.Read(mutated)?.On(certificate, issuer, TestPki.Now);
            _ = certificate.Signed.By(issuer);
        }
    }

    private static byte[] Mutate(List<byte> bytes, Random random)
    {
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 2: bytes.RemoveRange(at, random.Next(1, Math.Min(8, bytes.Count - at) + 1)); break;
                case 3: bytes.InsertRange(at, Enumerable.Range(0, random.Next(1, 8)).Select(_ => (byte)random.Next(256))); break;
                default: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(30, bytes.Count - at))); break;
            }
            if (bytes.Count == 0) bytes.Add(0x30);
        }
        return [.. bytes];
    }
}

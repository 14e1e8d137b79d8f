using NodaTime;
using Privatization.Development.Pki;
using Privatization.LocalMachine;
using Privatization.Signatures;
using Privatization.Tests.Signatures;

namespace Privatization.Tests.Accounts;

/// <summary>
/// Signatures of the local authority's people with which condition 2 is not met, by the code of the reason. The verifier's own specifications have
/// more.
/// </summary>
internal static class BadEds
{
    private static readonly LocalAuthority Authority = LocalAuthority.In(DataDirectory.Default, SystemClock.Instance);
    private static readonly Duration Day = Duration.FromDays(1);

    public static readonly IReadOnlyDictionary<string, Func<string, byte[], byte[]>> Of = new Dictionary<string, Func<string, byte[], byte[]>>
    {
        ["certificate-expired"] = (iin, bytes) => Sign(Good(iin) with { To = Now - Day }, bytes),
        ["certificate-not-yet-valid"] = (iin, bytes) => Sign(Good(iin) with { From = Now + Day }, bytes),
        ["certificate-revoked"] = (iin, bytes) => Sign(Revoked(iin), bytes),
        ["iin-differs"] = (_, bytes) => Sign(Good("880101300010"), bytes),
        ["iin-missing"] = (_, bytes) => Sign(Good(null), bytes),
        ["certificate-of-other-role"] = (iin, bytes) => Sign(Good(iin) with { Purposes = NcaProfile.Purposes(Role.Head), Bin = TestPki.Bin }, bytes),
        ["certificate-not-for-signing"] = (iin, bytes) => Sign(Good(iin) with { Usage = NcaProfile.Authentication }, bytes),
        ["issuer-not-trusted"] = (iin, bytes) =>
            Sign(Good(iin) with { IssuedBy = TestPki.Stranger.Name, SignedBy = TestPki.Stranger.Signature }, bytes),
        ["not-signed-by-issuer"] = (iin, bytes) => Sign(Good(iin) with { SignedBy = TestPki.Stranger.Signature }, bytes),
        ["other-bytes-signed"] = (iin, _) => Sign(Good(iin), "{}"u8.ToArray()),
        ["signature-wrong"] = (iin, bytes) => Signer(Good(iin), bytes, it => it with { Spoil = value => new byte[value.Length] }),
        ["signing-time-implausible"] = (iin, bytes) => Signer(Good(iin), bytes, it => it with { ClaimedAt = Now - Day }),
    };

    private static Instant Now => SystemClock.Instance.GetCurrentInstant();

    private static Leaf Good(string? iin) => new(Authority.Issuing) { Iin = iin, From = Now - (30 * Day), To = Now + (30 * Day) };

    private static Leaf Revoked(string iin)
    {
        var leaf = Good(iin);
        Authority.Issued.Add(Certificate.Read(leaf.Certificate)!, $"{iin}-revoked");
        Authority.Revoke($"{iin}-revoked", Now - Day);
        return leaf;
    }

    private static byte[] Sign(Leaf leaf, byte[] bytes) => Signer(leaf, bytes, it => it with { ClaimedAt = Now });

    private static byte[] Signer(Leaf leaf, byte[] bytes, Func<SignerDraft, SignerDraft> change) =>
        new CmsDraft(change(leaf.Signs(bytes).Signers[0])).Der();
}

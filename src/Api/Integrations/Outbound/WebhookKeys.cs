using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Privatization.Storage.Deliveries;

namespace Privatization.Api.Integrations.Outbound;

/// <summary>
/// Makes the keys by which deliveries are signed and signs by them, as Standard Webhooks 1.0 has it. What is secret of them is kept encrypted
/// (AES-GCM).
/// </summary>
public sealed class WebhookKeys(byte[] key)
{
    private const int Nonce = 12, Tag = 16;

    /// <param name="owner">Whose it is: a subscription, or a sender of the gateway.</param>
    /// <returns>The key as it is kept; and of HMAC the secret, to be shown this once.</returns>
    public (WebhookKey Key, string? Secret) Make(Guid owner, WebhookSigning signing, Instant now)
    {
        var secret = RandomNumberGenerator.GetBytes(32);
        return signing is WebhookSigning.Hmac
            ? (new(signing, Seal(owner, secret), null, now), $"whsec_{Convert.ToBase64String(secret)}")
            : (new(signing, Seal(owner, secret),
                $"whpk_{Convert.ToBase64String(new Ed25519PrivateKeyParameters(secret).GeneratePublicKey().GetEncoded())}", now), null);
    }

    /// <summary>The value of <c>webhook-signature</c>: by every key that signs at the time.</summary>
    /// <exception cref="CryptographicException">The keys were sealed with another key than this deployment's.</exception>
    public string Sign(Delivery delivery, Instant now)
    {
        byte[] signed = [.. Encoding.ASCII.GetBytes($"{delivery.Id}.{now.ToUnixTimeSeconds()}."), .. delivery.Body];
        return string.Join(' ',
            delivery.Keys.Where(its => its.SignsAt(now)).Select(its => Signature(its.Signing, Open(delivery.Owner, its.Sealed), signed)));
    }

    private static string Signature(WebhookSigning signing, byte[] secret, byte[] signed)
    {
        if (signing is WebhookSigning.Hmac) return $"v1,{Convert.ToBase64String(HMACSHA256.HashData(secret, signed))}";
        var signer = new Ed25519Signer();
        signer.Init(forSigning: true, new Ed25519PrivateKeyParameters(secret));
        signer.BlockUpdate(signed, 0, signed.Length);
        return $"v1a,{Convert.ToBase64String(signer.GenerateSignature())}";
    }

    // The owner is authenticated with it: a sealed key moved to another one does not open.
    private byte[] Seal(Guid owner, byte[] secret)
    {
        var sealed_ = new byte[Nonce + Tag + secret.Length];
        RandomNumberGenerator.Fill(sealed_.AsSpan(0, Nonce));
        using var aes = new AesGcm(key, Tag);
        aes.Encrypt(sealed_.AsSpan(0, Nonce), secret, sealed_.AsSpan(Nonce + Tag), sealed_.AsSpan(Nonce, Tag), owner.ToByteArray());
        return sealed_;
    }

    private byte[] Open(Guid owner, byte[] sealed_)
    {
        var secret = new byte[sealed_.Length - Nonce - Tag];
        using var aes = new AesGcm(key, Tag);
        aes.Decrypt(sealed_.AsSpan(0, Nonce), sealed_.AsSpan(Nonce + Tag), sealed_.AsSpan(Nonce, Tag), secret, owner.ToByteArray());
        return secret;
    }
}

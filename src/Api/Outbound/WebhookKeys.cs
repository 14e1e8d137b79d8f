using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;

namespace Privatization;

/// <summary>Makes the keys of subscriptions and signs by them, as Standard Webhooks 1.0 has it. What is secret of them is kept encrypted (AES-GCM).</summary>
public sealed class WebhookKeys(byte[] key)
{
    private const int Nonce = 12, Tag = 16;

    /// <returns>The key as it is kept; and of HMAC the secret, to be shown this once.</returns>
    public (WebhookKey Key, string? Secret) Make(Guid webhook, WebhookSigning signing, Instant now)
    {
        var secret = RandomNumberGenerator.GetBytes(32);
        return signing is WebhookSigning.Hmac
            ? (new(signing, Seal(webhook, secret), null, now), $"whsec_{Convert.ToBase64String(secret)}")
            : (new(signing, Seal(webhook, secret), $"whpk_{Convert.ToBase64String(new Ed25519PrivateKeyParameters(secret).GeneratePublicKey().GetEncoded())}", now), null);
    }

    /// <summary>The value of <c>webhook-signature</c>: by every key that signs at the time.</summary>
    /// <exception cref="CryptographicException">The keys were sealed with another key than this deployment's.</exception>
    public string Sign(Webhook webhook, Guid id, Instant now, byte[] body)
    {
        byte[] signed = [.. Encoding.ASCII.GetBytes($"{id}.{now.ToUnixTimeSeconds()}."), .. body];
        return string.Join(' ', webhook.Keys.Where(it => it.SignsAt(now)).Select(it => Signature(it.Signing, Open(webhook.Id, it.Sealed), signed)));
    }

    private static string Signature(WebhookSigning signing, byte[] secret, byte[] signed)
    {
        if (signing is WebhookSigning.Hmac) return $"v1,{Convert.ToBase64String(HMACSHA256.HashData(secret, signed))}";
        var signer = new Ed25519Signer();
        signer.Init(forSigning: true, new Ed25519PrivateKeyParameters(secret));
        signer.BlockUpdate(signed, 0, signed.Length);
        return $"v1a,{Convert.ToBase64String(signer.GenerateSignature())}";
    }

    // The subscription is authenticated with it: a sealed key moved to another one does not open.
    private byte[] Seal(Guid webhook, byte[] secret)
    {
        var sealed_ = new byte[Nonce + Tag + secret.Length];
        RandomNumberGenerator.Fill(sealed_.AsSpan(0, Nonce));
        using var aes = new AesGcm(key, Tag);
        aes.Encrypt(sealed_.AsSpan(0, Nonce), secret, sealed_.AsSpan(Nonce + Tag), sealed_.AsSpan(Nonce, Tag), webhook.ToByteArray());
        return sealed_;
    }

    private byte[] Open(Guid webhook, byte[] sealed_)
    {
        var secret = new byte[sealed_.Length - Nonce - Tag];
        using var aes = new AesGcm(key, Tag);
        aes.Decrypt(sealed_.AsSpan(0, Nonce), sealed_.AsSpan(Nonce + Tag), sealed_.AsSpan(Nonce, Tag), secret, webhook.ToByteArray());
        return secret;
    }
}

using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace Privatization.Tests.Integrations.Outbound;

/// <summary>The receiver's half of Standard Webhooks 1.0, written from its specification.</summary>
public static class StandardWebhooks
{
    private const int ToleranceSeconds = 300;

    /// <param name="key"><c>whsec_</c> or <c>whpk_</c> and base64.</param>
    public static bool Accepts(Arrival arrival, string key)
    {
        var timestamp = arrival.Headers["webhook-timestamp"];
        if (Math.Abs(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - long.Parse(timestamp)) > ToleranceSeconds) return false;
        byte[] signed = [.. Encoding.UTF8.GetBytes(arrival.Id + "." + timestamp + "."), .. arrival.Body];
        return arrival.Headers["webhook-signature"].Split(' ').Select(one => one.Split(',', 2)).Any(one => one[0] switch
        {
            "v1" when key.StartsWith("whsec_") => one[1] == Convert.ToBase64String(new HMACSHA256(Bytes(key[6..])).ComputeHash(signed)),
            "v1a" when key.StartsWith("whpk_") => Ed25519.Verify(Bytes(one[1]), 0, Bytes(key[5..]), 0, signed, 0, signed.Length),
            _ => false,
        });
    }

    private static byte[] Bytes(string text) => Convert.FromBase64String(text);
}

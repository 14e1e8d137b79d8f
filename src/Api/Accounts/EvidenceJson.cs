using System.Text.Json;
using Privatization.Signatures;
using Privatization.Storage.Text;

namespace Privatization.Api.Accounts;

/// <summary>Evidence as it is kept: canonical JSON.</summary>
internal static class EvidenceJson
{
    public static byte[] ToBytes(this Evidence evidence) => CanonicalJson.Of(evidence, Json.Stored);

    /// <exception cref="JsonException">The bytes are no evidence.</exception>
    public static Evidence Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<Evidence>(json, Json.Stored) ?? throw new JsonException("No evidence.");
}

using Microsoft.Extensions.Configuration;
using Privatization.LocalMachine;

namespace Privatization.Storage;

/// <summary>
/// A key of the deployment: 32 random bytes from configuration, the same on all nodes; in development made beside the private database.
/// </summary>
public static class SecretKey
{
    public const int Length = 32;

    /// <param name="setting">Its name in the environment, as <c>Pseudonyms__Key</c>.</param>
    /// <param name="what">What it is, for whoever has not set it.</param>
    public static byte[] Read(IConfiguration configuration, string setting, string what, string? localDirectory, string localFile)
    {
        if (configuration[setting.Replace("__", ":", StringComparison.Ordinal)] is { Length: > 0 } configured)
        {
            var key = new byte[Length];
            return Convert.TryFromBase64String(configured, key, out var length) && length == key.Length
                ? key
                : throw new InvalidOperationException($"{setting} must be {Length} bytes in base64: openssl rand -base64 {Length}");
        }
        return localDirectory is null
            ? throw new InvalidOperationException($"Set {setting} to {what}: {Length} random bytes in base64, kept outside the database.")
            : Convert.FromHexString(PrivateFile.Secret(Path.Combine(localDirectory, localFile)));
    }
}

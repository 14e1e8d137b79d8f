namespace Privatization.Api.Applicants.Uploading.Types;

/// <summary>What packs other files, by its beginning: it is no document of ours, and is told apart only to say so.</summary>
internal static class Archive
{
    private static readonly byte[][] Beginnings =
    [
        "PK\x03\x04"u8.ToArray(), "PK\x05\x06"u8.ToArray(), "Rar!"u8.ToArray(), "BZh"u8.ToArray(), "MSCF"u8.ToArray(),
        [(byte)'7', (byte)'z', 0xBC, 0xAF], [0x1F, 0x8B], [0xFD, .. "7zXZ"u8], [0x28, 0xB5, 0x2F, 0xFD],
    ];

    public static bool Begins(ReadOnlySpan<byte> bytes)
    {
        foreach (var beginning in Beginnings)
            if (bytes.StartsWith(beginning)) return true;
        return bytes.Length > 262 && bytes[257..].StartsWith("ustar"u8);
    }
}

using System.Buffers.Binary;

namespace Privatization;

/// <summary>ISO/IEC 15948: the header, other chunks, the end, and nothing behind it.</summary>
internal static class Png
{
    private const int Crc = 4;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static bool Begins(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Signature);

    public static async Task<ContentFault?> Check(Forward content)
    {
        await content.Skip(Signature.Length);
        for (var first = true; ; first = false)
        {
            var (length, type) = (await content.BigEndian32(), System.Text.Encoding.ASCII.GetString(await content.Read(4)));
            if (first != (type is "IHDR") || (first && length != 13) || length > int.MaxValue) return ContentFault.Malformed;
            if (first)
            {
                var size = await content.Read(8);
                if (Pixels.Check(BinaryPrimitives.ReadUInt32BigEndian(size), BinaryPrimitives.ReadUInt32BigEndian(size.AsSpan(4))) is { } fault) return fault;
                length -= size.Length;
            }
            await content.Skip(length + Crc);
            if (type is "IEND") return await content.IsOver() ? null : ContentFault.Malformed;
        }
    }
}

using System.Buffers.Binary;

namespace Privatization.Api.Applicants.Uploading.Types;

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
                var header = await content.Read(10);
                var (samples, bits) = Pixel(header[9], header[8]);
                var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(header), BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(4)));
                if (new Pixels().Add(width, height, samples, bits) is { } fault) return fault;
                length -= header.Length;
            }
            await content.Skip(length + Crc);
            if (type is "IEND") return await content.IsOver() ? null : ContentFault.Malformed;
        }
    }

    /// <returns>
    /// By the type of colour: grey, colour, a palette, which comes to be colour, and the first two with transparency; nothing where there is no
    /// such type.
    /// </returns>
    private static (int Samples, int Bits) Pixel(int colour, int depth) => colour switch
    {
        0 => (1, depth),
        2 => (3, depth),
        3 => (3, 8),
        4 => (2, depth),
        6 => (4, depth),
        _ => (0, depth),
    };
}

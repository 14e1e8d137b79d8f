using System.Buffers.Binary;

namespace Privatization.Api.Applicants.Uploading.Types;

/// <summary>ITU-T T.81: segments up to the scan, one of which tells the size. Behind the image telephones keep things of their own.</summary>
internal static class Jpeg
{
    private const byte Mark = 0xFF, StartOfScan = 0xDA;
    private static readonly byte[] EndOfImage = [Mark, 0xD9];

    public static bool Begins(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[Mark, 0xD8, Mark]);

    public static async Task<ContentFault?> Check(Forward content)
    {
        await content.Skip(2);
        var pixels = new Pixels();
        for (var sized = false; ;)
        {
            var (segment, length) = (await Next(content), await content.BigEndian16() - 2);
            if (segment is null || length < 0) return ContentFault.Malformed;
            if (segment is StartOfScan) return !sized ? ContentFault.Malformed : await content.Finds(EndOfImage) ? null : ContentFault.CutOff;
            if (!IsFrame(segment.Value)) { await content.Skip(length); continue; }
            if (length < 6) return ContentFault.Malformed;
            // Precision, height, width, components.
            var frame = await content.Read(6);
            var (width, height) = (BinaryPrimitives.ReadUInt16BigEndian(frame.AsSpan(3)), BinaryPrimitives.ReadUInt16BigEndian(frame.AsSpan(1)));
            if (pixels.Add(width, height, frame[5], frame[0] > 8 ? 16 : 8) is { } fault) return fault;
            await content.Skip(length - 6);
            sized = true;
        }
    }

    /// <summary>The next segment that has a length; any number of marks may fill the space before it.</summary>
    private static async ValueTask<byte?> Next(Forward content)
    {
        if (await content.Byte() != Mark) return null;
        byte segment;
        do segment = await content.Byte(); while (segment == Mark);
        return segment is 0 or 1 or (>= 0xD0 and <= 0xD9) ? null : segment;
    }

    private static bool IsFrame(byte segment) => segment is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}

using System.Buffers.Binary;

namespace Privatization.Api.Applicants.Uploading.Types;

/// <summary>
/// TIFF 6.0: a header that leads to the directory of the first page, each directory to the next. Read forward only, so that none leads back.
/// </summary>
internal static class Tiff
{
    private const int Width = 256, Height = 257, BitsPerSample = 258, SamplesPerPixel = 277, Short = 3, Long = 4, Entry = 12;

    /// <summary>Of a sample, where what says how many lies behind us or beyond the next page: none has more.</summary>
    private const int MostBits = 64;

    private const int MostSamples = 64;

    public static bool Begins(ReadOnlySpan<byte> bytes) => bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8);

    public static async Task<ContentFault?> Check(Forward content)
    {
        var header = await content.Read(8);
        var little = header[0] == 'I';
        var next = Number(header.AsSpan(4), Long);
        var pixels = new Pixels();
        for (var page = 1; next != 0; page++)
        {
            if (page > Pixels.MostPages) return ContentFault.TooManyPixels;
            if (next < content.Position) return ContentFault.Malformed;
            await content.Skip(next - content.Position);
            var entries = await content.Read(Entry * (int)Number(await content.Read(2), Short));
            next = Number(await content.Read(4), Long);
            // Where neither is said, TIFF 6.0 means one bit of one sample.
            var (samples, bits) = (Value(entries, SamplesPerPixel, 1), await Bits(entries));
            if (pixels.Add(Value(entries, Width, 0), Value(entries, Height, 0), samples, bits) is { } fault) return fault;
        }
        return content.Position == header.Length ? ContentFault.Malformed : null;

        long Number(ReadOnlySpan<byte> bytes, int type) => (type, little) switch
        {
            (Short, true) => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
            (Short, false) => BinaryPrimitives.ReadUInt16BigEndian(bytes),
            (_, true) => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
            _ => BinaryPrimitives.ReadUInt32BigEndian(bytes),
        };

        // A number of either type stands in its entry: tag, type, count, value. Said twice, a reader may take either: the larger.
        long Value(ReadOnlySpan<byte> entries, int tag, long otherwise)
        {
            long? value = null;
            for (; entries.Length > 0; entries = entries[Entry..])
                if (Number(entries, Short) == tag && Number(entries[2..], Short) is Short or Long)
                    value = Math.Max(value ?? 0, Number(entries[8..], (int)Number(entries[2..], Short)));
            return value ?? otherwise;
        }

        // Of each sample; of more than two the numbers stand elsewhere, and writers put them behind the directory.
        async Task<long> Bits(byte[] entries)
        {
            var most = 0L;
            for (var at = 0; at < entries.Length; at += Entry)
            {
                if (Number(entries.AsSpan(at), Short) != BitsPerSample) continue;
                var (count, place) = (Number(entries.AsSpan(at + 4), Long), Number(entries.AsSpan(at + 8), Long));
                if (count <= 2)
                {
                    most = Math.Max(most, Math.Max(Number(entries.AsSpan(at + 8), Short), count == 2 ? Number(entries.AsSpan(at + 10), Short) : 0));
                    continue;
                }
                if (count > MostSamples || place < content.Position || (next != 0 && place + (2 * count) > next)) return MostBits;
                await content.Skip(place - content.Position);
                var numbers = await content.Read(2 * (int)count);
                for (var number = 0; number < numbers.Length; number += 2) most = Math.Max(most, Number(numbers.AsSpan(number), Short));
            }
            return most == 0 ? 1 : most;
        }
    }
}

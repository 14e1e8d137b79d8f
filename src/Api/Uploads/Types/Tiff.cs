using System.Buffers.Binary;

namespace Privatization;

/// <summary>TIFF 6.0: a header that leads to the directory of the first page, each directory to the next. Read forward only, so that none leads back.</summary>
internal static class Tiff
{
    private const int Width = 256, Height = 257, Short = 3, Long = 4, Entry = 12;

    public static bool Begins(ReadOnlySpan<byte> bytes) => bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8);

    public static async Task<ContentFault?> Check(Forward content)
    {
        var header = await content.Read(8);
        var little = header[0] == 'I';
        var next = Number(header.AsSpan(4), Long);
        for (var page = 1; next != 0; page++)
        {
            if (page > Pixels.MostPages) return ContentFault.TooManyPixels;
            if (next < content.Position) return ContentFault.Malformed;
            await content.Skip(next - content.Position);
            var entries = await content.Read(Entry * (int)Number(await content.Read(2), Short));
            if (Pixels.Check(Value(entries, Width), Value(entries, Height)) is { } fault) return fault;
            next = Number(await content.Read(4), Long);
        }
        return content.Position == header.Length ? ContentFault.Malformed : null;

        long Number(ReadOnlySpan<byte> bytes, int type) => (type, little) switch
        {
            (Short, true) => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
            (Short, false) => BinaryPrimitives.ReadUInt16BigEndian(bytes),
            (_, true) => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
            _ => BinaryPrimitives.ReadUInt32BigEndian(bytes),
        };

        // A number of either type stands in its entry: tag, type, count, value.
        long Value(ReadOnlySpan<byte> entries, int tag)
        {
            for (; entries.Length > 0; entries = entries[Entry..])
                if (Number(entries, Short) == tag && Number(entries[2..], Short) is Short or Long) return Number(entries[8..], (int)Number(entries[2..], Short));
            return 0;
        }
    }
}

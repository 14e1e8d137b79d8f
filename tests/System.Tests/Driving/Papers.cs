using System.Buffers.Binary;
using System.Text;
using Privatization.Domain.Samples;
using Privatization.Tests.Accounts;

namespace Privatization.Tests.Driving;

/// <summary>Documents of every type that is taken: small, whole, and of no use but to be uploaded.</summary>
public static class Papers
{
    /// <summary>One that nobody uploaded before.</summary>
    public static byte[] Pdf() => Pdf($"{Guid.NewGuid()}");

    public static byte[] Pdf(string line) => Encoding.ASCII.GetBytes(PlainPdf.Of(line));

    /// <summary>As long as is asked.</summary>
    public static byte[] Pdf(int size)
    {
        var bytes = new byte[size];
        Random.Shared.NextBytes(bytes);
        "%PDF-1.7\n"u8.CopyTo(bytes);
        "\n%%EOF\n"u8.CopyTo(bytes.AsSpan(size - 7));
        return bytes;
    }

    public static byte[] Jpeg(int width = 8, int height = 8) =>
    [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0,
        0xFF, 0xC0, 0, 11, 8, .. Two(height), .. Two(width), 1, 1, 0x11, 0,
        0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x2A, 0xFF, 0xD9,
    ];

    public static byte[] Png(int width = 8, int height = 8) =>
        [0x89, .. "PNG"u8, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", [.. Four(width), .. Four(height), 8, 0, 0, 0, 0]), .. Chunk("IDAT", [1, 2, 3]),
            .. Chunk("IEND", [])];

    /// <summary>Pages of the sizes given, the directory of each behind the one before.</summary>
    public static byte[] Tiff(params IReadOnlyList<(int Width, int Height)> pages)
    {
        var bytes = new List<byte>([.. "MM"u8, 0, 42, .. Four(8)]);
        for (var page = 0; page < pages.Count; page++)
            bytes.AddRange([
                .. Two(2), .. Two(256), .. Two(4), .. Four(1), .. Four(pages[page].Width), .. Two(257), .. Two(4), .. Four(1),
                .. Four(pages[page].Height),
                .. Four(page == pages.Count - 1 ? 0 : bytes.Count + 30),
            ]);
        return [.. bytes];
    }

    public static byte[] Xml(string content = "<шарт>Жалдау</шарт>") =>
        Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{content}");

    public static byte[] P7s() => TestEds.Sign("850315350124", "a document"u8.ToArray());

    public static byte[] Chunk(string type, byte[] data) => [.. Four(data.Length), .. Encoding.ASCII.GetBytes(type), .. data, 0, 0, 0, 0];

    private static byte[] Two(int number) => [(byte)(number >> 8), (byte)number];

    private static byte[] Four(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }
}

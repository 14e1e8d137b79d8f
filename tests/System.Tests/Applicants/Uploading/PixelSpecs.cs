using System.Buffers.Binary;
using CsCheck;
using Privatization.Api.Applicants.Uploading;
using Privatization.Api.Applicants.Uploading.Types;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Applicants.Uploading;

/// <summary>
/// An image is refused by the memory that it would take, whatever its file weighs: of all its pages, by samples and bits. Pages are told by
/// their headers.
/// </summary>
public class PixelSpecs
{
    private static readonly int[] Depths = [1, 2, 4, 8, 16, 32, 64];

    /// <summary>Many are about as large as may be.</summary>
    private static readonly Gen<int> Side = Gen.OneOf(Gen.Int[1, 70_000], Gen.Int[1, 3000], Of(1, 5000, 15_811, 15_812, 16_000, 31_623, 65_535));

    private static readonly Gen<(int Width, int Height, int Samples, int Bits)> Page =
        from width in Side from height in Side from samples in Gen.Int[1, 5] from bits in Of(Depths) select (width, height, samples, bits);

    [Fact]
    public void a_tiff_is_judged_by_the_memory_of_all_its_pages() => Gen.Select(Page.Array[1, 12], Gen.Bool).Sample((pages, little) =>
    {
        var total = pages.Sum(page => (decimal)page.Width * page.Height * page.Samples * page.Bits / 8);
        var fits = total <= Pixels.MostBytes && pages.All(page => (long)page.Width * page.Height <= Pixels.Most);
        Fault(Tiff(pages, little, BitsAt.Behind)).Should().Be(fits ? null : ContentFault.TooManyPixels, $"{total}");
    });

    [Fact]
    public void a_png_is_judged_by_its_size_colour_and_depth() =>
        Gen.Select(Side, Side, Of((0, 1), (2, 3), (3, 3), (4, 2), (6, 4)), Of(1, 2, 4, 8, 16)).Sample((width, height, colour, depth) =>
        {
            var (type, samples) = colour;
            var fits = (long)width * height <= Pixels.Most && (decimal)width * height * samples * (type == 3 ? 8 : depth) / 8 <= Pixels.MostBytes;
            byte[] header = [.. Four(width, false), .. Four(height, false), (byte)depth, (byte)type, 0, 0, 0];
            Fault([.. Papers.Png()[..8], .. Papers.Chunk("IHDR", header), .. Papers.Chunk("IEND", [])])
                .Should().Be(fits ? null : ContentFault.TooManyPixels);
        });

    [Fact]
    public void a_jpeg_is_judged_by_its_size_components_and_precision() =>
        Gen.Select(Gen.Int[1, 65_535], Gen.Int[1, 65_535], Gen.Int[1, 255], Of(8, 12, 16)).Sample((width, height, components, precision) =>
        {
            var bytes = Papers.Jpeg(width, height);
            var frame = bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]) + 4;
            (bytes[frame], bytes[frame + 5]) = ((byte)precision, (byte)components);
            var fits = (long)width * height <= Pixels.Most && (decimal)width * height * components * (precision > 8 ? 2 : 1) <= Pixels.MostBytes;
            Fault(bytes).Should().Be(fits ? null : ContentFault.TooManyPixels);
        });

    /// <summary>30 KB that expand to 200 GB.</summary>
    [Fact]
    public void a_tiff_of_a_thousand_pages_each_of_which_may_be_is_not_taken()
    {
        var page = (Width: 10_000, Height: 20_000, Samples: 1, Bits: 8);
        var bytes = Tiff([.. Enumerable.Repeat(page, 1000)], false, BitsAt.Behind);
        bytes.Length.Should().BeLessThan(60_000);
        Fault(bytes).Should().Be(ContentFault.TooManyPixels);
        Fault(Tiff([.. Enumerable.Repeat(page, 5)], false, BitsAt.Behind)).Should().BeNull();
    }

    /// <summary>What scanners send: a contract of a hundred pages in black and white, some in colour, a picture of a telephone.</summary>
    [Fact]
    public void images_that_scanners_and_telephones_make_are_taken()
    {
        Fault(Tiff([.. Enumerable.Repeat((4960, 7016, 1, 1), 200)], true, BitsAt.Behind)).Should().BeNull();
        Fault(Tiff([.. Enumerable.Repeat((2480, 3508, 3, 8), 38)], true, BitsAt.Behind)).Should().BeNull();
        Fault(Tiff([.. Enumerable.Repeat((4960, 7016, 3, 8), 9)], false, BitsAt.Behind)).Should().BeNull();
        Fault(Papers.Jpeg(16_320, 12_240)).Should().BeNull();
    }

    [Fact]
    public void bits_of_a_tiff_that_stand_where_they_are_not_read_count_as_the_most_there_are()
    {
        foreach (var at in new[] { BitsAt.Before, BitsAt.BehindTheNextPage })
        {
            Fault(Tiff([(5000, 8000, 3, 8), (8, 8, 1, 1)], true, at)).Should().BeNull();
            Fault(Tiff([(5000, 9000, 3, 8), (8, 8, 1, 1)], true, at)).Should().Be(ContentFault.TooManyPixels);
        }
        Fault(Tiff([(5000, 9000, 3, 8), (8, 8, 1, 1)], true, BitsAt.Behind)).Should().BeNull();
    }

    private static Gen<T> Of<T>(params T[] these) => Gen.Int[0, these.Length - 1].Select(at => these[at]);

    private static ContentFault? Fault(byte[] bytes) => DocumentType.Of(bytes)!.Check(new(new MemoryStream(bytes))).GetAwaiter().GetResult();

    private enum BitsAt { Before, Behind, BehindTheNextPage }

    private static byte[] Tiff(IReadOnlyList<(int Width, int Height, int Samples, int Bits)> pages, bool little, BitsAt at)
    {
        const int directory = 2 + (4 * 12) + 4;
        byte[] Two(int number) => little ? [(byte)number, (byte)(number >> 8)] : [(byte)(number >> 8), (byte)number];
        byte[] Bits(int page) =>
            pages[page].Samples <= 2 ? [] : [.. Enumerable.Repeat(Two(pages[page].Bits), pages[page].Samples).SelectMany(it => it)];
        // Behind its directory are the bits of the page itself, or of the one before.
        byte[] After(int page) => at switch { BitsAt.Behind => Bits(page), BitsAt.BehindTheNextPage when page > 0 => Bits(page - 1), _ => [] };
        var before = at is BitsAt.Before ? Bits(0) : [];
        var bytes = new List<byte>([.. little ? "II"u8 : "MM"u8, .. Two(42), .. Four(8 + before.Length, little), .. before]);
        for (var page = 0; page < pages.Count; page++)
        {
            var (width, height, samples, bits) = pages[page];
            var next = bytes.Count + directory + After(page).Length;
            var place = at switch { BitsAt.Before => 8, BitsAt.BehindTheNextPage => next + directory, _ => bytes.Count + directory };
            byte[] value = samples switch { 1 => [.. Two(bits), 0, 0], 2 => [.. Two(bits), .. Two(bits)], _ => Four(place, little) };
            bytes.AddRange([
                .. Two(4), .. Two(256), .. Two(4), .. Four(1, little), .. Four(width, little), .. Two(257), .. Two(4), .. Four(1, little),
                .. Four(height, little),
                .. Two(258), .. Two(3), .. Four(samples, little), .. value, .. Two(277), .. Two(3), .. Four(1, little), .. Two(samples), 0, 0,
                .. Four(page == pages.Count - 1 ? 0 : next, little), .. After(page),
            ]);
        }
        return [.. bytes];
    }

    private static byte[] Four(int number, bool little)
    {
        var bytes = new byte[4];
        if (little) BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        else BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }
}

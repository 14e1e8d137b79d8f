using System.Xml;

namespace Privatization.Api.Applicants.Uploading.Types;

/// <summary>Well-formed XML with no DTD, and so with no entities to expand or to fetch, of bounded depth.</summary>
internal static class XmlText
{
    public const int Deepest = 256;

    /// <summary>In bytes: tags with their attributes, comments and CDATA sections are read as a whole; texts are not.</summary>
    public const int LongestPart = 1024 * 1024;

    private static readonly XmlReaderSettings Settings = new()
    {
        Async = true,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
    };

    public static bool Begins(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, (byte)'<', 0]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF, 0, (byte)'<']))
            return true;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        return bytes.TrimStart(" \t\r\n"u8) is [(byte)'<', ..];
    }

    public static async Task<ContentFault?> Check(Forward content)
    {
        var metered = new Metered(content.Content);
        using var reader = XmlReader.Create(metered, Settings);
        try
        {
            while (await reader.ReadAsync())
            {
                if (reader.Depth > Deepest) return ContentFault.TooDeep;
                metered.Left = reader.NodeType is XmlNodeType.Text ? long.MaxValue : LongestPart;
            }
            return null;
        }
        catch (XmlException fault)
        {
            return fault.Message.Contains("DTD", StringComparison.Ordinal) ? ContentFault.HasDtd : ContentFault.NotWellFormed;
        }
        catch (InvalidDataException) { return ContentFault.TooLong; }
    }

    /// <summary>Gives so much and no more.</summary>
    private sealed class Metered(Stream content) : Stream
    {
        public long Left { get; set; } = LongestPart;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await content.ReadAsync(buffer, cancellationToken);
            return (Left -= read) >= 0 ? read : throw new InvalidDataException();
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override void Flush() { }
    }
}

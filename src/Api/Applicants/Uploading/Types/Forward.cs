using System.Buffers.Binary;

namespace Privatization.Api.Applicants.Uploading.Types;

/// <summary>Reads content once, forward, in little memory. Whoever reads past the end meets an <see cref="EndOfStreamException"/>.</summary>
internal sealed class Forward(Stream content)
{
    private readonly byte[] _buffer = new byte[16 * 1024];
    private readonly byte[] _number = new byte[4];

    public Stream Content => content;

    public long Position { get; private set; }

    public async ValueTask<byte[]> Read(int count)
    {
        var bytes = new byte[count];
        await content.ReadExactlyAsync(bytes);
        Position += count;
        return bytes;
    }

    public async ValueTask<byte> Byte() => (await Number(1)).Span[0];

    public async ValueTask<int> BigEndian16() => BinaryPrimitives.ReadUInt16BigEndian((await Number(2)).Span);

    public async ValueTask<long> BigEndian32() => BinaryPrimitives.ReadUInt32BigEndian((await Number(4)).Span);

    public async ValueTask Skip(long count)
    {
        for (Position += count; count > 0;)
        {
            var some = (int)Math.Min(count, _buffer.Length);
            await content.ReadExactlyAsync(_buffer.AsMemory(0, some));
            count -= some;
        }
    }

    public async ValueTask<bool> IsOver() => await content.ReadAsync(_buffer.AsMemory(0, 1)) == 0;

    /// <summary>Whether the mark is anywhere in what is left.</summary>
    public async ValueTask<bool> Finds(ReadOnlyMemory<byte> mark)
    {
        for (int kept = 0, read; (read = await content.ReadAsync(_buffer.AsMemory(kept))) > 0;)
        {
            var bytes = _buffer.AsSpan(0, kept + read);
            if (bytes.IndexOf(mark.Span) >= 0) return true;
            kept = Math.Min(mark.Length - 1, bytes.Length);
            bytes[^kept..].CopyTo(_buffer);
        }
        return false;
    }

    /// <summary>The last bytes, or all that is left where that is less.</summary>
    public async ValueTask<byte[]> Last(int count)
    {
        var kept = 0;
        for (int read; (read = await content.ReadAsync(_buffer.AsMemory(kept))) > 0;)
        {
            var all = kept + read;
            kept = Math.Min(count, all);
            _buffer.AsSpan(all - kept, kept).CopyTo(_buffer);
        }
        return _buffer[..kept];
    }

    private async ValueTask<ReadOnlyMemory<byte>> Number(int count)
    {
        await content.ReadExactlyAsync(_number.AsMemory(0, count));
        Position += count;
        return _number.AsMemory(0, count);
    }
}

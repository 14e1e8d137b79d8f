using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Privatization.Api.Http.Requests;

namespace Privatization.Benchmarks;

/// <summary>One kept-alive connection that costs the machine next to nothing: what is measured is the service, not its client.</summary>
internal sealed class LeanHttp : IDisposable
{
    private static readonly byte[] HeadEnd = "\r\n\r\n"u8.ToArray();
    private static readonly byte[] LastChunk = "0\r\n\r\n"u8.ToArray();

    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[256 * 1024];

    public LeanHttp(int port) => _socket.Connect(IPAddress.Loopback, port);

    public Reply Get(string path, string? token = null) => Send("GET", path, token, "", "application/json", "");

    public Reply Post(string path, string token, string headers, string body, string mediaType = "application/json") =>
        Send("POST", path, token, headers, mediaType, body);

    public void Dispose() => _socket.Dispose();

    private Reply Send(string method, string path, string? token, string headers, string mediaType, string body)
    {
        var bearer = token is null ? "" : $"Authorization: Bearer {token}\r\n";
        var length = method == "GET" ? "" : $"Content-Type: {mediaType}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n";
        _socket.Send(Encoding.UTF8.GetBytes($"{method} {path} HTTP/1.1\r\nHost: localhost\r\n{bearer}{length}{headers}\r\n{body}"));
        return Receive();
    }

    private Reply Receive()
    {
        var (read, head) = (0, -1);
        while (true)
        {
            var more = _socket.Receive(_buffer, read, _buffer.Length - read, SocketFlags.None);
            if (more == 0) throw new IOException("The service closed the connection.");
            read += more;
            if (head < 0) head = _buffer.AsSpan(0, read).IndexOf(HeadEnd);
            if (head >= 0 && IsWhole(read, head)) return new(Encoding.ASCII.GetString(_buffer, 0, head), _buffer.AsMemory(head + 4, read - head - 4));
        }
    }

    private bool IsWhole(int read, int head) =>
        Reply.Header(Encoding.ASCII.GetString(_buffer, 0, head), "Content-Length") is { } length
            ? read == head + 4 + int.Parse(length, CultureInfo.InvariantCulture)
            : _buffer.AsSpan(0, read).EndsWith(LastChunk);
}

/// <param name="Body">Valid until the connection is used again; with the lengths of chunks in it.</param>
internal readonly record struct Reply(string Head, ReadOnlyMemory<byte> Body)
{
    public int Status => int.Parse(Head.AsSpan(9, 3), CultureInfo.InvariantCulture);

    public long Version => IfMatch.TryParse(Header(Head, "ETag") ?? "", out var version) ? version : 0;

    public string? Location => Header(Head, "Location");

    public Reply Must(int status) =>
        Status == status ? this : throw new InvalidOperationException($"{Status} instead of {status}: {Encoding.UTF8.GetString(Body.Span)}");

    /// <summary>The text that is the member's value, after the marker.</summary>
    public string? Text(ReadOnlySpan<byte> after, ReadOnlySpan<byte> member)
    {
        var rest = Body.Span;
        if (rest.IndexOf(after) is >= 0 and var place) rest = rest[place..];
        else return null;
        if (rest.IndexOf(member) is >= 0 and var start) rest = rest[(start + member.Length)..];
        else return null;
        return Encoding.UTF8.GetString(rest[..rest.IndexOf((byte)'"')]);
    }

    internal static string? Header(string head, string name)
    {
        var start = head.IndexOf($"\r\n{name}: ", StringComparison.OrdinalIgnoreCase);
        if (start < 0) return null;
        start += name.Length + 4;
        var end = head.IndexOf("\r\n", start, StringComparison.Ordinal);
        return end < 0 ? head[start..] : head[start..end];
    }
}

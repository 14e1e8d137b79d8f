using System.Buffers;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Privatization.Api.Applicants.Uploading.Types;
using Privatization.Api.Http.ProblemDetails;

namespace Privatization.Api.Applicants.Uploading;

/// <summary>The bytes of a document as they come in: judged, counted and hashed on the way, a chunk in memory at a time.</summary>
/// <param name="declared">What its Content-Type says it is, where that is one of the types.</param>
internal sealed class Incoming(Stream content, DocumentType? declared, long maxBytes) : IAsyncDisposable
{
    public const int ChunkBytes = 256 * 1024;

    private readonly byte[] _chunk = ArrayPool<byte>.Shared.Rent(ChunkBytes);
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private ContentCheck? _check;
    private int _filled;

    public DocumentType Type { get; private set; } = null!;

    public long Size { get; private set; }

    /// <summary>A chunk large; free once all chunks have been taken.</summary>
    public Memory<byte> Buffer => _chunk.AsMemory(0, ChunkBytes);

    /// <summary>Known at the end.</summary>
    public Digest Digest { get; private set; }

    /// <summary>Why the bytes ended before their end.</summary>
    public Problem? Refusal { get; private set; }

    /// <summary>Waits for the first chunk, and tells from it what comes.</summary>
    public async Task<Problem?> Begin(CancellationToken cancellation)
    {
        if (!await Fill(cancellation)) return UploadProblems.Empty;
        var beginning = _chunk.AsSpan(0, Math.Min(_filled, DocumentType.Telling));
        if (DocumentType.Of(beginning) is not { } type)
            return UploadProblems.Unsupported(Archive.Begins(beginning) ? ContentFault.Archive : ContentFault.Unknown);
        if (declared is not null && declared != type) return UploadProblems.Differs(declared, type);
        (Type, _check) = (type, new(type));
        return null;
    }

    /// <summary>All chunks from the first on; where something is wrong they end, and <see cref="Refusal"/> says why.</summary>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> Chunks([EnumeratorCancellation] CancellationToken cancellation)
    {
        do
        {
            if ((Size += _filled) > maxBytes) { Refusal = Problems.TooLarge; yield break; }
            var chunk = _chunk.AsMemory(0, _filled);
            _hash.AppendData(chunk.Span);
            if (await _check!.Take(chunk) is { } found) { Refusal = UploadProblems.Unsupported(found); yield break; }
            yield return chunk;
        }
        while (await Fill(cancellation));
        if (await _check.End() is { } fault) Refusal = UploadProblems.Unsupported(fault);
        else Digest = Digest.Parse(Convert.ToHexStringLower(_hash.GetHashAndReset()));
    }

    public async ValueTask DisposeAsync()
    {
        if (_check is not null) await _check.DisposeAsync();
        _hash.Dispose();
        ArrayPool<byte>.Shared.Return(_chunk, clearArray: true);
    }

    private async Task<bool> Fill(CancellationToken cancellation) =>
        (_filled = await content.ReadAtLeastAsync(_chunk.AsMemory(0, ChunkBytes), ChunkBytes, throwOnEndOfStream: false, cancellation)) > 0;
}

using System.IO.Pipelines;
using Privatization.Api.Applicants.Uploading.Types;

namespace Privatization.Api.Applicants.Uploading;

/// <summary>Checks content while it comes in: it is given chunk by chunk, and read by its type as one stream.</summary>
internal sealed class ContentCheck : IAsyncDisposable
{
    private readonly Pipe _pipe = new();
    private readonly Task<ContentFault?> _reading;

    public ContentCheck(DocumentType type) => _reading = Read(type);

    /// <returns>The fault, as soon as there is one.</returns>
    public async Task<ContentFault?> Take(ReadOnlyMemory<byte> chunk) => (await _pipe.Writer.WriteAsync(chunk)).IsCompleted ? await _reading : null;

    public async Task<ContentFault?> End()
    {
        await _pipe.Writer.CompleteAsync();
        return await _reading;
    }

    public async ValueTask DisposeAsync() => await End();

    private async Task<ContentFault?> Read(DocumentType type)
    {
        try { return await type.Check(new(_pipe.Reader.AsStream(leaveOpen: true))); }
        catch (EndOfStreamException) { return ContentFault.CutOff; }
        finally { await _pipe.Reader.CompleteAsync(); }
    }
}

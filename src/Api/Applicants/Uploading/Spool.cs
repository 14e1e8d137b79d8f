using System.Runtime.CompilerServices;
using Privatization.Api.Http.ProblemDetails;

namespace Privatization.Api.Applicants.Uploading;

/// <summary>
/// Where a document waits until it is here as a whole: a file that goes with its stream, and on Unix has no name from the first moment, so that not
/// even a killed process leaves it. No transaction is open while a network is slow: one that is holds back every view of the store
/// (docs/decisions/0002).
/// </summary>
/// <exception cref="SpoolFault">Of whatever is done with it.</exception>
internal sealed class Spool : FileStream
{
    private Spool(FileStreamOptions options) : base(Path.Combine(Path.GetTempPath(), $"privatization-upload-{Guid.NewGuid():N}"), options)
    {
        if (!OperatingSystem.IsWindows()) File.Delete(Name);
    }

    public static Spool Open()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
            // What could not be written would be written again as it is closed.
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try { return new(options); }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { throw new SpoolFault(fault); }
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try { await base.WriteAsync(buffer, cancellationToken); }
        catch (IOException fault) { throw new SpoolFault(fault); }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try { return await base.ReadAsync(buffer, cancellationToken); }
        catch (IOException fault) { throw new SpoolFault(fault); }
    }

    /// <summary>All of it from the beginning, in the same buffer.</summary>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> Chunks(Memory<byte> buffer, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Position = 0;
        for (int read; (read = await this.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation)) > 0;)
            yield return buffer[..read];
    }
}

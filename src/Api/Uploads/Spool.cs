using System.Runtime.CompilerServices;

namespace Privatization;

/// <summary>
/// Where a document waits until it is here as a whole: a file that goes with its stream, and on Unix has no name from the first moment, so that not even a killed
/// process leaves it. No transaction is open while a network is slow: one that is holds back every view of the store (docs/decisions).
/// </summary>
internal static class Spool
{
    public static FileStream Open()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(Path.Combine(Path.GetTempPath(), $"privatization-upload-{Guid.NewGuid():N}"), options);
        if (!OperatingSystem.IsWindows()) File.Delete(file.Name);
        return file;
    }

    /// <summary>All of it from the beginning, in the same buffer.</summary>
    public static async IAsyncEnumerable<ReadOnlyMemory<byte>> Chunks(this FileStream file, Memory<byte> buffer, [EnumeratorCancellation] CancellationToken cancellation)
    {
        file.Position = 0;
        for (int read; (read = await file.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation)) > 0;) yield return buffer[..read];
    }
}

using System.Security.Cryptography;
using Npgsql;

namespace Privatization.Storage.Contents;

/// <summary>
/// Where the bytes of uploaded documents are. An interface, as a second implementation is foreseen here and nowhere else: an object store (S3), once
/// the documents outgrow the database of the facts.
/// </summary>
public interface IUploadedBytes
{
    /// <summary>
    /// Writes them under a name that nothing has yet. Whoever cannot do it within the transaction has to clear away what was not committed.
    /// </summary>
    /// <param name="transaction">A connection with a transaction open: there and only there the bytes are until it commits.</param>
    /// <param name="chunks">Each is good until the next is asked for.</param>
    Task Write(NpgsqlConnection transaction, Guid name, IAsyncEnumerable<ReadOnlyMemory<byte>> chunks, CancellationToken cancellation);

    /// <summary>In order; nothing is held while the reader is slow.</summary>
    IAsyncEnumerable<byte[]> Read(Guid name, CancellationToken cancellation);

    Task Delete(NpgsqlConnection transaction, IReadOnlyCollection<Guid> names, CancellationToken cancellation);
}

public static class WholeBlobs
{
    /// <returns>All of it, whichever way it is kept; null where it is an uploaded document of more bytes than that.</returns>
    /// <exception cref="ContentAltered"/>
    public static async Task<byte[]?> Whole(this IUploadedBytes uploaded, Blob blob, int most, CancellationToken cancellation)
    {
        if (blob.Document is null) return blob.Bytes;
        if (blob.Size > most) return null;
        using var whole = new MemoryStream();
        await uploaded.Copy(blob, whole, cancellation);
        return whole.ToArray();
    }

    /// <summary>Copies an uploaded document, a chunk at a time.</summary>
    /// <exception cref="ContentAltered">Only at the end it is known: nothing of the copy may be used.</exception>
    public static async Task Copy(this IUploadedBytes uploaded, Blob blob, Stream copy, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await foreach (var chunk in uploaded.Read(blob.Document!.Value, cancellation))
        {
            hash.AppendData(chunk);
            await copy.WriteAsync(chunk, cancellation);
        }
        if (Convert.ToHexStringLower(hash.GetHashAndReset()) != blob.Digest.ToString()) throw new ContentAltered(blob.Digest);
    }
}

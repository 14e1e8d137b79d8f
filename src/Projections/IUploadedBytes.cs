using Npgsql;

namespace Privatization;

/// <summary>
/// Where the bytes of uploaded documents are. An interface, as a second implementation is foreseen here and nowhere else: an object store (S3), once the
/// documents outgrow the database of the facts.
/// </summary>
public interface IUploadedBytes
{
    /// <summary>Writes them under a name that nothing has yet. Whoever cannot do it within the transaction has to clear away what was not committed.</summary>
    /// <param name="transaction">A connection with a transaction open: there and only there the bytes are until it commits.</param>
    /// <param name="chunks">Each is good until the next is asked for.</param>
    Task Write(NpgsqlConnection transaction, Guid name, IAsyncEnumerable<ReadOnlyMemory<byte>> chunks, CancellationToken cancellation);

    /// <summary>In order; nothing is held while the reader is slow.</summary>
    IAsyncEnumerable<byte[]> Read(Guid name, CancellationToken cancellation);

    Task Delete(NpgsqlConnection transaction, IReadOnlyCollection<Guid> names, CancellationToken cancellation);
}

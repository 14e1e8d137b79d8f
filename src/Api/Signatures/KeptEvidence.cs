using System.Collections.Concurrent;
using Marten;
using Npgsql;

namespace Privatization;

/// <summary>Evidence as it is kept: under its digest, without the revocation lists, which all signatures of a day share.</summary>
public sealed record KeptEvidence(Digest Digest, byte[] Bytes);

/// <summary>Keeps the evidence of signatures with what it belongs to, and finds it again whole.</summary>
public sealed class EvidenceStore(NpgsqlDataSource database)
{
    /// <summary>Revocation lists name nobody, and are kept for ever.</summary>
    private const string Lists = "revocation-lists";

    private readonly ConcurrentDictionary<Digest, bool> _kept = [];

    /// <summary>Keeps the lists at once; the rest waits for <see cref="Store"/>.</summary>
    public async Task<KeptEvidence> Keep(Evidence evidence, CancellationToken cancellation)
    {
        foreach (var list in evidence.Crls)
            if (list.Der is { } der && !_kept.ContainsKey(list.Sha256))
            {
                await Blobs.Store(database, list.Sha256, "application/pkix-crl", der, Lists, cancellation);
                _kept[list.Sha256] = true;
            }
        var bytes = evidence.WithoutLists().ToBytes();
        return new(Digest.Of(bytes), bytes);
    }

    /// <summary>With the session's next commit, under the given holder.</summary>
    public static void Store(IDocumentSession session, KeptEvidence evidence, string holder) =>
        session.StoreBlob(evidence.Digest, "application/json", evidence.Bytes, holder);

    /// <summary>The evidence with its lists.</summary>
    /// <exception cref="System.Text.Json.JsonException">The bytes are no evidence.</exception>
    public async Task<Evidence> Open(byte[] kept, CancellationToken cancellation)
    {
        var evidence = Evidence.Read(kept);
        var lists = new Dictionary<Digest, byte[]?>();
        foreach (var list in evidence.Crls) lists[list.Sha256] = (await Blobs.Read(database, list.Sha256, cancellation))?.Bytes;
        return evidence.WithLists(lists.GetValueOrDefault);
    }
}

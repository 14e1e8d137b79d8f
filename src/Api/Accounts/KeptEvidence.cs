using System.Collections.Concurrent;
using Npgsql;
using Privatization.Signatures;
using Privatization.Storage.Contents;

namespace Privatization.Api.Accounts;

/// <summary>Evidence as it is kept: under its digest, without what authorities publish, which many signatures share.</summary>
public sealed record KeptEvidence(Digest Digest, byte[] Bytes)
{
    public HeldJson HeldBy(string holder) => new(Digest, Bytes, holder);
}

/// <summary>Keeps the evidence of signatures with what it belongs to, and finds it again whole.</summary>
public sealed class EvidenceStore(NpgsqlDataSource database)
{
    /// <summary>What authorities publish names nobody, and is kept for ever.</summary>
    private const string Published = "published-by-authorities";

    private readonly ConcurrentDictionary<Digest, bool> _kept = [];

    /// <summary>Keeps at once what authorities published; the rest is for the caller to store.</summary>
    public async Task<KeptEvidence> Keep(Evidence evidence, CancellationToken cancellation)
    {
        foreach (var it in evidence.Issuers) await Keep(it, "application/pkix-cert", cancellation);
        foreach (var it in evidence.Crls) await Keep(it, "application/pkix-crl", cancellation);
        var bytes = evidence.WithoutPublished().ToBytes();
        return new(Digest.Of(bytes), bytes);
    }

    /// <summary>The evidence, whole.</summary>
    /// <exception cref="System.Text.Json.JsonException">The bytes are no evidence.</exception>
    public async Task<Evidence> Open(byte[] kept, CancellationToken cancellation)
    {
        var evidence = EvidenceJson.Read(kept);
        var published = new Dictionary<Digest, byte[]?>();
        foreach (var item in evidence.Issuers.Concat(evidence.Crls))
            published[item.Sha256] = (await Blobs.Read(database, item.Sha256, cancellation))?.Bytes;
        return evidence.WithPublished(published.GetValueOrDefault);
    }

    private async Task Keep(Published published, string type, CancellationToken cancellation)
    {
        if (published.Der is not { } der || _kept.ContainsKey(published.Sha256)) return;
        await Blobs.Store(database, published.Sha256, type, der, Published, cancellation);
        _kept[published.Sha256] = true;
    }
}

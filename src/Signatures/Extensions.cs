using System.Formats.Asn1;

namespace Privatization.Signatures;

/// <summary>The extensions of a certificate, a revocation list or one of its entries (RFC 5280 §4.2).</summary>
internal sealed class Extensions
{
    private readonly Dictionary<string, (bool Critical, ReadOnlyMemory<byte> Value)> _all = [];

    public static Extensions Read(AsnReader list)
    {
        var extensions = new Extensions();
        foreach (var extension in list.Sequences())
            extensions._all.Add(
                extension.ReadObjectIdentifier(),
                (extension.Next(Asn1Tag.Boolean) && extension.ReadBoolean(), extension.ReadOctetString()));
        return extensions;
    }

    public AsnReader? this[string oid] => _all.TryGetValue(oid, out var found) ? Der.Reader(found.Value) : null;

    /// <summary>A critical extension that one does not understand forbids to use what it is in.</summary>
    public bool Understood(params ReadOnlySpan<string> oids)
    {
        foreach (var (oid, extension) in _all)
            if (extension.Critical && !oids.Contains(oid)) return false;
        return true;
    }
}

using System.Formats.Asn1;

namespace Privatization.Signatures;

/// <summary>
/// The name of a subject or issuer. Its fields are found by their OIDs: in the written form the order and the quoting depend on who writes.
/// </summary>
internal sealed class DistinguishedName
{
    private readonly List<(string Oid, string Value)> _fields = [];

    private DistinguishedName(ReadOnlyMemory<byte> der) => Der = der;

    public ReadOnlyMemory<byte> Der { get; }

    /// <summary>NCA profile: serialNumber is IIN and 12 digits. Whoever has two is nobody.</summary>
    public string? Iin => Number(Oids.SerialNumber, "IIN");

    /// <summary>NCA profile: an organizationalUnitName is BIN and 12 digits; others may stand beside it.</summary>
    public string? Bin => Number(Oids.Unit, "BIN");

    public string? this[string oid] => _fields.Find(field => field.Oid == oid).Value;

    public static DistinguishedName Read(AsnReader reader)
    {
        var name = new DistinguishedName(reader.PeekEncodedValue());
        var sequence = reader.ReadSequence();
        while (sequence.HasData)
            foreach (var field in sequence.ReadSetOf().Sequences())
                name._fields.Add((field.ReadObjectIdentifier(), field.ReadText()));
        return name;
    }

    public bool Is(DistinguishedName other) => Der.Span.SequenceEqual(other.Der.Span);

    private string? Number(string oid, string prefix)
    {
        var found = _fields.Where(field => field.Oid == oid && field.Value.StartsWith(prefix, StringComparison.Ordinal)).ToArray();
        return found is [var only] && only.Value[prefix.Length..] is { Length: 12 } digits && digits.All(char.IsAsciiDigit) ? digits : null;
    }
}

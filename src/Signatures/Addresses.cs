using System.Formats.Asn1;

namespace Privatization.Signatures;

/// <summary>Where a certificate says that answers about it are to be had.</summary>
internal static class Addresses
{
    private static readonly Asn1Tag UriName = new(TagClass.ContextSpecific, 6);

    /// <summary>cRLDistributionPoints, RFC 5280 §4.2.1.13.</summary>
    public static IReadOnlyList<Uri> OfCrl(Extensions extensions)
    {
        var found = new List<Uri>();
        if (extensions[Oids.CrlDistributionPoints] is not { } extension) return found;
        foreach (var point in extension.ReadSequence().Sequences())
            if (point.Next(Der.Context0)) found.AddRange(OfPoint(point.ReadSequence(Der.Context0)));
        return found;
    }

    /// <summary>DistributionPointName: only full names are used.</summary>
    public static IEnumerable<Uri> OfPoint(AsnReader name)
    {
        if (!name.Next(Der.Context0)) yield break;
        for (var names = name.ReadSequence(Der.Context0); names.HasData;)
            if (Of(names) is { } uri) yield return uri;
    }

    /// <summary>authorityInfoAccess, RFC 5280 §4.2.2.1.</summary>
    public static IReadOnlyList<Uri> OfOcsp(Extensions extensions)
    {
        var found = new List<Uri>();
        if (extensions[Oids.AuthorityInformation] is not { } extension) return found;
        foreach (var description in extension.ReadSequence().Sequences())
            if (description.ReadObjectIdentifier() == Oids.Ocsp && Of(description) is { } uri) found.Add(uri);
        return found;
    }

    private static Uri? Of(AsnReader generalName)
    {
        if (!generalName.Next(UriName))
        {
            generalName.ReadEncodedValue();
            return null;
        }
        var text = generalName.ReadCharacterString(UniversalTagNumber.IA5String, UriName);
        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri is { Scheme: "http" or "https" } ? uri : null;
    }
}

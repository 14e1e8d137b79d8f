using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;

namespace Privatization.Signatures;

/// <summary>An AlgorithmIdentifier (RFC 5280 §4.1.1.2).</summary>
internal readonly record struct AlgorithmId(string Oid, ReadOnlyMemory<byte>? Parameters = null)
{
    public static AlgorithmId Read(AsnReader reader)
    {
        var sequence = reader.ReadSequence();
        return new(sequence.ReadObjectIdentifier(), sequence.HasData ? sequence.ReadEncodedValue() : (ReadOnlyMemory<byte>?)null);
    }
}

internal static class Der
{
    public static readonly Asn1Tag Context0 = new(TagClass.ContextSpecific, 0, isConstructed: true);
    public static readonly Asn1Tag Context1 = new(TagClass.ContextSpecific, 1, isConstructed: true);
    public static readonly Asn1Tag Context2 = new(TagClass.ContextSpecific, 2, isConstructed: true);
    public static readonly Asn1Tag Context3 = new(TagClass.ContextSpecific, 3, isConstructed: true);

    /// <returns>Null where the bytes are not such a structure, whatever they are.</returns>
    public static T? Read<T>(ReadOnlyMemory<byte> bytes, AsnEncodingRules rules, Func<AsnReader, T> read) where T : class
    {
        try
        {
            var reader = new AsnReader(bytes, rules);
            var value = read(reader);
            reader.ThrowIfNotEmpty();
            return value;
        }
        catch (Exception fault)
            when (fault is AsnContentException or CryptographicException or ArgumentException or FormatException or OverflowException)
        {
            return null;
        }
    }

    public static AsnReader Reader(ReadOnlyMemory<byte> bytes) => new(bytes, AsnEncodingRules.DER);

    public static bool Next(this AsnReader reader, Asn1Tag tag) => reader.HasData && reader.PeekTag().HasSameClassAndValue(tag);

    public static void Skip(this AsnReader reader, Asn1Tag tag)
    {
        if (reader.Next(tag)) reader.ReadEncodedValue();
    }

    public static IEnumerable<AsnReader> Sequences(this AsnReader list)
    {
        while (list.HasData) yield return list.ReadSequence();
    }

    public static DateTimeOffset ReadTime(this AsnReader reader) =>
        reader.PeekTag().HasSameClassAndValue(Asn1Tag.UtcTime) ? reader.ReadUtcTime() : reader.ReadGeneralizedTime();

    /// <summary>As the centre and its tools write serial numbers: hexadecimal, no leading zero bytes.</summary>
    public static string ReadSerial(this AsnReader reader) => Serial(reader.ReadInteger());

    public static string Serial(BigInteger number) => Convert.ToHexStringLower(number.ToByteArray(isUnsigned: number.Sign >= 0, isBigEndian: true));

    public static string ReadText(this AsnReader reader) => reader.ReadCharacterString((UniversalTagNumber)reader.PeekTag().TagValue);
}

namespace Privatization.Signatures;

/// <summary>A SubjectPublicKeyInfo.</summary>
/// <param name="Info">The whole structure, as the platform imports it.</param>
/// <param name="Bits">The key alone.</param>
internal sealed record SubjectKey(ReadOnlyMemory<byte> Info, AlgorithmId Algorithm, ReadOnlyMemory<byte> Bits)
{
    public static SubjectKey Read(ReadOnlyMemory<byte> info)
    {
        var fields = Der.Reader(info).ReadSequence();
        return new(info, AlgorithmId.Read(fields), fields.ReadBitString(out _));
    }
}

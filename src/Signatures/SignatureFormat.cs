namespace Privatization.Signatures;

/// <summary>What can be said of a signature before anything is verified.</summary>
public static class SignatureFormat
{
    /// <summary>Whether the bytes are a signed CMS that somebody signed.</summary>
    public static bool IsSigned(ReadOnlyMemory<byte> bytes) => Cms.Read(bytes) is { Signers: [_, ..] };
}

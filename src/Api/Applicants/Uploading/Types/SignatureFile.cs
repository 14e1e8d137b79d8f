using Privatization.Signatures;

namespace Privatization.Api.Applicants.Uploading.Types;

/// <summary>RFC 5652: a signed CMS with at least one signer. Whether the signature is good is not asked here.</summary>
internal static class SignatureFile
{
    /// <summary>It is read as a whole, and signs a document that is sent apart.</summary>
    public const int MaxBytes = 256 * 1024;

    private const byte Sequence = 0x30, LongForm = 0x80;

    private static ReadOnlySpan<byte> SignedData => [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02];

    public static bool Begins(ReadOnlySpan<byte> bytes)
    {
        if (bytes is not [Sequence, var length, ..]) return false;
        var start = length > LongForm ? 2 + length - LongForm : 2;
        return bytes.Length > start && bytes[start..].StartsWith(SignedData);
    }

    public static async Task<ContentFault?> Check(Forward content)
    {
        var bytes = new byte[MaxBytes + 1];
        var size = await content.Content.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false);
        return size > MaxBytes ? ContentFault.LongSignature : SignatureFormat.IsSigned(bytes.AsMemory(0, size)) ? null : ContentFault.Malformed;
    }
}

namespace Privatization.Api.Applicants.Uploading.Types;

/// <summary>ISO 32000: the header comes first, the mark of the end within the last 1024 bytes.</summary>
internal static class Pdf
{
    private const int End = 1024;

    public static bool Begins(ReadOnlySpan<byte> bytes) => bytes.StartsWith("%PDF-1."u8) || bytes.StartsWith("%PDF-2."u8);

    public static async Task<ContentFault?> Check(Forward content) =>
        (await content.Last(End)).AsSpan().IndexOf("%%EOF"u8) >= 0 ? null : ContentFault.CutOff;
}

namespace Privatization.Api.Http.Requests;

/// <summary>What the caller signs with the EDS: a detached CMS over these bytes is the <c>signature</c> of the act.</summary>
/// <param name="Sha256">Of the bytes.</param>
public sealed record BytesToSign(byte[] Bytes, Digest Sha256)
{
    public static BytesToSign Of(byte[] bytes) => new(bytes, Digest.Of(bytes));
}

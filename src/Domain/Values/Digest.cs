namespace Privatization.Domain.Values;

/// <summary>A SHA-256, written as 64 lower-case hexadecimal digits.</summary>
public readonly record struct Digest : IText<Digest>
{
    private readonly string? _hex;

    private Digest(string hex) => _hex = hex;

    public static Digest Of(ReadOnlySpan<byte> bytes) => new(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));

    public static Digest Parse(string text) =>
        text.Length == 64 && text.All(char.IsAsciiHexDigitLower) ? new(text) : throw new NotSuchValue(new(
            "SHA-256 мәні 64 он алтылық цифрмен жазылады, әріптері кіші.",
            "Значение SHA-256 записывается 64 шестнадцатеричными цифрами, буквы строчные.",
            "A SHA-256 is 64 lower-case hexadecimal digits."));

    public override string ToString() => _hex ?? "";
}

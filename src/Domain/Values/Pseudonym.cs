namespace Privatization.Domain.Values;

/// <summary>Stands for a person or a dwelling in facts: a keyed digest, meaningless without the key of the store. 64 hexadecimal digits.</summary>
public readonly record struct Pseudonym : IText<Pseudonym>
{
    private readonly string? _hex;

    private Pseudonym(string hex) => _hex = hex;

    public static Pseudonym Parse(string text) =>
        text.Length == 64 && text.All(char.IsAsciiHexDigitLower) ? new(text) : throw new NotSuchValue(new(
            "Бүркеншік ат 64 он алтылық цифрмен жазылады, әріптері кіші.",
            "Псевдоним записывается 64 шестнадцатеричными цифрами, буквы строчные.",
            "A pseudonym is 64 lower-case hexadecimal digits."));

    public override string ToString() => _hex ?? "";
}

namespace Privatization.Storage.Messages;

/// <summary>A sender of the gateway, as an operator registered it.</summary>
public readonly record struct SenderName : IText<SenderName>
{
    private readonly string? _name;

    private SenderName(string name) => _name = name;

    public static SenderName Parse(string text) =>
        text.Length is > 0 and <= 60 && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            ? new(text)
            : throw new NotSuchValue(new(
                "Жіберушінің атауы 1-ден 60-қа дейінгі таңбадан тұрады: кіші латын әріптері, цифрлар немесе сызықша.",
                "Имя отправителя состоит из 1–60 знаков: строчных латинских букв, цифр или дефиса.",
                "The name of a sender is 1 to 60 small letters, digits or hyphens."));

    public override string ToString() => _name ?? "";
}

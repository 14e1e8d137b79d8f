using Privatization.Storage.Text;

namespace Privatization.Api.Cases.Reading;

/// <summary>The beginning of a name that is looked for: two letters at the least, as one is a good part of the register.</summary>
internal readonly record struct NameBeginning : IText<NameBeginning>
{
    public const int MinLetters = 2, MaxLength = PersonName.MaxLength;

    private readonly string? _text;

    private NameBeginning(string text) => _text = text;

    /// <summary>As the view of names has it.</summary>
    public string Spelled => Spelling.Of(ToString());

    public static NameBeginning Parse(string text) =>
        text.IsAtMost(MaxLength) && Spelling.Of(text).Count(char.IsLetter) >= MinLetters
            ? new(text)
            : throw new NotSuchValue(new(
                $"Ат немесе тек кемінде {MinLetters} әріптен, ең көбі {MaxLength} таңбадан тұрады.",
                $"Имя или фамилия содержит не менее {MinLetters} букв и не более {MaxLength} знаков.",
                $"A name has at least {MinLetters} letters, and at most {MaxLength} characters."));

    public override string ToString() => _text ?? "";
}

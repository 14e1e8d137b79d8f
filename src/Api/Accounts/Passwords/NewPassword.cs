using System.Collections.Frozen;
using Privatization.Storage.Text;

namespace Privatization.Api.Accounts.Passwords;

/// <summary>
/// A password that somebody chooses, in its normalized form: 8 to 128 characters of any kind, none of the common ones (OWASP ASVS 5, 6.2). Nothing is
/// cut off.
/// </summary>
internal readonly record struct NewPassword : IText<NewPassword>
{
    public const int MinLength = 8, MaxLength = 128;

    private static readonly FrozenSet<string> Common = Lines.Of(typeof(NewPassword).Assembly, "common-passwords.txt")
        .Select(it => Nfkd.Of(it).ToLowerInvariant()).ToFrozenSet();

    private readonly string? _normalized;

    private NewPassword(string normalized) => _normalized = normalized;

    public static NewPassword Parse(string text)
    {
        // Characters as they were typed: what they are normalized to may be more.
        if (text.EnumerateRunes().Count() is < MinLength or > MaxLength) throw new NotSuchValue(new(
            $"Құпиясөз {MinLength}-ден {MaxLength}-ге дейінгі таңбадан тұрады.", $"Пароль состоит из {MinLength}–{MaxLength} знаков.",
            $"A password has {MinLength} to {MaxLength} characters."));
        var normalized = Nfkd.Of(text);
        return Common.Contains(normalized.ToLowerInvariant())
            ? throw new NotSuchValue(new(
                "Бұл құпиясөз ең көп тарағандардың бірі: басқасын таңдаңыз.", "Этот пароль — один из самых распространённых: выберите другой.",
                "This password is one of the most common: choose another."))
            : new(normalized);
    }

    /// <summary>Why it is none for the account of this person.</summary>
    public Sentence? RefusalFor(Iin person) => ToString().Contains(person.ToString(), StringComparison.Ordinal)
        ? new("Құпиясөзде ЖСН болмауы тиіс.", "Пароль не должен содержать ИИН.", "A password must not contain the IIN.")
        : null;

    public override string ToString() => _normalized ?? "";
}

using Privatization.Domain.Values;

namespace Privatization.Domain.Wording;

/// <summary>Who acted in whose place, in one sentence.</summary>
public static class SubstitutionInWords
{
    /// <param name="by">The substitute, by the staff register.</param>
    /// <param name="away">The one who was away.</param>
    public static Sentence Of(string by, string away) =>
        new($"{away} орнына {by} әрекет етті.", $"Вместо {away} действует {by}.", $"{by} acted in place of {away}.");
}

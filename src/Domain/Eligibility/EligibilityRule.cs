using NodaTime;
using Privatization.Domain.Portal;
using Privatization.Domain.Regulation;
using Privatization.Domain.Values;

namespace Privatization.Domain.Eligibility;

/// <summary>
/// A rule of law on who may privatize what, with the time of its wording. It is asked about a case, and advises: nothing is refused by it alone.
/// </summary>
/// <param name="Text">What holds where the rule does.</param>
/// <param name="ValidFrom">First day of the wording, inclusive.</param>
/// <param name="ValidTo">First day on which it is no longer the law (exclusive); null while it is.</param>
/// <param name="Asks">The members of <see cref="Particulars"/> that decide it.</param>
/// <param name="Arises">Whether there is anything to ask.</param>
/// <param name="Holds">Null where it is not known.</param>
public sealed record EligibilityRule(
    string Code, Sentence LegalBasis, Sentence Text, RuleEffect Effect, LocalDate ValidFrom, LocalDate? ValidTo, Confidence Confidence,
    IReadOnlyList<string> Asks, Func<Inquiry, bool> Arises, Func<Inquiry, bool?> Holds)
{
    /// <summary>The other cases by which the rule is decided as well.</summary>
    public Func<OtherCase, bool> Concerns { get; init; } = _ => false;

    /// <summary>A rule on a ground that is told elsewhere.</summary>
    internal static EligibilityRule Of(
        GroundRule ground, RuleEffect effect, Func<Inquiry, bool> arises, Func<Inquiry, bool?> holds, params IReadOnlyList<string> asks) =>
        new(ground.Code, ground.LegalBasis, ground.Text, effect, ground.ValidFrom, ground.ValidTo, ground.Confidence, asks, arises, holds);

    public bool IsValidOn(LocalDate day) => ValidFrom <= day && (ValidTo is not { } end || day < end);
}

public enum RuleEffect
{
    /// <summary>Where it holds, it speaks against.</summary>
    Bars,

    /// <summary>Where it holds, it speaks for.</summary>
    Entitles,
}

/// <summary>What the rules are asked about.</summary>
/// <param name="Known">As the last word has it.</param>
/// <param name="AppliedOn">The day of applying, at the provider.</param>
public sealed record Inquiry(Particulars Known, LocalDate AppliedOn, Track Track, IReadOnlyList<OtherCase> Others);

using Privatization.Domain.LegalTime;

namespace Privatization.Domain.Eligibility;

/// <summary>What one rule says of a case.</summary>
/// <param name="Holds">Null where it is not known.</param>
public sealed record EligibilityFinding(EligibilityRule Rule, bool? Holds, IReadOnlyList<Input> Inputs)
{
    public Speaks Speaks => Holds is not { } holds ? Speaks.Unknown : holds == (Rule.Effect is RuleEffect.Entitles) ? Speaks.For : Speaks.Against;
}

public enum Speaks
{
    For,
    Against,
    Unknown,
}

/// <summary>
/// Who may privatize which dwelling, and at what price: advice to the executor and the commission (housing law, art. 101(6), 109(4): it decides).
/// </summary>
public static class EligibilityRules
{
    public static IReadOnlyList<EligibilityRule> Rules { get; } = [.. Bars.All, .. FreeOfCharge.All, .. ServiceDwellings.All];

    /// <summary>What the rules say that were the law on the day of applying.</summary>
    /// <param name="others">Only those that matter; inputs name them by their place.</param>
    public static IReadOnlyList<EligibilityFinding> Of(
        Application application, Statements said, IReadOnlyList<OtherCase> others, IReadOnlyList<EligibilityRule>? rules = null)
    {
        var inquiry = new Inquiry(said.Standing, Kazakhstan.DayOf(application.Submitted), application.Track, others);
        return
        [
            .. (rules ?? Rules).Where(rule => rule.IsValidOn(inquiry.AppliedOn) && rule.Arises(inquiry)).Select(rule => Find(rule, inquiry, said)),
        ];
    }

    private static EligibilityFinding Find(EligibilityRule rule, Inquiry inquiry, Statements said)
    {
        var concerned = inquiry.Others.Index().Where(other => rule.Concerns(other.Item))
            .Select(other => new Input(InputKind.OtherCase, $"/otherCases/{other.Index}"));
        IReadOnlyList<Input> inputs = [.. rule.Asks.SelectMany(said.Of), .. concerned];
        return new(rule, inquiry.Others.Any(rule.Concerns) ? true : rule.Holds(inquiry), inputs);
    }
}

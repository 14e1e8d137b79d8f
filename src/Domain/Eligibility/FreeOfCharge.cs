using Privatization.Domain.Regulation;
using Privatization.Domain.Values;

namespace Privatization.Domain.Eligibility;

/// <summary>
/// Housing law, art. 13(8): who acquires a dwelling free of charge, and what each ground asks for. A ground arises where it was asked for, or holds.
/// </summary>
public static class FreeOfCharge
{
    public static IReadOnlyList<EligibilityRule> All { get; } = [.. Grounds.OfFreeOfCharge.Select(Rule)];

    private static EligibilityRule Rule(GroundRule ground)
    {
        var (holds, asks) = Asked(Ground.Parse(ground.Code));
        return EligibilityRule.Of(
            ground, RuleEffect.Entitles, inquiry => inquiry.Track.Ground?.ToString() == ground.Code
                || holds(inquiry.Known, inquiry) is true, it => holds(it.Known, it), asks);
    }

    private static (Func<Particulars, Inquiry, bool?> Holds, IReadOnlyList<string> Asks) Asked(Ground ground) => ground.ToString() switch
    {
        "disability-group-1-2" => ((known, _) => known.Disability is { } group ? group is DisabilityGroup.First or DisabilityGroup.Second : null,
            [nameof(Particulars.Disability)]),
        "disabled-serviceman" =>
            ((known, _) => IsOf(ground, known) & HasDisability(known), [nameof(Particulars.Categories), nameof(Particulars.Disability)]),
        "long-service" => ((known, it) => known.Service is { } service ? IsLong(service, it) : null, [nameof(Particulars.Service)]),
        "repression-victim" => ((known, _) => IsOf(ground, known) & (HasDisability(known) | known.Pensioner),
            [nameof(Particulars.Categories), nameof(Particulars.Disability), nameof(Particulars.Pensioner)]),
        _ => ((known, _) => IsOf(ground, known), [nameof(Particulars.Categories)]),
    };

    private static bool? IsOf(Ground ground, Particulars known) => known.Categories?.Contains(ground);

    private static bool? HasDisability(Particulars known) => known.Disability is { } group ? group is not DisabilityGroup.None : null;

    /// <summary>Art. 13(8), 7): twenty calendar years, or ten with a dependent child with disability.</summary>
    private static bool? IsLong(ServiceRecord service, Inquiry inquiry) =>
        service.Kind is not ServiceKind.Uniformed || !service.Reaches(10, inquiry.AppliedOn) ? false
        : service.Reaches(20, inquiry.AppliedOn) ? true
        : service.DependentChildWithDisability;
}

using NodaTime;
using Privatization.Domain.Regulation;
using Privatization.Domain.Values;

namespace Privatization.Domain.Valuations;

/// <summary>Added by the product: an operator installs a valuation policy. It is checked once, so that it calculates ever after.</summary>
public static class OperatorInstallsPolicy
{
    public const int MaxInputs = 50, MaxLines = 100;

    private static readonly LocalDate Latest = new(2100, 1, 1);

    private static readonly Objection OutOfTime = Objections.ImpossibleDay.On("§5, stage 2, step 3").Saying(
    [
        new("Қағида Стандарттан бұрын және 2100 жылдан кейін күшіне енбейді.", "Правило не действует раньше Стандарта и вводится не позже 2100 года.",
            "No policy is in force before the Standard was made, nor begins after 2100."),
    ]) with
    { Pointer = "/from" };

    /// <summary>Of a name: the words of a formula are made of several.</summary>
    public const int LongestName = 500;

    /// <returns>Null where it may be installed.</returns>
    public static Objection? Check(ValuationPolicy policy, ValuationPolicies known) =>
        known.Find(policy.Version) is not null ? ValuationObjections.PolicyExists
        : policy.From < Standard319Of2015.Made || policy.From > Latest ? OutOfTime
        : Faults(policy).ToList() is { Count: > 0 } faults ? ValuationObjections.FormulaNotSound.At(faults)
        : null;

    private static IEnumerable<string> Faults(ValuationPolicy policy)
    {
        var names = new HashSet<ValueName>();
        if (policy.Inputs is []) yield return "/inputs";
        if (policy.Lines is []) yield return "/lines";
        if (policy.Rounding.Places is < 0 or > 2) yield return "/rounding/places";
        if (IsNoName(policy.Name)) yield return "/name";
        foreach (var (input, at) in policy.Inputs.Select((input, n) => (input, $"/inputs/{n}")))
        {
            if (!names.Add(input.Name)) yield return $"{at}/name";
            if (IsNoName(input.Text)) yield return $"{at}/text";
        }
        foreach (var (line, at) in policy.Lines.Select((line, n) => (line, $"/lines/{n}")))
        {
            // A line knows what stands before it, and not itself.
            if (line.Left.Name is { } left && !names.Contains(left)) yield return $"{at}/left";
            if (line.Right.Name is { } right && !names.Contains(right)) yield return $"{at}/right";
            if (!names.Add(line.Name)) yield return $"{at}/name";
            if (IsNoName(line.Text)) yield return $"{at}/text";
        }
    }

    private static bool IsNoName(Sentence text) =>
        new[] { text.Kk, text.Ru, text.En }.Any(it => string.IsNullOrWhiteSpace(it) || !it.IsAtMost(LongestName));
}

using NodaTime;

namespace Privatization.Domain.Tests.Valuations;

public class OperatorInstallsPolicySpecs
{
    private static readonly ValuationPolicy Sound = ReplacementValueLessWear.Policy with
    {
        Version = PolicyVersion.Parse("next"),
        From = new(2027, 1, 1),
    };

    [Fact]
    public void a_sound_valuation_policy_is_installed() => OperatorInstallsPolicy.Check(Sound, ValuationPolicies.Shipped).Should().BeNull();

    [Fact]
    public void a_valuation_policy_is_never_changed()
    {
        Refused(Sound with { Version = ReplacementValueLessWear.Policy.Version }, "policy-exists", "/version");
        foreach (var day in new LocalDate[] { new(26, 1, 1), new(2015, 4, 8), new(2100, 1, 2), new(9999, 12, 31) })
            Refused(Sound with { From = day }, "impossible-day", "/from");
        OperatorInstallsPolicy.Check(Sound, new(Sound))!.Code.Should().Be("policy-exists");
    }

    [Fact]
    public void everything_in_a_valuation_policy_that_is_not_sound_is_named() => Refused(
        Sound with
        {
            Inputs = [Sound.Inputs[0], Sound.Inputs[0] with { Text = new("", "я", "a") }],
            Lines =
            [
                Sound.Lines[0] with { Left = Operand.Parse("unknown"), Right = Operand.Parse("share-of-wear") },
                Sound.Lines[0] with { Left = Operand.Parse("7") },
            ],
            Rounding = new(3, RoundingMode.Down),
        },
        "formula-not-sound", "/rounding/places", "/inputs/1/name", "/inputs/1/text", "/lines/0/left", "/lines/0/right", "/lines/1/name");

    [Fact]
    public void a_valuation_policy_without_inputs_or_lines_is_refused()
    {
        Refused(Sound with { Inputs = [], Lines = [Sound.Lines[0] with { Left = Operand.Parse("1") }] }, "formula-not-sound", "/inputs");
        Refused(Sound with { Lines = [] }, "formula-not-sound", "/lines");
    }

    [Fact]
    public void the_valuation_policy_in_force_is_the_one_whose_first_day_came_last()
    {
        var later = Sound with { Version = PolicyVersion.Parse("later") };
        var policies = new ValuationPolicies(later with { From = new(2028, 1, 1) }, Sound);
        On(new(2013, 7, 1)).Should().BeNull();
        On(new(2026, 12, 31)).Should().Be(ReplacementValueLessWear.Policy.Version);
        On(new(2027, 1, 1)).Should().Be(Sound.Version);
        On(new(2028, 1, 1)).Should().Be(later.Version);
        new ValuationPolicies(Sound, later).On(Sound.From)!.Version.Should().Be(later.Version, "of two with one first day the last installed");

        PolicyVersion? On(LocalDate day) => policies.On(day)?.Version;
    }

    private static void Refused(ValuationPolicy policy, string code, params string[] pointers)
    {
        var objection = OperatorInstallsPolicy.Check(policy, ValuationPolicies.Shipped)!;
        objection.Code.Should().Be(code);
        objection.FurtherPointers.Prepend(objection.Pointer).Should().Equal(pointers);
    }
}

using System.Reflection;
using CsCheck;
using Privatization.Domain.Tests.Scenarios;
using static Privatization.Domain.Tests.Eligibility.Asking;

namespace Privatization.Domain.Tests.Eligibility;

/// <summary>Dated rules, what was said, and what came of it.</summary>
public class EligibilitySpecs
{
    private static readonly CheckSource Register =
        new(SourceKind.StateSystem, System: ShortText.Parse("Жылжымайтын мүлік"), AnsweredOn: new(2020, 2, 10));
    private static readonly Guid Other = Guid.Parse("5a1f0c3e-90a5-4a39-8a55-6a2f4a3b7c02");

    [Theory, InlineData(-1, true), InlineData(0, false), InlineData(1, false)]
    public void a_rule_of_eligibility_is_asked_before_its_last_day_alone(int days, bool isAsked) =>
        AskedWhile(rule => rule with { ValidTo = Applied.PlusDays(-days) }).Should().Be(isAsked);

    [Theory, InlineData(-1, true), InlineData(0, true), InlineData(1, false)]
    public void a_rule_of_eligibility_is_asked_from_its_first_day_on(int days, bool isAsked) =>
        AskedWhile(rule => rule with { ValidFrom = Applied.PlusDays(days) }).Should().Be(isAsked);

    [Fact]
    public void the_last_word_stands_and_all_that_was_said_is_told()
    {
        var said = new Statements(new(MortgageLoan: false),
            [new(Register, new(MortgageLoan: true, HousingPayments: false)), new(Register, new(OtherDwellings: []))]);
        var mortgage = EligibilityRules.Of(Somebody, said, []).Single(it => it.Rule.Code == "mortgage-obligation");
        mortgage.Speaks.Should().Be(Speaks.Against);
        mortgage.Inputs.Should()
            .Equal(new Input(InputKind.Declared, "/declared/mortgageLoan"), new Input(InputKind.Checked, "/checks/0/found/mortgageLoan", Register));
    }

    [Fact]
    public void a_contract_of_the_same_applicant_uses_the_right_and_one_for_the_dwelling_takes_it()
    {
        OtherCase[] others = [new(Other, false, true, State.InProgress, true, false), new(Other, false, true, State.AwaitingPayment, true, true),
            new(Other, true, false, State.Completed, false, true)];
        var used = new Particulars(EarlierPrivatizations: []).Find("right-already-used", null, others)!;
        (used.Speaks, used.Inputs[^1]).Should().Be((Speaks.Against, new Input(InputKind.OtherCase, "/otherCases/1")));
        var taken = new Particulars().Find("dwelling-already-privatized", null, others)!;
        (taken.Speaks, taken.Inputs.Single()).Should().Be((Speaks.Against, new Input(InputKind.OtherCase, "/otherCases/2")));
        new Particulars().Find("dwelling-already-privatized", null, others[0])!.Speaks.Should().Be(Speaks.For);
    }

    [Fact]
    public void another_case_matters_with_a_contract_or_while_it_lives_for_the_same_dwelling()
    {
        var application = Cases.Communal.Submitted.Application with { Rka = Pseudonym.Parse(new('e', 64)) };
        var elsewhere = application with { Dwelling = Pseudonym.Parse(new('1', 64)), Rka = null };
        OtherCase.Of(elsewhere, application).Matters.Should().BeFalse("one applicant may have cases for several dwellings");
        OtherCase.Of(application, application).Matters.Should().BeTrue();
        OtherCase.Of(elsewhere with { Rka = application.Rka }, application).SameDwelling.Should().BeTrue("the code of the address is the same");
        OtherCase.Of(elsewhere, application with { Rka = null }).SameDwelling.Should().BeFalse("nothing is not the same as nothing");
        OtherCase.Of(Cases.Communal.Withdrawn.Application, application).Matters.Should().BeFalse("it has ended");
        OtherCase.Of(Cases.Communal.Concluded.Application with { Dwelling = elsewhere.Dwelling }, application).Matters
            .Should().BeTrue("the applicant has used the right");
        OtherCase.Of(Cases.Communal.Free.Concluded.Application, application)
            .Should().Match<OtherCase>(other => other.Matters && !other.IsLive && other.IsConcluded);
        OtherCase.Of(Cases.Communal.Concluded.Then(Act.Discontinuance, People.Head).Application, application).IsConcluded
            .Should().BeTrue("only a correction takes it back");
    }

    [Fact]
    public void every_rule_stands_on_an_article_speaks_three_languages_and_has_a_code_of_its_own()
    {
        EligibilityRules.Rules.Select(rule => rule.Code).Should().OnlyHaveUniqueItems();
        EligibilityRules.Rules.Should().OnlyContain(rule => rule.LegalBasis.En.StartsWith("Law on Housing Relations, art. ") && rule.Text.Kk != ""
            && rule.Text.Ru != "" && rule.Text.En != "");
    }

    [Fact]
    public void every_particular_can_be_asked_for_and_every_one_is()
    {
        var members = typeof(Particulars).GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(it => it.Name)
            .Where(it => it != "EqualityContract").ToList();
        EligibilityRules.Rules.SelectMany(rule => rule.Asks).Distinct().Should().BeEquivalentTo(members);
        foreach (var member in members) new Particulars().Said(member).Should().BeNull();
    }

    [Fact]
    public void particulars_said_later_stand_and_what_they_leave_out_stays() => Gen.Select(Any, Any).Sample((first, second) =>
    {
        var both = first.Then(second);
        foreach (var member in EligibilityRules.Rules.SelectMany(rule => rule.Asks).Distinct())
            both.Said(member).Should().Be(second.Said(member) ?? first.Said(member), member);
    });

    [Fact]
    public void an_unknown_finding_asks_for_something_that_nobody_said_or_that_is_not_whole() => Any.Sample(said =>
    {
        var unknown = EligibilityRules.Of(Somebody, new(said, []), []).Where(it => it.Speaks is Speaks.Unknown);
        unknown.Where(it => it.Rule.Asks.All(member => said.Said(member) is not null)).Select(it => it.Rule.Code)
            .Should().BeSubsetOf(["right-already-used"]);
    });

    [Theory]
    [InlineData(SourceKind.Attached, true, false, false, true), InlineData(SourceKind.Attached, true, true, false, false),
        InlineData(SourceKind.Attached, false, false, false, false)]
    [InlineData(SourceKind.StateSystem, false, true, true, true), InlineData(SourceKind.StateSystem, false, true, false, false),
        InlineData(SourceKind.StateSystem, false, false, true, false)]
    [InlineData(SourceKind.StateSystem, true, true, true, false)]
    public void a_source_is_a_paper_or_a_system_with_the_day_of_its_answer(SourceKind kind, bool paper, bool system, bool day, bool clear) =>
        new CheckSource(kind, paper ? Sample.DigestOf("paper") : null, system ? Sample.Line : null, day ? Applied : null).IsClear()
            .Should().Be(clear);

    private static readonly Gen<Particulars> Any = Gen.Select(Gen.Int[0, 4095], Gen.Int[0, 9], Gen.Int[0, 9], Draw);

    private static Particulars Draw(int which, int one, int two)
    {
        bool Given(int member) => (which & (1 << member)) != 0;
        return new(
            Given(0) ? [(Exclusion)one] : null,
            Given(1) ? (GivenAs)(one % 5) : null,
            Given(2) ? [new(one % 2 == 0, (PrivatizedAs)(two % 2), two < 5 ? Share($"{50 + one}") : null)] : null,
            Given(3) ? [Share($"{45 + one}")] : null,
            Given(4) ? one > 4 : null,
            Given(5) ? [Applied.PlusYears(-one).PlusDays(two - 5)] : null,
            Given(6) ? two > 4 : null,
            Given(7) ? [Ground.Parse(Grounds.OfFreeOfCharge[one].Code)] : null,
            Given(8) ? (DisabilityGroup)(two % 4) : null,
            Given(9) ? one > 4 : null,
            Given(10) ? new((ServiceKind)(one % 4), [new(Applied.PlusYears(-3 * one))], one > 5 ? (ServiceEnd)(two % 6) : null, two > 4) : null,
            Given(11) ? Applied.PlusYears(-one) : null);
    }

    private static bool AskedWhile(Func<EligibilityRule, EligibilityRule> when) =>
        EligibilityRules.Of(Somebody, new(new(MortgageLoan: true), []), [], [when(Bars.All.Single(rule => rule.Code == "mortgage-obligation"))]).Count
            == 1;
}

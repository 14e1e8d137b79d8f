using Privatization.Domain.Tests.Scenarios;

namespace Privatization.Domain.Tests.Regulation;

public class GroundsSpecs
{
    private static readonly IEnumerable<GroundRule> All = [.. Grounds.OfDocuments, .. Grounds.OfService, .. Grounds.OfFreeOfCharge];

    [Fact]
    public void every_ground_has_a_code_of_its_own_and_a_legal_basis()
    {
        All.Select(rule => rule.Code).Should().OnlyHaveUniqueItems();
        All.Should().OnlyContain(rule => rule.LegalBasis.Kk != "" && rule.LegalBasis.Ru != "" && rule.LegalBasis.En != ""
            && Ground.Parse(rule.Code).ToString() == rule.Code);
    }

    [Fact]
    public void one_unknown_ground_among_known_ones_is_found()
    {
        Grounds.OfService.AllKnown([Sample.OwnsOther], Sample.Day).Should().BeTrue();
        Grounds.OfService.AllKnown([Sample.OwnsOther, Sample.Disability], Sample.Day).Should().BeFalse();
        Grounds.OfService.AllKnown([], Sample.Day).Should().BeTrue();
    }

    [Fact]
    public void a_ground_counts_from_its_first_day_to_the_day_before_its_last()
    {
        var rule = Grounds.OfService[0] with { ValidFrom = Sample.Day, ValidTo = Sample.Day.PlusDays(2) };
        Enumerable.Range(-1, 4).Select(days => rule.AppliesOn(Sample.Day.PlusDays(days))).Should().Equal(false, true, true, false);
        (rule with { ValidTo = null }).AppliesOn(Sample.Day.PlusYears(100)).Should().BeTrue();
    }

    [Fact]
    public void consent_to_personal_data_is_a_ground_of_later_law_and_not_verified() =>
        Grounds.OfService.Single(rule => rule.Code == "personal-data-consent-missing")
            .Should().BeEquivalentTo(
                new
                {
                    Confidence = Confidence.NotVerified,
                    LegalBasis = new Sentence(
                        "Мемлекеттік көрсетілетін қызметтер туралы заң, 19-1-бап, 2-тармақ, 6) тармақша",
                        "Закон «О государственных услугах», статья 19-1, пункт 2, подпункт 6)", "Law on State Services, art. 19-1(2), 6)"),
                    ValidFrom = new NodaTime.LocalDate(2021, 8, 13)
                });
}

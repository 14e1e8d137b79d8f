using NodaTime;
using Privatization.Api.Cases.Settings;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Cases;

/// <summary>
/// The page of a version of the act tells where it comes from and what became of it, and §9; when it is in force follows from publication.
/// </summary>
public class RegulationPageSpecs(RunningService service)
{
    private const string Version = "resolution-339-3-of-2019";

    [Theory]
    [InlineData("registration", "6654")]
    [InlineData("restates", "163/6")]
    [InlineData("entryIntoForce", "он |десяти|ten ")]
    [InlineData("repeal", "184/4")]
    public async Task the_history_of_the_act_is_told_in_three_languages(string member, string says)
    {
        var told = (await service.People.Nobody().Ask($"/v1/regulations/{Version}")).Is(200).Json.GetProperty("history").GetProperty(member);
        foreach (var language in new[] { "kk", "ru", "en" }) told.GetProperty(language).GetString().Should().MatchRegex(says);
    }

    [Fact]
    public async Task paragraph_9_of_the_act_is_told()
    {
        var told = (await service.People.Nobody().Ask($"/v1/regulations/{Version}")).Is(200).Json.GetProperty("notProvided");
        told.EnumerateArray().Select(it => it.GetProperty("ru").GetString()).Should().SatisfyRespectively(
            office => office.Should().Contain("канцелярию"), corporation => corporation.Should().Contain("Государственную корпорацию"));
    }

    [Fact]
    public void the_first_day_of_an_act_and_that_of_repeal_follow_from_publication()
    {
        var period = Settings(new(Version, "test", Published: "2019-12-10", RepealPublished: "2020-09-04")).Read().Periods.Single();
        (period.From, period.To).Should().Be((new LocalDate(2019, 12, 21), new LocalDate(2020, 9, 15)));
    }

    [Fact]
    public void the_days_of_an_act_may_be_typed_where_publication_is_not_known()
    {
        var period = Settings(new(Version, "test", From: "2019-12-20")).Read().Periods.Single();
        (period.From, period.To).Should().Be((new LocalDate(2019, 12, 20), null));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("2019-12-10", "2019-12-21")]
    [InlineData("10.12.2019", null)]
    public void either_the_publication_of_an_act_or_its_first_day_is_given(string? published, string? from) =>
        FluentActions.Invoking(Settings(new(Version, "test", published, from)).Read).Should().Throw<InvalidOperationException>()
            .WithMessage("Regulation:*");

    private static RegulationSettings Settings(RegulationSettings.Period period) => new() { InForce = [period] };
}

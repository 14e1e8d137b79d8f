namespace Privatization.Domain.Tests.Values;

public class ProviderSpecs
{
    [Fact]
    public void the_providers_are_the_thirteen_bodies_of_the_oblast() =>
        Provider.All.Select(provider => (provider.Ordinal, provider.Code)).Should().Equal(
            (1, "pavlodar-city"), (2, "ekibastuz-city"), (3, "aksu-city"), (4, "akkuly"), (5, "aktogay"), (6, "bayanaul"), (7, "ertis"),
            (8, "zhelezin"), (9, "may"), (10, "pavlodar-district"), (11, "terenkol"), (12, "uspen"), (13, "sharbakty"));

    [Fact]
    public void providers_are_found_by_their_code() =>
        Provider.All.Should().OnlyContain(provider => Provider.Of(ProviderCode.Parse(provider.Code)) == provider);

    [Theory, InlineData(""), InlineData("Pavlodar-city"), InlineData("almaty"), InlineData("pavlodar-city ")]
    public void there_is_no_other_provider_code(string code) => Checks.Accepts<ProviderCode>(code).Should().BeFalse();
}

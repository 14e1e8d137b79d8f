using System.Globalization;
using CsCheck;

namespace Privatization.Domain.Tests.Values;

/// <summary>Sums and areas as texts have them.</summary>
public class FiguresSpecs
{
    [Theory]
    [InlineData("0.00", "0,00", "0.00")]
    [InlineData("54.30", "54,30", "54.30")]
    [InlineData("999.99", "999,99", "999.99")]
    [InlineData("1200000.00", "1_200_000,00", "1,200,000.00")]
    [InlineData("999999999999.99", "999_999_999_999,99", "999,999,999,999.99")]
    public void sums_are_written_as_the_language_writes_them(string sum, string spaced, string english) => Figures.Of(Money.Parse(sum))
        .Should().Be(new Sentence(spaced.Replace('_', '\u00a0'), spaced.Replace('_', '\u00a0'), english));

    [Fact]
    public void areas_are_written_as_sums_are() => Figures.Of(Area.Parse("54.30")).Should().Be(new Sentence("54,30", "54,30", "54.30"));

    [Fact]
    public void any_sum_is_written_in_groups_of_three_and_with_two_places() => Gen.Long[0, 99_999_999_999_999].Sample(tiyn =>
    {
        var sum = Money.Exactly(tiyn / 100m)!.Value;
        var said = Figures.Of(sum);
        said.Ru.Should().Be(said.Kk).And.MatchRegex("^[0-9]{1,3}(\u00a0[0-9]{3})*,[0-9]{2}$");
        decimal.Parse(said.Ru.Replace("\u00a0", "").Replace(',', '.'), CultureInfo.InvariantCulture).Should().Be(sum.Tenge);
    }, iter: 10_000);
}

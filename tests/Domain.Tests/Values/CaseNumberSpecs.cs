using CsCheck;
using Privatization.Domain.Tests.Scenarios;

namespace Privatization.Domain.Tests.Values;

public class CaseNumberSpecs
{
    private static readonly Gen<string> Number = Gen.Select(Gen.Int[0, 12], Gen.Int[2019, 2060], Gen.Long[1, 999_999_999_999])
        .Select((provider, year, serial) => CaseNumber.Of(Provider.All[provider], year, serial).ToString());

    [Fact]
    public void a_case_number_is_provider_year_serial_and_check_digit() =>
        CaseNumber.Of(Provider.All[0], 2026, 42).ToString().Should().Be("01-2026-000042-0");

    [Fact]
    public void a_case_number_is_read_as_it_is_written() => Number.Sample(text => CaseNumber.Parse(text).ToString() == text);

    [Fact]
    public void every_single_wrong_digit_of_a_case_number_is_found() => Number.Sample(text => Places(text).All(place =>
        Enumerable.Range(1, 9).All(by => !Checks.Accepts<CaseNumber>(Checks.WithOtherDigit(text, place, by)))));

    [Fact]
    public void every_swap_of_neighbours_in_a_case_number_is_found() => Number.Sample(text => Places(text).Zip(Places(text).Skip(1))
        .Where(pair => text[pair.First] != text[pair.Second]).All(pair => !Checks.Accepts<CaseNumber>(Swapped(text, pair.First, pair.Second))));

    [Theory]
    [InlineData(""), InlineData("01-2026-000042"), InlineData("1-2026-000042-7"), InlineData("01-26-000042-7"), InlineData("01-2026-42-7")]
    [InlineData("01-2026-000042-77"), InlineData("01-2026-00004a-7"), InlineData("01-2026-000042-7-1"), InlineData("01-2026-0000000000042-7")]
    public void a_case_number_of_another_shape_is_refused(string text) => Checks.Accepts<CaseNumber>(text).Should().BeFalse();

    [Fact]
    public void a_case_number_numbers_the_papers_of_the_case() =>
        Sample.Around.Number.For("2").ToString().Should().Be($"{Sample.Around.Number}/2");

    private static IEnumerable<int> Places(string text) => Enumerable.Range(0, text.Length).Where(place => char.IsAsciiDigit(text[place]));

    private static string Swapped(string text, int one, int other)
    {
        var letters = text.ToCharArray();
        (letters[one], letters[other]) = (letters[other], letters[one]);
        return new(letters);
    }
}

using CsCheck;
using NodaTime;

namespace Privatization.Domain.Tests.Values;

public class IinSpecs
{
    [Theory]
    [InlineData("850315350124"), InlineData("880101300010"), InlineData("010101500003"), InlineData("010101600006"), InlineData("931002451325")]
    public void a_valid_IIN_is_taken(string text) => Iin.Parse(text).ToString().Should().Be(text);

    [Fact]
    public void an_IIN_whose_check_digit_needs_the_second_pass_is_taken() => Iin.Parse("850315301801").ToString().Should().Be("850315301801");

    [Theory, InlineData("061231231234"), InlineData("850315350125"), InlineData("123456789011"), InlineData("123456789012")]
    public void an_IIN_whose_digits_do_not_agree_is_refused(string text) => Refused(text);

    [Fact]
    public void every_check_digit_of_an_unassignable_IIN_is_refused()
    {
        for (var digit = 0; digit < 10; digit++) Refused($"85031530260{digit}");
    }

    [Theory, InlineData(""), InlineData("85031535012"), InlineData("8503153501240"), InlineData(" 850315350124"), InlineData("85031535012A")]
    [InlineData("８５０３１５３５０１２４"), InlineData("850315-35012")]
    public void an_IIN_that_is_not_twelve_digits_is_refused(string text) => Refused(text);

    [Theory]
    [InlineData("85022931", "28 days in 1985"), InlineData("85130131", "no thirteenth month"), InlineData("85033231", "no day 32"),
        InlineData("85000031", "no zeros")]
    [InlineData("00022931", "1900 was no leap year"), InlineData("85031571", "no such century"), InlineData("85031591", "no such century")]
    public void an_IIN_with_a_day_of_birth_that_was_not_is_refused(string beginning, string why)
    {
        WithRightCheckDigit(beginning).Should().ContainSingle();
        foreach (var text in WithRightCheckDigit(beginning))
            text.Invoking(Iin.Parse).Should().Throw<FormatException>(why).WithMessage("*date of birth*");
    }

    [Theory, InlineData("84022931"), InlineData("00022951"), InlineData("96022911"), InlineData("85139901")]
    public void an_IIN_of_a_leap_day_or_of_a_foreigner_without_a_century_is_taken(string beginning) =>
        WithRightCheckDigit(beginning).Should().NotBeEmpty().And.OnlyContain(text => Iin.Parse(text).ToString() == text);

    [Fact]
    public void one_of_ten_check_digits_of_an_IIN_is_taken_or_none() =>
        Gen.Int[0, 9999].Sample(serial => Enumerable.Range(0, 10).Select(digit => $"8503153{serial:0000}{digit}").Where(Checks.Accepts<Iin>)
            .SequenceEqual(WithRightCheckDigit($"8503153{serial:0000}")));

    [Theory, InlineData("850315350124", 1985, 3, 15), InlineData("010101500003", 2001, 1, 1), InlineData("931002451325", 1993, 10, 2)]
    public void an_IIN_tells_the_day_of_birth(string text, int year, int month, int day) =>
        Iin.Parse(text).BirthDate.Should().Be(new LocalDate(year, month, day));

    [Theory]
    [InlineData("020203", 2020, 2, 2, false), InlineData("020203", 2020, 2, 3, true), InlineData("020203", 2020, 2, 4, true)]
    [InlineData("040229", 2022, 2, 27, false), InlineData("040229", 2022, 2, 28, true), InlineData("020228", 2020, 2, 27, false)]
    [InlineData("020228", 2020, 2, 28, true), InlineData("020301", 2020, 2, 29, false), InlineData("020301", 2020, 3, 1, true)]
    public void a_person_who_is_eighteen_that_day_is_adult(string born, int year, int month, int day, bool adult) =>
        Some($"{born}5").IsAdultOn(new(year, month, day)).Should().Be(adult);

    [Fact]
    public void a_person_whose_IIN_tells_no_day_of_birth_is_adult()
    {
        var foreigner = Some("2512310");
        (foreigner.BirthDate, foreigner.IsAdultOn(new(2026, 1, 1))).Should().Be((null, true));
    }

    private static Iin Some(string sevenDigits) =>
        Enumerable.Range(0, 20).Select(serial => Iin.Completed($"{sevenDigits}{serial:0000}")).OfType<Iin>().First();

    private static IEnumerable<string> WithRightCheckDigit(string beginning) =>
        Enumerable.Range(0, 10).Select(digit => $"{beginning.PadRight(11, '0')}{digit}").Where(text => Check(text) == text[11] - '0');

    // law.md §5, written anew: the weighted sum mod 11, and the second weights where it is 10.
    private static int Check(string text)
    {
        int Sum(params int[] weights) => weights.Select((weight, i) => weight * (text[i] - '0')).Sum() % 11;
        var first = Sum(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        return first < 10 ? first : Sum(3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2);
    }

    private static void Refused(string text) => text.Invoking(Iin.Parse).Should().Throw<FormatException>();
}

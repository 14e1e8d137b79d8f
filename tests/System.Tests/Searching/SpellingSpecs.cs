using CsCheck;

namespace Privatization;

/// <summary>One name is one spelling, however it is written; another name is another.</summary>
public class SpellingSpecs
{
    [Theory]
    [InlineData("Әбдіғұлова", "АБДИГУЛОВА", "әбдіғұлова", "əбдiғұлова", " Әбдіғұлова ")]
    [InlineData("Қаһарманов", "Кахарманов", "қаhарманов")]
    [InlineData("Өтеңова-Үмбетова", "Отенова Умбетова", "өтеңова – үмбетова", "ӨТЕҢОВА-ҮМБЕТОВА")]
    [InlineData("Ёлкин", "Елкин", "е\u0308лкин")]
    [InlineData("Майский", "Маи\u0306скии\u0306")]
    [InlineData("Д'Артаньян", "дартаньян", "Д\u2019Артаньян")]
    [InlineData("Гүлнар", "Гульнар")]
    [InlineData("Müller", "Mu\u0308ller", "MULLER")]
    public void is_one_for_all_ways_of_writing(params string[] names) => names.Select(Spelling.Of).Distinct().Should().ContainSingle().Which.Should().NotBeEmpty();

    [Theory]
    [InlineData("Ахметов", "Ахметова"), InlineData("Сапаров", "Сафаров"), InlineData("Ким", "Кима"), InlineData("Иванова Петрова", "Петрова Иванова")]
    public void is_another_for_another_name(string one, string other) => Spelling.Of(one).Should().NotBe(Spelling.Of(other));

    [Theory]
    [InlineData(""), InlineData(" - "), InlineData("'"), InlineData("12"), InlineData("\u0308")]
    public void is_nothing_where_there_is_no_letter(string text) => Spelling.Of(text).Should().BeEmpty();

    [Fact]
    public void of_a_spelling_is_itself() => Gen.Char["аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяАӘҒҚҢӨҰҮҺІiIhHəƏ -'\u0301\u0306\u0308"].Array[0, 40].Select(letters => new string(letters))
        .Sample(text => Spelling.Of(Spelling.Of(text)).Should().Be(Spelling.Of(text)));
}

using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using NodaTime;
using Privatization.Api.Http.Bodies;
using Privatization.Projections;
using Privatization.Storage.Text;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Storage.Text;

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
    public void the_spelling_of_a_name_is_one_for_all_ways_of_writing(params string[] names) =>
        names.Select(Spelling.Of).Distinct().Should().ContainSingle().Which.Should().NotBeEmpty();

    [Theory]
    [InlineData("Ахметов", "Ахметова"), InlineData("Сапаров", "Сафаров"), InlineData("Ким", "Кима"), InlineData("Иванова Петрова", "Петрова Иванова")]
    public void the_spelling_of_another_name_is_another(string one, string other) => Spelling.Of(one).Should().NotBe(Spelling.Of(other));

    [Theory]
    [InlineData(""), InlineData(" - "), InlineData("'"), InlineData("12"), InlineData("\u0308")]
    public void the_spelling_of_a_name_without_a_letter_is_nothing(string text) => Spelling.Of(text).Should().BeEmpty();

    [Fact]
    public void the_spelling_of_a_spelling_is_itself() =>
        Gen.Char["аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяАӘҒҚҢӨҰҮҺІiIhHəƏ -'\u0301\u0306\u0308"].Array[0, 40]
            .Select(letters => new string(letters))
            .Sample(text => Spelling.Of(Spelling.Of(text)).Should().Be(Spelling.Of(text)));

    /// <summary>Of two of them, with the case, PostgreSQL makes one row of an index: at most 2,704 bytes.</summary>
    [Fact]
    public void a_spelling_is_never_longer_than_an_index_can_hold() =>
        Gen.Select(Gen.Int[0, Expanding.Length - 1], Gen.Int[1, 10_000], Gen.String[0, 300]).Sample((worst, times, text) =>
        {
            var spelling = Spelling.Of(text + string.Concat(Enumerable.Repeat(Expanding[worst], times)));
            Encoding.UTF8.GetByteCount(spelling).Should().BeLessThan(2704 / 4);
            Spelling.Of(spelling).Should().Be(spelling);
        }, iter: 100);

    private static readonly string[] Expanding = ["а", " ", "\uFDFA", "\u3300", "가", "İ", "ﬃ", "𐐀", "\u0301"];

    /// <summary>Names were kept before they had a length: they are read, and found by their beginnings.</summary>
    [Fact]
    public void the_spelling_of_a_name_that_was_kept_is_cut()
    {
        var package = Package.Of("850315350124", "pavlodar-city", Digest.Of("lease"u8).ToString());
        package["applicant"]!["lastName"] = string.Concat(Enumerable.Repeat("я ", 5_000)) + new string('щ', 9_000);
        package["family"] = new JsonArray([.. Enumerable.Range(0, 95).Select(_ => (JsonNode)new JsonObject
        {
            ["iin"] = "830412350128", ["lastName"] = new string('ю', 9_000), ["firstName"] = new string('э', 9_000), ["relation"] = "spouse",
        })]);
        var rows = PersonsByName.Of(Guid.Empty, package.Deserialize<RequestPackage>(Json.Stored)!, Instant.FromUtc(2026, 1, 1, 0, 0)).ToList();
        rows.Should().HaveCount(PersonsByName.MostWords + 1).And
            .OnlyContain(row => row.Surname.Length <= Spelling.MaxLength && row.FirstName.Length <= Spelling.MaxLength);
        rows.Should().Contain(row => row.Surname == Spelling.Of(new('ю', 200)));
        StrictJson.Read<RequestPackage>(JsonSerializer.SerializeToUtf8Bytes(package), Json.Strict, out var faults).Should().BeNull();
        faults.Should().Contain(fault => fault.Pointer == "/applicant/lastName" && fault.Kind == BodyFaultKind.InvalidValue);
    }
}

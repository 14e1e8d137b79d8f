using System.Reflection;
using Privatization.Domain.Tests.GoldenFiles;

namespace Privatization.Domain.Tests;

public class ObjectionsSpecs
{
    [Fact]
    public void the_catalogue_holds_all_objections() =>
        Objections.All
            .Should().BeEquivalentTo(typeof(Objections).Assembly.GetTypes().Where(type => type.Name.EndsWith("Objections", StringComparison.Ordinal))
                .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static)).Select(field => field.GetValue(null)));

    [Fact]
    public void codes_of_objections_are_kebab_case_and_each_is_told_once()
    {
        Objections.All.Select(objection => objection.Code).Should().OnlyHaveUniqueItems();
        Objections.All.Should().OnlyContain(objection => objection.Code.Split('-').All(word => word != "" && word.All(char.IsAsciiLetterLower)));
    }

    [Fact]
    public void each_objection_stands_on_a_paragraph_or_an_article_and_speaks_three_languages() =>
        Objections.All.Should().OnlyContain(objection =>
            (objection.Paragraph.StartsWith('§') || objection.Paragraph.StartsWith("Labour Code, art. 8", StringComparison.Ordinal))
                && objection.Detail.Kk != "" && objection.Detail.Ru != "" && objection.Detail.En != "");

    [Fact]
    public void every_objection_has_a_title_of_its_own_in_three_languages()
    {
        Objections.All.Should().OnlyContain(objection => IsTitle(objection.Title.Kk) && IsTitle(objection.Title.Ru) && IsTitle(objection.Title.En));
        Objections.All.Select(objection => objection.Title.Kk).Should().OnlyHaveUniqueItems();
        Objections.All.Select(objection => objection.Title.Ru).Should().OnlyHaveUniqueItems();
        Objections.All.Select(objection => objection.Title.En).Should().OnlyHaveUniqueItems();
        Objections.All.Should().OnlyContain(objection => !(objection.Title.Kk + objection.Title.Ru).Any(char.IsAsciiLetter));
    }

    private static bool IsTitle(string text) => text.Length is > 0 and <= 60 && char.IsUpper(text[0]) && !text.EndsWith('.');

    [Fact]
    public void only_objections_to_content_point_at_a_member() =>
        Objections.All.Where(objection => objection.Pointer is not null).Should().OnlyContain(objection => objection.Fault == ObjectionKind.Content);

    [Fact]
    public void the_objections_are_as_they_were() => Golden.File("objections.txt", string.Join("\n", Objections.All
        .Select(objection => $"{objection.Code} | {objection.Fault} | {objection.Paragraph} | {objection.Pointer ?? "-"}")) + "\n");
}

using System.Reflection;
using Privatization.Domain.Tests.GoldenFiles;

namespace Privatization.Domain.Tests;

public class ObjectionsSpecs
{
    [Fact]
    public void the_catalogue_holds_all_objections() =>
        Objections.All
            .Should().BeEquivalentTo(new[] { typeof(Objections), typeof(DecreeObjections), typeof(PackageObjections) }
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
    public void only_objections_to_content_point_at_a_member() =>
        Objections.All.Where(objection => objection.Pointer is not null).Should().OnlyContain(objection => objection.Fault == ObjectionKind.Content);

    [Fact]
    public void the_objections_are_as_they_were() => Golden.File("objections.txt", string.Join("\n", Objections.All
        .Select(objection => $"{objection.Code} | {objection.Fault} | {objection.Paragraph} | {objection.Pointer ?? "-"}")) + "\n");
}

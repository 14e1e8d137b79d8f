using Privatization.Domain.Tests.GoldenFiles;

namespace Privatization.Domain.Tests;

public class ApplicationEventSpecs
{
    public static readonly IReadOnlyList<Type> Facts =
        [.. typeof(ApplicationEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ApplicationEvent)))
            .OrderBy(type => type.Name, StringComparer.Ordinal)];

    [Fact]
    public void the_shapes_of_facts_are_as_they_were() => Golden.File("facts.txt", string.Join("\n", Facts.Select(Shape)) + "\n");

    [Fact]
    public void facts_hold_no_free_text_and_no_iin() => Facts.SelectMany(fact => fact.GetProperties()).Select(member => member.PropertyType)

        .Should().NotContain(
            [typeof(FreeText), typeof(FreeText?), typeof(ShortText), typeof(PersonName), typeof(Contact), typeof(Iin), typeof(string[]),
                typeof(Address), typeof(CadastralNumber)]);

    [Fact]
    public void the_only_plain_text_in_a_fact_is_the_version_of_the_act() =>
        Facts.SelectMany(fact => fact.GetProperties()).Where(member => member.PropertyType == typeof(string)).Select(member => member.Name).Distinct()
            .Should().Equal(nameof(RequestSubmitted.Regulation));

    private static string Shape(Type fact) =>
        $"{fact.Name}({string.Join(", ", fact.GetConstructors()[0].GetParameters().Select(it => $"{Name(it.ParameterType)} {it.Name}"))})";

    private static string Name(Type type) => type.IsGenericType
        ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.Name;
}

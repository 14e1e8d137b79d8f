using System.Reflection;

namespace Privatization.Domain.Tests.Values;

public class NotSuchValueSpecs
{
    private const string KazakhLetter = "[әғқңөұүһі]", Cyrillic = "[а-яё]";

    private static readonly IEnumerable<Type> Values = typeof(Iin).Assembly.GetTypes()
        .Where(type => type.GetInterfaces().Any(it => it.Name == "IText`1"));

    public static TheoryData<Type, string> Wrong =>
    [
        .. Values.Select(type => (type, "")),
        (typeof(Iin), "851303350124"),
        (typeof(Iin), "850315350125"),
    ];

    [Theory, MemberData(nameof(Wrong))]
    public void every_value_refuses_in_three_languages(Type value, string text)
    {
        var parse = value.GetMethod("Parse", [typeof(string)])!;
        var refusal = parse.Invoking(it => it.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [text], null))
            .Should().Throw<NotSuchValue>().Which;
        refusal.Why.Kk.Should().MatchRegex(KazakhLetter);
        refusal.Why.Ru.Should().MatchRegex(Cyrillic).And.NotMatchRegex(KazakhLetter);
        refusal.Why.En.Should().NotMatchRegex(Cyrillic).And.Be(refusal.Message);
    }
}

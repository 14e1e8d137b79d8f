using System.Globalization;
using System.Text.Json;
using Privatization.Storage.Text;

namespace Privatization.Tests.Storage.Text;

/// <summary>Codes are taken from callers as they are described, to the letter, of every enumeration of the domain.</summary>
public class CodeSpecs
{
    public static TheoryData<Type> Enumerations => [.. typeof(Role).Assembly.GetTypes().Where(type => type.IsEnum)];

    [Theory, MemberData(nameof(Enumerations))]
    public void codes_of_enumerations_are_read_as_they_are_written(Type type)
    {
        foreach (var value in Enum.GetValues(type).Cast<object>())
            JsonSerializer.Deserialize(JsonSerializer.Serialize(value, type, Json.Wire), type, Json.Strict).Should().Be(value);
    }

    [Theory, MemberData(nameof(Enumerations))]
    public void codes_of_enumerations_are_nothing_else_than_described(Type type)
    {
        var codes = Enum.GetValues(type).Cast<object>()
            .ToDictionary(value => JsonSerializer.Deserialize<string>(JsonSerializer.Serialize(value, type, Json.Wire))!, value => value);
        foreach (var (code, value) in codes)
        {
            string[] others =
            [
                $"{value}", code.ToUpperInvariant(), char.ToUpperInvariant(code[0]) + code[1..], $" {code}", $"{code} ", $"{code},{code}",
                string.Join(',', codes.Keys), code.Replace('-', '_'), $"{Convert.ToInt32(value, CultureInfo.InvariantCulture)}", "",
            ];
            foreach (var other in others.Where(other => !codes.ContainsKey(other)))
                FluentActions.Invoking(() => JsonSerializer.Deserialize(JsonSerializer.Serialize(other), type, Json.Strict))
                    .Should().Throw<JsonException>(other).WithInnerException<NotSuchValue>()
                    .Which.Why.En.Should().ContainAll(codes.Keys, "a refusal lists the codes");
            FluentActions.Invoking(() => JsonSerializer.Deserialize("1", type, Json.Strict)).Should().Throw<JsonException>();
        }
    }
}

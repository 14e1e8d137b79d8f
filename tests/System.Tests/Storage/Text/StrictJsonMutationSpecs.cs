using System.Text;
using System.Text.Json;
using CsCheck;
using Privatization.Api.Http.Bodies;
using Privatization.Storage.Text;

namespace Privatization.Tests.Storage.Text;

public class StrictJsonMutationSpecs
{
    private static readonly byte[] Good = Encoding.UTF8.GetBytes(Flat.Valid);

    /// <summary>Bytes and pieces that mean something to a JSON reader, beside those that mean nothing.</summary>
    private static readonly Gen<byte[]> Piece = Gen.OneOf(
        Gen.Byte.Array[0, 3],
        Gen.OneOf(
            "null", "{}", "[]", "\"", "\\", ",", ":", "1e999", "-0", "\\u0000", "\\ud800", "\"a\":1,", "true",
            "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "/**/")
            .Select(Encoding.UTF8.GetBytes));

    private static readonly Gen<byte[]> Mutated =
        Gen.Select(Gen.Int[0, Good.Length], Gen.Int[0, 12], Piece).Array[1, 4]
            .Select(changes => changes.Aggregate(Good, (body, change) => Replaced(body, change.Item1, change.Item2, change.Item3)));

    [Fact]
    public void a_mutated_body_is_read_as_either_a_value_or_a_fault() =>
        Mutated.Sample(
            body =>
            {
                var value = StrictJson.Read<Flat>(body, Json.Strict, out var faults);
                return value is null == faults.Count > 0 && faults.All(f => f.Pointer.Length == 0 || f.Pointer[0] == '/');
            },
            iter: 10_000);

    [Fact]
    public void a_mutated_body_that_is_accepted_is_accepted_by_the_serializer_too() =>
        Mutated.Sample(
            body =>
            {
                if (StrictJson.Read<Flat>(body, Json.Strict, out _) is { } value)
                    Written(JsonSerializer.Deserialize<Flat>(body, Json.Strict)).Should().Be(Written(value));
            },
            iter: 10_000);

    [Fact]
    public void every_pointer_of_a_fault_but_a_missing_member_leads_to_something_in_the_body() =>
        Mutated.Sample(
            body =>
            {
                StrictJson.Read<Flat>(body, Json.Strict, out var faults);
                // A member whose name is no text cannot be looked up.
                if (faults.Any(f => f.Kind == BodyFaultKind.NotJson) || body.AsSpan().IndexOf(@"\ud"u8) >= 0)
                    return;
                using var document = JsonDocument.Parse(body);
                foreach (var fault in faults.Where(f => f.Kind != BodyFaultKind.MissingMember))
                    _ = fault.Pointer.Split('/').Skip(1).Aggregate(document.RootElement, Step);
            },
            iter: 10_000);

    private static string Written(Flat? flat) => JsonSerializer.Serialize(flat, Json.Strict);

    private static JsonElement Step(JsonElement element, string token) => element.ValueKind == JsonValueKind.Array
        ? element[int.Parse(token)]
        : element.EnumerateObject().First(m => m.Name == token.Replace("~1", "/").Replace("~0", "~")).Value;

    private static byte[] Replaced(byte[] body, int at, int length, byte[] piece)
    {
        var start = Math.Min(at, body.Length);
        return [.. body[..start], .. piece, .. body[Math.Min(start + length, body.Length)..]];
    }
}

using System.Text;
using System.Text.Json;
using Privatization.Api.Http.Bodies;
using Privatization.Storage.Text;
using static Privatization.Api.Http.Bodies.BodyFaultKind;

namespace Privatization.Tests.Storage.Text;

public class StrictJsonSpecs
{
    [Fact]
    public void a_body_without_a_fault_is_read()
    {
        var flat = StrictJson.Read<Flat>(Encoding.UTF8.GetBytes(Flat.Valid), Json.Strict, out var faults);

        faults.Should().BeEmpty();
        JsonSerializer.Serialize(flat, Json.Strict)
            .Should().Be(JsonSerializer.Serialize(JsonSerializer.Deserialize<Flat>(Flat.Valid, Json.Strict), Json.Strict));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("{} // why")]
    [InlineData("{/* why */}")]
    [InlineData("{\"number\":\"1\",}")]
    [InlineData("{\"number\":01}")]
    [InlineData("{number:1}")]
    [InlineData("\uFEFF{}")]
    [InlineData("{\"number\":\"\t\"}")]
    [InlineData("{\"number\":NaN}")]
    public void a_body_that_is_not_json_is_one_fault_of_the_whole(string body) =>
        Body.Faults(body).Should().Equal(new BodyFault("", NotJson));

    [Fact]
    public void bytes_that_are_not_utf8_are_not_json() =>
        Body.Faults<Loose>([.. "{\"any\":\""u8, 0xC3, 0x28, .. "\"}"u8]).Should().Equal(new BodyFault("", NotJson));

    [Theory]
    [InlineData(32, true)]
    [InlineData(33, false)]
    public void a_body_may_be_thirty_two_levels_deep(int depth, bool isRead) =>
        Body.Faults<Loose>(Encoding.UTF8.GetBytes("{\"any\":" + new string('[', depth - 1) + "\"\\u0000\"" + new string(']', depth - 1) + "}"))
            .Should().ContainSingle().Which.Kind.Should().Be(isRead ? InvalidValue : NotJson);

    [Theory]
    [InlineData("ә/ү", @"\u0000", "/rooms/1/note")]
    [InlineData("ә/ү", @"a\ud800b", "/rooms/1/note")]
    [InlineData("ә/ү", @"\uDC00\uD800", "/rooms/1/note")]
    [InlineData("\"12\"", @"""\ud800""", "/number")]
    [InlineData("a/b", @"a\u0000b", "/sketch")]
    [InlineData("a/b", @"a\ud800b", "/sketch")]
    [InlineData("[1,null]", @"[""\ud800""]", "/attachment/any/0")]
    [InlineData("[1,null]", @"[{""\udbff"":1}]", "/attachment/any/0")]
    [InlineData("\"isDwelling\"", @"""\ud800"":1,""isDwelling""", "")]
    public void a_text_that_cannot_be_stored_is_refused_wherever_it_is(string good, string bad, string pointer) =>
        Body.FaultsOfSpoilt(good, bad).Should().Equal(new BodyFault(pointer, InvalidValue));

    [Fact]
    public void escaped_letters_and_pairs_of_surrogates_are_good() =>
        Body.FaultsOfSpoilt("ә/ү", @"\u04D9 \ud83d\ude02 \\u0000 null").Should().BeEmpty();

    [Fact]
    public void all_faults_of_a_body_are_reported_at_once() =>
        Body.Faults("""
            {"number":"x","owner":null,"rooms":[{"kind":"kitchen","squareMetres":"9"},null,7,{"kind":"hall","area":1}],
             "isDwelling":1,"isDwelling":1,"remarks":[null],"colour":"blue","counters":{"ab":"c"}}
            """).Should().BeEquivalentTo(
        [
            new BodyFault("/number", InvalidValue, FlatNumber.Why), new BodyFault("/owner", Null),
            new BodyFault("/rooms/0/squareMetres", WrongType), new BodyFault("/rooms/1", Null), new BodyFault("/rooms/2", WrongType),
            new BodyFault("/rooms/3/kind", InvalidValue, Kinds), new BodyFault("/rooms/3/area", UnknownMember),
            new BodyFault("/rooms/3/squareMetres", MissingMember),
            new BodyFault("/isDwelling", WrongType), new BodyFault("/isDwelling", DuplicateMember), new BodyFault("/remarks/0", Null),
            new BodyFault("/colour", UnknownMember), new BodyFault("/counters/ab", InvalidValue, Letter.Why),
            new BodyFault("/counters/ab", WrongType),
            new BodyFault("/acceptedOn", MissingMember),
        ]);

    [Fact]
    public void a_hostile_body_is_not_answered_with_more_than_a_hundred_faults() =>
        Body.Faults("{" + string.Join(',', Enumerable.Range(0, 5000).Select(i => $"\"x{i}\":1")) + "}").Should().HaveCount(100);

    private static readonly Sentence Kinds =
        new("Мына кодтардың бірі: kitchen, living-room.", "Один из кодов: kitchen, living-room.", "One of: kitchen, living-room.");

    private sealed record Loose(JsonElement Any);
}

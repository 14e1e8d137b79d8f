using Privatization.Api.Http.Bodies;
using static Privatization.Api.Http.Bodies.BodyFaultKind;

namespace Privatization.Tests.Storage.Text;

public class StrictJsonFaultSpecs
{
    [Theory]
    [InlineData("""{"no":1}""", "/no")]
    [InlineData("""{"a/b~c":1}""", "/a~1b~0c")]
    [InlineData("""{"Number":"1"}""", "/Number")]
    [InlineData("""{"":1}""", "/")]
    [InlineData("""{"$id":"1"}""", "/$id")]
    [InlineData("""{"rooms":[{},{"area":1}]}""", "/rooms/1/area")]
    [InlineData("""{"sketch":{"a/b":{"area":1}}}""", "/sketch/a~1b/area")]
    public void unknown_members_of_a_body_are_named(string body, string pointer) =>
        Body.Faults(body).Should().Contain(new BodyFault(pointer, UnknownMember));

    [Theory]
    [InlineData("{}", "/number", "/owner", "/rooms", "/isDwelling", "/acceptedOn")]
    [InlineData("""{"number":"1","owner":"850101300123","rooms":[{"kind":"kitchen"}],"isDwelling":true,"acceptedOn":"2020-01-01"}""",
        "/rooms/0/squareMetres")]
    public void missing_members_of_a_body_are_named(string body, params string[] pointers) =>
        Body.Faults(body).Should().Equal(pointers.Select(p => new BodyFault(p, MissingMember)));

    [Theory]
    [InlineData("\"isDwelling\":true", "\"isDwelling\":true,\"isDwelling\":true", "/isDwelling")]
    [InlineData("\"isDwelling\":true", "\"isDwelling\":true,\"is\\u0044welling\":false", "/isDwelling")]
    [InlineData("\"w\":3", "\"w\":3,\"w\":3", "/counters/w")]
    [InlineData("\"any\":[1,null]", "\"any\":[{\"x\":1,\"x\":1}]", "/attachment/any/0/x")]
    public void a_repeated_member_of_a_body_is_named_once(string good, string bad, string pointer) =>
        Body.FaultsOfSpoilt(good, bad).Should().Equal(new BodyFault(pointer, DuplicateMember));

    [Theory]
    [InlineData("\"12\"", "12", "/number")]
    [InlineData("\"850101300123\"", "{}", "/owner")]
    [InlineData("true", "\"true\"", "/isDwelling")]
    [InlineData("true", "1", "/isDwelling")]
    [InlineData("18", "\"18\"", "/rooms/0/squareMetres")]
    [InlineData("\"kitchen\",\"squareMetres\":9", "1,\"squareMetres\":9", "/rooms/1/kind")]
    [InlineData("\"2020-01-31\"", "20200131", "/acceptedOn")]
    [InlineData("[\"a\",\"b\"]", "\"a\"", "/remarks")]
    [InlineData("[\"1\",\"2\"]", "[\"1\",2]", "/floors/0/1")]
    [InlineData("{\"w\":3}", "[]", "/counters")]
    [InlineData("{\"start\":\"2020-01-01T00:00:00Z\",\"end\":\"2020-01-02T00:00:00Z\"}", "\"2020\"", "/visit")]
    public void another_json_type_than_the_contract_asks_for_is_named(string good, string bad, string pointer) =>
        Body.FaultsOfSpoilt(good, bad).Should().Equal(new BodyFault(pointer, WrongType));

    [Fact]
    public void a_body_of_another_json_type_is_named_as_a_whole() => Body.Faults("[]").Should().Equal(new BodyFault("", WrongType));

    [Theory]
    [InlineData("\"12\"", "null", "/number")]
    [InlineData("\"850101300123\"", "null", "/owner")]
    [InlineData("18", "null", "/rooms/0/squareMetres")]
    [InlineData("\"b\"", "null", "/remarks/1")]
    [InlineData("[\"1\",\"2\"]", "null", "/floors/0")]
    [InlineData("\"2\"", "null", "/floors/0/1")]
    [InlineData("{\"kind\":\"kitchen\",\"squareMetres\":1}", "null", "/sketch/a~1b")]
    [InlineData("{\"w\":3}", "{\"w\":null}", "/counters/w")]
    [InlineData("\"2020-01-31\"", "null", "/acceptedOn")]
    public void null_in_a_body_is_named_where_the_declaration_does_not_allow_it(string good, string bad, string pointer) =>
        Body.FaultsOfSpoilt(good, bad).Should().Equal(new BodyFault(pointer, Null));

    [Fact]
    public void a_body_of_null_is_refused() => Body.Faults("null").Should().Equal(new BodyFault("", Null));

    [Theory]
    [InlineData("\"12\"", "\"x\"", "/number", "A flat number has one to four digits.")]
    [InlineData("\"850101300123\"", "\"85\"", "/owner", "An IIN has twelve digits.")]
    [InlineData("\"coOwner\":null", "\"coOwner\":\"85\"", "/coOwner", "An IIN has twelve digits.")]
    [InlineData("\"2\"", "\"\"", "/floors/0/1", "A flat number has one to four digits.")]
    [InlineData("\"w\"", "\"ww\"", "/counters/ww", "One letter.")]
    [InlineData("living-room", "Living Room", "/rooms/0/kind", "One of: kitchen, living-room.")]
    [InlineData("18", "18.5", "/rooms/0/squareMetres", null)]
    [InlineData("18", "1e99", "/rooms/0/squareMetres", null)]
    [InlineData("2020-01-31", "2020-02-31", "/acceptedOn", null)]
    [InlineData("\"to\":\"2020-02-01\"", "\"to\":\"2019-02-01\"", "/term", null)]
    [InlineData("2020-01-02T00:00:00Z", "2019-01-02T00:00:00Z", "/visit", null)]
    public void a_refused_value_of_a_body_is_named_with_the_reason_of_its_type(string good, string bad, string pointer, string? reason) =>
        Body.FaultsOfSpoilt(good, bad).Select(fault => (fault.Pointer, fault.Kind, fault.Reason?.En)).Should().Equal((pointer, InvalidValue, reason));

    [Fact]
    public void members_outside_of_the_constructor_are_held_to_their_declaration() =>
        Body.Faults<Address>("""{"house":null,"street":null,"letters":[null]}"""u8.ToArray())
            .Should().Equal(new BodyFault("/street", Null), new BodyFault("/letters/0", Null), new BodyFault("/town", MissingMember));

    [Fact]
    public void a_computed_member_of_a_body_is_known_and_skipped() =>
        Body.Faults<Address>("""{"town":"Aksu","street":"a","line":null}"""u8.ToArray()).Should().BeEmpty();

    private sealed record Address
    {
        public required string Town { get; init; }

        public string Street { get; init; } = "";

        public string? House { get; init; }

        public List<string>? Letters { get; init; }

        public string Line => $"{Town}, {Street} {House}";
    }
}

using System.Text.Json;
using NodaTime;
using Privatization.Storage.Text;

namespace Privatization.Tests.Storage.Text;

public class JsonSpecs
{
    public static TheoryData<JsonSerializerOptions> Both => [Json.Stored, Json.Strict];

    [Theory, MemberData(nameof(Both), DisableDiscoveryEnumeration = true)]
    public void a_record_comes_back_from_JSON_as_it_was(JsonSerializerOptions options)
    {
        var flat = JsonSerializer.Deserialize<Flat>(Flat.Valid, options)!;

        var written = JsonSerializer.Serialize(flat, options);

        JsonSerializer.Serialize(JsonSerializer.Deserialize<Flat>(written, options), options).Should().Be(written);
        flat.Number.Should().Be(FlatNumber.Parse("12"));
        flat.Counters.Should().ContainKey(new Letter('w'));
        flat.AcceptedOn.Should().Be(new LocalDate(2020, 1, 31));
    }

    [Fact]
    public void a_text_value_is_written_as_a_string_whatever_kind_of_type_it_is() =>
        JsonSerializer.Serialize(new { A = FlatNumber.Parse("7"), B = new Iin("850101300123"), C = new Letter('ә') }, Json.Stored)
            .Should().Be("""{"a":"7","b":"850101300123","c":"ә"}""");

    [Fact]
    public void a_text_value_may_be_the_key_of_a_dictionary()
    {
        var areas = new Dictionary<FlatNumber, int> { [FlatNumber.Parse("7")] = 18 };

        var written = JsonSerializer.Serialize(areas, Json.Stored);

        written.Should().Be("""{"7":18}""");
        JsonSerializer.Deserialize<Dictionary<FlatNumber, int>>(written, Json.Stored).Should().Equal(areas);
    }

    [Theory]
    [InlineData("""{"number":"x"}""")]
    [InlineData("""{"byNumber":{"x":1}}""")]
    public void a_refused_text_value_says_why(string body) =>
        FluentActions.Invoking(() => JsonSerializer.Deserialize<Numbers>(body, Json.Stored))
            .Should().Throw<JsonException>().WithInnerException<FormatException>().WithMessage("A flat number*");

    [Theory]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("true")]
    public void a_text_value_is_read_from_a_string_only(string json)
    {
        FluentActions.Invoking(() => JsonSerializer.Deserialize<FlatNumber>(json, Json.Stored)).Should().Throw<JsonException>();
        FluentActions.Invoking(() => JsonSerializer.Deserialize<Iin>(json, Json.Stored)).Should().Throw<JsonException>();
    }

    [Fact]
    public void null_is_no_text_value_of_a_value_type() =>
        FluentActions.Invoking(() => JsonSerializer.Deserialize<Iin>("null", Json.Stored)).Should().Throw<JsonException>();

    [Fact]
    public void enums_in_JSON_are_kebab_case_and_never_numbers()
    {
        JsonSerializer.Serialize(RoomKind.LivingRoom, Json.Strict).Should().Be("\"living-room\"");
        FluentActions.Invoking(() => JsonSerializer.Deserialize<RoomKind>("0", Json.Strict)).Should().Throw<JsonException>();
    }

    [Fact]
    public void stored_json_leaves_out_nulls_and_keeps_kazakh_letters() =>
        JsonSerializer.Serialize(new Sentence("Өтініш қабылданды", null!, "«'&<>"), Json.Stored)
            .Should().Be("""{"kk":"Өтініш қабылданды","en":"«'&<>"}""");

    [Fact]
    public void stored_json_is_read_leniently_when_a_member_is_unknown() =>
        JsonSerializer.Deserialize<Room>("""{"kind":"kitchen","squareMetres":1,"since":"v1"}""", Json.Stored)
            .Should().Be(new Room(RoomKind.Kitchen, 1));

    private sealed record Numbers(FlatNumber? Number = null, Dictionary<FlatNumber, int>? ByNumber = null);
}

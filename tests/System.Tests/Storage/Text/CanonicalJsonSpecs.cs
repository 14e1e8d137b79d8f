using System.Text;
using Privatization.Storage.Text;

namespace Privatization.Tests.Storage.Text;

public class CanonicalJsonSpecs
{
    [Fact]
    public void the_sample_of_rfc_8785_has_the_bytes_of_section_3_2_4() =>
        Convert.ToHexStringLower(CanonicalJson.Of("""
            {
              "numbers": [333333333.33333329, 1E30, 4.50,
                          2e-3, 0.000000000000000000000000001],
              "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
              "literals": [null, true, false]
            }
            """u8)).Should().Be(
            "7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e" +
            "756d62657273223a5b3333333333333333332e333333333333332c31652b3330" +
            "2c342e352c302e3030322c31652d32375d2c22737472696e67223a22e282ac24" +
            "5c75303030665c6e4127425c225c5c5c5c5c222f227d");

    [Fact]
    public void members_of_canonical_JSON_are_sorted_by_utf16_code_unit() =>
        Text("""
            {"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One",
             "\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}
            """).Should().Be(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"Latin Small Letter O With Diaeresis\"," +
            "\"€\":\"Euro Sign\",\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");

    [Fact]
    public void only_what_must_be_escaped_is_escaped_in_canonical_JSON() =>
        Text(@"""\u0000\u0008\u0009\u000A\u000b\u000c\u000D\u001F\u0022\u005C\/\u007f\u2028<&+\u04D9""")
            .Should().Be("\"\\u0000\\b\\t\\n\\u000b\\f\\r\\u001f\\\"\\\\/\u007f\u2028<&+ә\"");

    [Theory]
    [InlineData(" { } ", "{}")]
    [InlineData("[ ]", "[]")]
    [InlineData("[ {} , [ ] ]", "[{},[]]")]
    [InlineData(" \"\" ", "\"\"")]
    [InlineData("{\"b\":{\"d\":1,\"c\":[{\"z\":1,\"a\":null}]},\"a\":true}", "{\"a\":true,\"b\":{\"c\":[{\"a\":null,\"z\":1}],\"d\":1}}")]
    public void nothing_stands_between_the_tokens_of_canonical_JSON(string json, string canonical) => Text(json).Should().Be(canonical);

    [Theory]
    [InlineData("1e400")]
    [InlineData("-1e400")]
    [InlineData(@"""\ud800""")]
    [InlineData(@"""\ude00\ud83d""")]
    [InlineData(@"{""\ud800"":1}")]
    [InlineData("""{"a":1,"a":1}""")]
    [InlineData("""{"a":1,"\u0061":2}""")]
    [InlineData("")]
    [InlineData("[1,]")]
    [InlineData("[] []")]
    [InlineData("\uFEFF[]")]
    [InlineData("// no\n[]")]
    [InlineData("NaN")]
    public void a_text_that_has_no_canonical_form_is_refused(string json) =>
        FluentActions.Invoking(() => Text(json)).Should().Throw<FormatException>();

    [Fact]
    public void bytes_that_are_not_utf8_have_no_canonical_form() =>
        FluentActions.Invoking(() => CanonicalJson.Of([(byte)'"', 0xC3, 0x28, (byte)'"'])).Should().Throw<FormatException>();

    [Fact]
    public void a_value_is_written_with_the_options_before_its_canonical_form() =>
        Encoding.UTF8.GetString(CanonicalJson.Of(new Room(RoomKind.LivingRoom, 18), Json.Stored))
            .Should().Be("""{"kind":"living-room","squareMetres":18}""");

    private static string Text(string json) => Encoding.UTF8.GetString(CanonicalJson.Of(Encoding.UTF8.GetBytes(json)));
}

using System.Globalization;
using CsCheck;

namespace Privatization.Domain.Tests.Values;

public class TextValueSpecs
{
    private static readonly string Hex = new('a', 64);

    [Theory, InlineData("0", "0.00"), InlineData("1234567.5", "1234567.50"), InlineData("0.01", "0.01"),
        InlineData("999999999999.99", "999999999999.99")]
    public void money_is_tenge_to_two_places(string text, string written) => Reads<Money>(text, written);

    [Theory, InlineData("-1"), InlineData("0.001"), InlineData("1,5"), InlineData("1e3"), InlineData(" 1"), InlineData(""),
        InlineData("1000000000000"), InlineData("NaN")]
    public void money_refuses_anything_else(string text) => Refuses<Money>(text);

    [Theory, InlineData("54.3", "54.30"), InlineData("0.01", "0.01"), InlineData("9999.99", "9999.99")]
    public void an_area_is_square_metres_to_two_places(string text, string written) => Reads<Area>(text, written);

    [Theory, InlineData("0"), InlineData("-1"), InlineData("10000"), InlineData("1.001"), InlineData("")]
    public void an_area_refuses_anything_else(string text) => Refuses<Area>(text);

    [Fact]
    public void digest_and_pseudonym_are_64_lower_case_hexadecimal_digits()
    {
        Reads<Digest>(Hex, Hex);
        Reads<Pseudonym>(Hex, Hex);
        foreach (var text in new[] { Hex[1..], Hex + "a", Hex.ToUpperInvariant(), "g" + Hex[1..], "" })
        {
            Refuses<Digest>(text);
            Refuses<Pseudonym>(text);
        }
    }

    [Fact]
    public void a_digest_is_the_sha_256_of_the_bytes() => Digest.Of("abc"u8).ToString()
        .Should().Be("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

    [Theory, InlineData("executor-1"), InlineData("a.b_c@d|e:F9")]
    public void a_staff_id_is_letters_digits_and_a_few_signs(string text) => Reads<StaffId>(text, text);

    [Theory, InlineData(""), InlineData("a b"), InlineData("Айгүл"), InlineData("a/b")]
    public void a_staff_id_refuses_anything_else(string text) => Refuses<StaffId>(text);

    [Fact]
    public void the_lengths_of_text_values_are_bounded()
    {
        Holds<StaffId>(100, "a");
        Holds<Ground>(60, "a");
        Holds<DocumentNumber>(60, "Қ");
        Holds<PaymentReference>(60, "Қ");
    }

    [Theory, InlineData("a"), InlineData("Қ"), InlineData("\uFDFA"), InlineData("𐐀"), InlineData("😀")]
    public void texts_that_people_write_are_counted_by_code_points(string character)
    {
        Holds<PersonName>(100, character);
        Holds<Contact>(254, character);
        Holds<ShortText>(500, character);
        Holds<FreeText>(10_000, character);
    }

    [Fact]
    public void blanks_around_a_text_count_as_well() =>
        (Checks.Accepts<PersonName>(new string('a', 98) + "  "), Checks.Accepts<PersonName>(new string('a', 99) + "  ")).Should().Be((true, false));

    /// <summary>Whoever writes "173,900" or "1.500" may mean thousands.</summary>
    [Fact]
    public void places_of_a_number_are_counted_as_they_are_written() => Gen.Int[0, 9999].Select(Gen.Int[0, 9], Gen.String[Gen.Char['0', '9'], 0, 8])
        .Sample((whole, first, further) =>
        {
            OneReading<Money>(2);
            OneReading<Area>(2);
            OneReading<PaymentAmount>(2);
            OneReading<PaymentAmount>(2, "-");
            OneReading<Share>(4);
            OneReading<Quantity>(6);

            void OneReading<T>(int places, string sign = "") where T : IText<T>
            {
                var text = $"{sign}{whole}.{first}{further}";
                if (further.Length + 1 > places) Refuses<T>(text);
                else if (Checks.Accepts<T>(text))
                    decimal.Parse(T.Parse(text).ToString()!, CultureInfo.InvariantCulture)
                        .Should().Be(decimal.Parse(text, CultureInfo.InvariantCulture));
            }
        }, iter: 10_000);

    [Theory, InlineData(".5"), InlineData("5."), InlineData("1,5"), InlineData("1_000"), InlineData("٣"), InlineData("0x1"), InlineData("1.2.3"),
        InlineData("+1"), InlineData("--1")]
    public void a_number_is_digits_and_a_point_between_digits(string text)
    {
        Refuses<Money>(text);
        Refuses<Area>(text);
        Refuses<Share>(text);
        Refuses<Quantity>(text);
        Refuses<PaymentAmount>(text);
    }

    [Fact]
    public void no_number_is_written_with_zeros_without_end()
    {
        foreach (var zeros in new[] { 40, 100_000 })
        {
            Refuses<Money>(new string('0', zeros) + "1");
            Refuses<Area>(new string('0', zeros) + "1");
            Refuses<Share>("1." + new string('0', zeros));
            Refuses<Quantity>("1." + new string('0', zeros));
            Refuses<PaymentAmount>("-" + new string('0', zeros) + "1");
            Refuses<CadastralNumber>("14:218:" + new string(' ', 10 * zeros) + "1");
        }
    }

    [Fact]
    public void texts_kept_before_a_bound_was_set_are_read_as_they_are()
    {
        var text = new string('Қ', 9_000);
        (Kept<PersonName>(text), Kept<Contact>(text), Kept<ShortText>(text)).Should().Be((text, text, text));
    }

    [Theory, InlineData("  Қарадым\n", "Қарадым"), InlineData("a b", "a b")]
    public void free_text_is_trimmed(string text, string written) => Reads<FreeText>(text, written);

    [Theory, InlineData(""), InlineData(" \t\n ")]
    public void free_text_is_not_empty(string text) => Refuses<FreeText>(text);

    [Theory, InlineData(" № 12/3-Қ (2020) ", "№ 12/3-Қ (2020)"), InlineData("7.1", "7.1")]
    public void a_document_number_is_letters_digits_and_a_few_signs(string text, string written) => Reads<DocumentNumber>(text, written);

    [Theory, InlineData(""), InlineData("  "), InlineData("1\n2"), InlineData("<1>"), InlineData("a_b")]
    public void a_document_number_refuses_anything_else(string text) => Refuses<DocumentNumber>(text);

    [Theory, InlineData("14:218:012:345:67", "14:218:012:345:67"), InlineData("14-218-012", "14:218:012"), InlineData("14: 218 :012", "14:218:012")]
    [InlineData("14–218—012", "14:218:012"), InlineData("І4\u00a0:2l8:О12:З", "14:218:012:3"), InlineData("o1:бB:з", "01:68:3")]
    public void one_dwelling_has_one_cadastral_number(string text, string written) => Reads<CadastralNumber>(text, written);

    [Theory, InlineData("14:218:012", "14:218:12", true), InlineData("014:0218:0", "14:218:00", true), InlineData("14:218:0", "14:218:1", false),
        InlineData("1:4218:012", "14:218:012", false)]
    public void zeros_before_the_digits_do_not_tell_two_dwellings_apart(string one, string other, bool same) =>
        (CadastralNumber.Parse(one).Identity == CadastralNumber.Parse(other).Identity).Should().Be(same);

    [Theory, InlineData("50", "50"), InlineData("50.00", "50"), InlineData("33.3333", "33.3333"), InlineData("100", "100"),
        InlineData("0.0001", "0.0001")]
    public void a_share_is_per_cent(string text, string written) => Reads<Share>(text, written);

    [Theory, InlineData("0"), InlineData("-1"), InlineData("100.0001"), InlineData("33.33333"), InlineData("1/3"), InlineData("50%"),
        InlineData("50,5"), InlineData("")]
    public void a_share_refuses_anything_else(string text) => Refuses<Share>(text);

    [Theory, InlineData("0201 3001 2345 6789", "0201300123456789"), InlineData("О2О13ОО123456789", "0201300123456789")]
    public void a_registration_code_is_read_as_a_cadastral_number_is(string text, string written) => Reads<Rka>(text, written);

    [Theory, InlineData(""), InlineData("14:218"), InlineData("14::012"), InlineData("14:218:01a"), InlineData("1:2:3:4:5:6:7:8:9"),
        InlineData("1:2:1234567890123")]
    public void a_cadastral_number_refuses_anything_else(string text) => Refuses<CadastralNumber>(text);

    [Theory, InlineData("0201300123456789", true), InlineData("020130012345678", false), InlineData("02013001234567890", false),
        InlineData("020130012345678a", false)]
    public void a_registration_code_of_an_address_is_16_digits(string text, bool valid) => Checks.Accepts<Rka>(text).Should().Be(valid);

    [Theory, InlineData("", false), InlineData("act-of-transfer", true), InlineData("Act", false), InlineData("a b", false),
        InlineData("passport-2", true)]
    public void codes_are_lower_case_letters_digits_and_hyphens(string text, bool valid) =>
        (Checks.Accepts<DocumentKind>(text), Checks.Accepts<Ground>(text)).Should().Be((valid, valid));

    private static void Reads<T>(string text, string written) where T : IText<T>
    {
        T.Parse(text).ToString().Should().Be(written);
        T.Parse(written).Should().Be(T.Parse(text));
    }

    private static void Holds<T>(int most, string character) where T : IText<T>
    {
        string Of(int count) => string.Concat(Enumerable.Repeat(character, count));
        (Checks.Accepts<T>(Of(most)), Checks.Accepts<T>(Of(most + 1)), Checks.Accepts<T>(Of(100 * most))).Should().Be((true, false, false));
    }

    private static string Kept<T>(string text) where T : IText<T> => T.Kept(text).ToString();

    private static void Refuses<T>(string text) where T : IText<T> => Checks.Accepts<T>(text).Should().BeFalse();
}

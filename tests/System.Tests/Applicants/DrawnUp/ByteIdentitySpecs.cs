using System.Globalization;
using CsCheck;
using Privatization.Api.Applicants.Documents;
using Privatization.Storage;
using Privatization.Storage.Text;

namespace Privatization.Tests.Applicants.DrawnUp;

/// <summary>The same facts give the same bytes, whatever culture, thread or run; and what is kept says again what was said.</summary>
public class ByteIdentitySpecs
{
    // The service knows the invariant culture alone: these are as wrong as a culture can be.
    private static readonly CultureInfo[] Cultures =
        [CultureInfo.InvariantCulture, Culture(",", "\u2212"), Culture("\u066b", "\u200e-"), Culture("'", "~")];

    private static readonly Gen<FreeText> Texts =
        Gen.Char["аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяАӘҒҚҢӨҰҮҺІ <>&\"'\\\u2028i̇İ0129"].Array[1, 60].Select(letters => new string(letters))
            .Where(text => text.Trim().Length > 0).Select(FreeText.Parse);

    private static readonly Gen<OutgoingDocument> Documents = Gen.Select(
        Gen.Enum<OutgoingKind>(), Texts, Texts.Select(text => PersonName.Parse($"{text}")), Gen.Decimal[0, 999_999_999], Gen.Int[1, 3000],
        (kind, text, name, sum, days) =>
            new OutgoingDocument(kind, OutgoingTemplate.Of(kind, new(2020, 1, 1)).Version, CaseNumber.Of(Provider.All[0], 2026, 42),
                "resolution-339-3-of-2019", ProviderCode.Parse("may"), new(Digest.Of("request"u8)))
            {
                Applicant = new(Iin.Parse("850315350124"), name, name),
                Text = text,
                Date = new NodaTime.LocalDate(2020, 1, 1).PlusDays(days),
                Sum = Money.Exactly(decimal.Round(sum, 2)),
                Grounds = [Ground.Parse("documents-incomplete")],
            });

    [Fact]
    public void the_bytes_of_a_document_do_not_depend_on_where_and_when_they_are_made()
    {
        Documents.Sample(document =>
        {
            var bytes = Cultures.Select(culture => In(culture, () => new ToldDocument(Guid.Empty, document).ToBytes())).ToList();
            foreach (var others in bytes) others.Should().Equal(bytes[0]);
            var read = System.Text.Json.JsonElement.Parse(bytes[0]).GetProperty("content");
            CanonicalJson.Of(read, Json.Stored)
                .Should().Equal(CanonicalJson.Of(System.Text.Json.JsonSerializer.Deserialize<OutgoingDocument>(read, Json.Stored)!, Json.Stored));
        }, iter: 200, threads: 1);
    }

    [Fact]
    public void a_check_code_is_of_one_document_number_and_one_day()
    {
        var pseudonyms = new Pseudonyms(new byte[32]);
        Gen.Select(Gen.Int[0, 20_000], Gen.Int[1, 999_999], Gen.Int[0, 18], Gen.Char["0123456789ABCDEFGHJKMNPQRSTVWXYZ"])
            .Sample((days, serial, place, letter) =>
            {
                var (day, number) = (new NodaTime.LocalDate(2000, 1, 1).PlusDays(days), CaseNumber.Of(Provider.All[0], 2026, serial).For("1"));
                var code = CheckCode.Of(number, day, pseudonyms);
                CheckCode.DayOf(number, code.ToLowerInvariant(), pseudonyms).Should().Be(day);
                CheckCode.DayOf(DocumentNumber.Parse($"{number}1"), code, pseudonyms).Should().BeNull();
                CheckCode.DayOf(number, code, new(Enumerable.Repeat((byte)1, 32).ToArray())).Should().BeNull();
                if (code[place] != '-' && code[place] != letter)
                    CheckCode.DayOf(number, $"{code[..place]}{letter}{code[(place + 1)..]}", pseudonyms).Should().BeNull();
            });
    }

    [Fact]
    public void the_bytes_of_a_document_are_those_of_every_run_before()
    {
        var document = new OutgoingDocument(
            OutgoingKind.Contract, OutgoingTemplate.Of(OutgoingKind.Contract, new(2020, 1, 1)).Version, CaseNumber.Of(Provider.All[0], 2026, 42),
            "resolution-339-3-of-2019",
            ProviderCode.Parse("may"), new(Digest.Of("request"u8)))
        {
            Text = FreeText.Parse("Әділ ғұмыр, қаңтар; ұлы ініңіз"),
            Date = new NodaTime.LocalDate(2020, 2, 29),
            Sum = Money.Parse("1250000.50"),
            Terms = PaymentTerms.ThirtyDays
        };
        Digest.Of(new ToldDocument(Guid.Empty, document).ToBytes()).ToString()
            .Should().Be("c6b4309ce0059cbfde066aba2f786327d0de8cfcd77a340305e24fc6a989e9a0");
    }

    private static CultureInfo Culture(string point, string minus)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NegativeSign) = (point, minus);
        (culture.DateTimeFormat.ShortDatePattern, culture.DateTimeFormat.DateSeparator) = ("dd.yy.MM", point);
        return culture;
    }

    private static T In<T>(CultureInfo culture, Func<T> make)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            return make();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}

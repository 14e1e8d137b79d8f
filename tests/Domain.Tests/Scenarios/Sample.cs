using System.Text;
using NodaTime;
using Privatization.Domain.Samples;

namespace Privatization.Domain.Tests.Scenarios;

/// <summary>Contents of acts, such as nothing can be said against.</summary>
public static class Sample
{
    public static readonly FreeText Text = FreeText.Parse("Қарадым / рассмотрено");
    public static readonly ShortText Line = ShortText.Parse("ст. 13");
    public static readonly PersonName Name = PersonName.Parse("Ахметова");
    public static readonly Money Sum = Money.Parse("1250000.00");
    public static readonly Ground Disability = Ground.Parse("disability-group-1-2");
    public static readonly Ground OwnsOther = Ground.Parse("owns-other-dwelling");
    public static readonly Track ForResidualValue = new(TrackKind.ResidualValue);
    public static readonly Track FreeOfCharge = new(TrackKind.FreeOfCharge, Disability);
    public static readonly LocalDate Day = new(2020, 2, 3);

    /// <summary>Before every case, also before those of older lists.</summary>
    public static readonly LocalDate LongAgo = new(1990, 1, 8);

    /// <summary>It comes to <see cref="Sum"/>.</summary>
    public static readonly ValuationAsked Valuation = Valued("2500000", "50");

    public static readonly IReadOnlyList<Instalment> Schedule = Instalments.Monthly(Sum, 2, new(2021, 2, 1));

    public static readonly Document[] Transfer =
        [.. new[] { "act-of-transfer", "consent-of-transferor", "book-value-certificate", "technical-passport" }.Select(kind => Paper(kind))];

    public static ValuationAsked Valued(string replacementValue, string wear) => SampleActs.Valued(replacementValue, wear);

    public static RecordPayment Payment(string reference, string amount, string? reverses = null) => new(
        PaymentReference.Parse(reference), Day, PaymentAmount.Parse(amount), reverses is null ? null : PaymentReference.Parse(reverses));

    public static DocumentNumber Number(string text) => DocumentNumber.Parse(text);

    public static Digest DigestOf(string text) => Digest.Of(Encoding.UTF8.GetBytes(text));

    public static Document Paper(string kind, LocalDate? validUntil = null) =>
        new(DocumentKind.Parse(kind), DigestOf(kind), ShortText.Parse($"{kind}.pdf"), validUntil < LongAgo ? validUntil : LongAgo, validUntil);

    public static Protocol Protocol(LocalDate day, params (string Name, Vote Vote)[] votes) => new(
        Number("7-П"), day, PersonName.Parse("Chair"), [.. votes.Select(it => new CommissionMember(PersonName.Parse(it.Name), it.Vote))]);

    /// <summary>Of a sitting that carried the finding by two votes to one.</summary>
    public static Protocol Carried(Finding finding, LocalDate day)
    {
        var (most, one) = finding is Finding.Privatize ? (Vote.For, Vote.Against) : (Vote.Against, Vote.For);
        return Protocol(day, ("Chair", most), ("Second", one), ("Third", most));
    }

    public static Conclude Concluded(Finding finding, LocalDate day, Track? track = null, Instant? heldAt = null) => new(
        finding, Text, Carried(finding, day), track, finding is Finding.Refuse ? [OwnsOther] : null, heldAt);

    public static readonly Iin Iin = Iin.Parse("850315350124");

    public static RequestPackage Request(Stock stock, Track track, params Document[] documents) => SampleActs.Request(
        Guid.Parse("0b6f6f0e-3f5e-4a55-9d0c-3d7d6f1f7a01"), ProviderCode.Parse("pavlodar-city"), Iin, CadastralNumber.Parse("14:218:012:345:67"),
        stock,
        track, default) with
    { Documents = documents, Basis = new(BasisKind.TenancyContract, Number("12-а"), LongAgo) };

    public static readonly Document[] FullPackage = [Paper("tenancy-contract"), Paper("free-of-charge-proof")];

    /// <summary>An adult who has not consented.</summary>
    public static readonly Relative Spouse = new(Pseudonym.Parse(new('b', 64)), FamilyRelation.Spouse, IsAdult: true);

    public static readonly RelativeConsent Consent = new(ConsentKind.Signed, ConsentState.Confirmed, DigestOf("consent"), DigestOf("evidence"));

    public static readonly Circumstances Around = new(
        CaseNumber.Of(Provider.All[0], 2020, 42), Pseudonym.Parse(new('a', 64)), Pseudonym.Parse(new('d', 64)), null,
        new(Resolution339Of2019.Procedure, false), []);
}

using System.Net;
using System.Text.RegularExpressions;
using Privatization.Api.Applicants.Documents;
using Privatization.Domain.Tests.Scenarios;
using Privatization.Signatures;
using Ended = Privatization.Domain.Tests.Scenarios.Cases;

namespace Privatization.Tests.Applicants.DrawnUp;

/// <summary>Every document that there can be, in print and in every language.</summary>
public partial class PrintedDocumentSpecs
{
    private static readonly FreeText Words = FreeText.Parse("Құжаттар тексерілді / Документы проверены");

    private static readonly CheckAddress Check = new("0000-0000", "https://example.kz/v1/document-checks?number=1&code=0000-0000");

    private static readonly Case[] Samples =
    [
        Ended.StateEnterprise.Notified, Ended.StateInstitution.Free.Notified, Ended.Communal.Notified, Ended.Communal.Free.Notified,
        Ended.Communal.Refused, Ended.Communal.DocumentsRefused, Ended.Communal.RequestRefused,
    ];

    [Fact]
    public void sampled_documents_are_of_every_kind() =>
        Samples.SelectMany(it => Outgoing.Of(it.Facts)).Select(it => it.Kind).Distinct().Should().BeEquivalentTo(Enum.GetValues<OutgoingKind>());

    [Theory]
    [InlineData("kk"), InlineData("ru")]
    public void a_kazakh_or_russian_paper_holds_no_latin_word(string language)
    {
        foreach (var (document, page) in Pages(language))
            Latin().Matches(WithoutSigns(page)).Select(word => word.Value).Should().BeEmpty("{0}: {1}", document.It.Kind, page);
    }

    [Theory]
    [InlineData("kk", "қызметті алушы", "өтініш беруші")]
    [InlineData("ru", "услугополучател", "заявител")]
    public void a_paper_has_one_word_for_the_applicant(string language, string one, string other)
    {
        foreach (var (document, page) in Pages(language))
            new[] { one, other }.Count(word => page.Contains(word, StringComparison.OrdinalIgnoreCase))
                .Should().BeLessThanOrEqualTo(1, "{0}: {1}", document.It.Kind, page);
    }

    [Theory]
    [InlineData("kk"), InlineData("ru")]
    public void a_paper_writes_sums_and_areas_as_its_language_does(string language)
    {
        foreach (var (document, page) in Pages(language))
        {
            page.Should().NotMatchRegex("[0-9]{4,}[.,][0-9]{2}\\b|[0-9][.][0-9]{2}(?![.0-9])", "{0}", document.It.Kind);
            if (document.Content.Sum is { Tenge: > 0 }) page.Should().Contain("1\u00a0250\u00a0000,00");
            if (document.Content.About(document.Package).Dwelling is not null) page.Should().Contain("54,30");
        }
    }

    [Fact]
    public void a_contract_says_free_of_charge_in_the_word_of_the_act()
    {
        var contracts = Pages("kk").Where(it => it.Document.Content.Terms is PaymentTerms.FreeOfCharge).Select(it => it.Page).ToList();
        contracts.Should().NotBeEmpty().And.OnlyContain(page => page.Contains("өтеусіз") && !page.Contains("тегін"));
    }

    [Fact]
    public void papers_tell_every_reason_and_every_ground_in_every_language()
    {
        foreach (var language in new[] { "kk", "ru", "en" })
        {
            var pages = Pages(language).ToList();
            foreach (var reason in Reasons.All)
                pages.Should().Contain(it => it.Page.Contains(reason.Sentence.In(language), StringComparison.Ordinal), reason.Code);
            foreach (var ground in Grounds.OfDocuments.Concat(Grounds.OfService))
                pages.Should().Contain(it => it.Page.Contains($"{ground.Text.In(language)} ({ground.LegalBasis.In(language)})"), ground.Code);
        }
    }

    [Fact]
    public void every_reason_in_a_printed_document_is_found_by_its_code() => Reasons.All.Should().OnlyHaveUniqueItems().And.BeEquivalentTo(
        typeof(Reasons).GetFields().Select(field => field.GetValue(null)).OfType<Reason>());

    /// <summary>Their texts, without what marks them up.</summary>
    private static IEnumerable<(CaseDocument Document, string Page)> Pages(string language) =>
        from sample in Samples
        from document in Documents(sample)
        select (document, WebUtility.HtmlDecode(Markup().Replace(PrintedDocument.Of(document, Check, language), " ")));

    private static IEnumerable<CaseDocument> Documents(Case theCase) =>
        from document in Outgoing.Of(theCase.Facts)
        from content in Contents(document.Kind, theCase.Application)
        select new CaseDocument(Sample.DigestOf("document"), [], document, content, Package(theCase.Application),
            [.. document.Signatures.Select(eds => new SignatureOfDocument(eds.Role, "ҮЛГІ АДАМ", "014ebb40b82e430a", eds.At, "confirmed"))]);

    private static readonly DecisionContext Drawn = new(Case.Start, default, WorkingTime.Usual);

    private static RequestPackage Package(Application it) => Sample.Request(it.Stock, it.Asked);

    private static IEnumerable<OutgoingDocument> Contents(OutgoingKind kind, Application application)
    {
        var package = Package(application);
        OutgoingDocument[] drawn = kind switch
        {
            OutgoingKind.Decision => [DrawingUp.Decision(new(DecisionKind.Decision, Words), application, package)],
            OutgoingKind.ReasonedRefusal =>
                [DrawingUp.Decision(new(DecisionKind.ReasonedRefusal, Words, All(Grounds.OfService), Words), application, package)],
            OutgoingKind.CertificateOfValue =>
                [DrawingUp.Transfer(new([new(DocumentKind.Parse("act"), Sample.DigestOf("act"), ShortText.Parse("Акт"))]), application, package)],
            OutgoingKind.Contract when application.Contract!.Terms is PaymentTerms.FreeOfCharge =>
                [DrawingUp.Contract(new(PaymentTerms.FreeOfCharge, Text: Words), application, package, Drawn)],
            OutgoingKind.Contract =>
            [
                DrawingUp.Contract(new(PaymentTerms.ThirtyDays, Sample.Sum, Text: Words), application, package, Drawn),
                DrawingUp.Contract(new(PaymentTerms.Instalments, Sample.Sum, LegalBasis: Sample.Line, Schedule: Sample.Schedule), application,
                    package,
                    Drawn),
            ],
            OutgoingKind.DocumentsRefusal => [DrawingUp.Refusal(new(All(Grounds.OfDocuments), Words), application)],
            OutgoingKind.RequestRefusal => [.. Reasons.All.Select(reason => reason.Code).Append(Reasons.RevokedCode).Append("of-another-build")
                .Select(code => DrawingUp.RequestRefusal(application) with { Reason = SignatureFault.Parse(code) })],
            _ => [DrawingUp.ContractNotice(application)],
        };
        // Also in the words of templates before.
        return from document in drawn
               from template in OutgoingTemplate.All
               where template.Kind == kind
               select document with { Template = template.Version };
    }

    private static List<Ground> All(IReadOnlyList<GroundRule> rules) => [.. rules.Select(rule => Ground.Parse(rule.Code))];

    /// <summary>What is of no language: addresses, digests, the serials of certificates, the name of the digest, numbers of a law.</summary>
    private static string WithoutSigns(string page) => Signs().Replace(page, "");

    [GeneratedRegex("(?s)<style>.*?</style>|<svg.*?</svg>|<[^>]*>")]
    private static partial Regex Markup();

    [GeneratedRegex("https://[^ ]+|SHA-256|\\b[0-9a-f]{16,64}\\b|HTTP|CMS")]
    private static partial Regex Signs();

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Latin();
}

using System.Text.RegularExpressions;

namespace Privatization.Domain.Tests.Regulation;

/// <summary>Laws are cited in the language of who reads.</summary>
public class LegalBasesSpecs
{
    private static readonly IReadOnlyList<Sentence> All =
    [
        .. Grounds.OfDocuments.Concat(Grounds.OfService).Concat(Grounds.OfFreeOfCharge).Select(rule => rule.LegalBasis),
        .. Standard319Of2015.Documents.Select(rule => rule.LegalBasis), .. TransferChecklist.All[0].Items.Select(item => item.LegalBasis),
        .. EligibilityRules.Rules.Select(rule => rule.LegalBasis),
    ];

    [Fact]
    public void legal_bases_hold_no_latin_word_in_kazakh_and_russian() => All.Should().OnlyContain(sentence =>
        !Regex.IsMatch(sentence.Kk + sentence.Ru, "[A-Za-z]") && sentence.Kk != sentence.Ru && sentence.En != "");

    [Fact]
    public void legal_bases_name_article_paragraph_and_subparagraph_wherever_the_english_does()
    {
        foreach (var it in All) Numbers(it.Kk).Should().BeEquivalentTo(Numbers(it.Ru));
        foreach (var sentence in All.Where(it => it.En.StartsWith("Law on", StringComparison.Ordinal)))
            Numbers(sentence.Ru).Should().BeEquivalentTo(Numbers(sentence.En), sentence.En);
    }

    [Fact]
    public void a_legal_basis_is_cited_as_the_law_is()
    {
        var rule = EligibilityRules.Rules.Single(rule => rule.Code == "service-dwelling-without-ground");
        rule.LegalBasis.Should().Be(new Sentence(
            "Тұрғын үй қатынастары туралы заң, 13-бап, 4-5-тармақтар", "Закон «О жилищных отношениях», статья 13, пункты 4–5",
            "Law on Housing Relations, art. 13(4)-(5)"));
        Grounds.OfFreeOfCharge.Single(ground => ground.Code == "family-of-fallen").LegalBasis.Ru
            .Should().Be("Закон «О жилищных отношениях», статья 13, пункт 8, подпункт 7-1)");
    }

    // Of the English "98-2", "7-1)" and "13(4)-(5)" these are the same digits in the same order.
    private static IEnumerable<string> Numbers(string text) => Regex.Matches(text, "[0-9]+").Select(number => number.Value);
}

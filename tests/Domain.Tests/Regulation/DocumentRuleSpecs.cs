using NodaTime;
using NodaTime.Text;
using Privatization.Domain.Tests.Scenarios;

namespace Privatization.Domain.Tests.Regulation;

/// <summary>How long a paper is valid: as it says, or from the day it bears (Civil Code, art. 173-175).</summary>
public class DocumentRuleSpecs
{
    [Theory]
    [InlineData("2020-02-03", "P10D", "2020-02-13")]
    [InlineData("2020-02-05", "P10D", "2020-02-17", "the tenth day is a Saturday")]
    [InlineData("2020-02-27", "P10D", "2020-03-10", "8 March is a holiday on a Sunday, and moves the Monday off")]
    [InlineData("2019-01-15", "P1M", "2019-02-15")]
    [InlineData("2019-01-31", "P1M", "2019-02-28", "February has no 31st")]
    [InlineData("2020-01-31", "P1M", "2020-03-02", "29 February is a Saturday")]
    [InlineData("2016-02-29", "P12M", "2017-02-28", "2017 is no leap year")]
    public void the_validity_of_a_paper_counts_from_the_day_after_and_on_to_a_working_day(
        string issued, string validity, string last, string because = "") =>
        LastDay(validity, issued, null).Should().Be(Day(last), because);

    [Theory]
    [InlineData("2020-02-12", "2020-02-12"), InlineData("2020-02-13", "2020-02-13"), InlineData("2020-02-14", "2020-02-13"),
        InlineData(null, "2020-02-13")]
    public void a_paper_may_say_a_shorter_validity_and_not_a_longer_one(string? said, string last) =>
        LastDay("P10D", "2020-02-03", said).Should().Be(Day(last));

    [Theory, InlineData(null), InlineData("2020-03-03")]
    public void a_paper_without_a_day_of_issue_that_has_come_says_its_validity_alone(string? issued)
    {
        LastDay("P10D", issued, null).Should().BeNull();
        LastDay("P10D", issued, "2020-02-29").Should().Be(new LocalDate(2020, 2, 29));
    }

    [Fact]
    public void the_validity_of_a_paper_issued_today_is_counted() => LastDay("P10D", "2020-03-02", null).Should().Be(new LocalDate(2020, 3, 12));

    [Fact]
    public void a_kind_of_paper_without_a_term_is_valid_as_long_as_the_paper_says()
    {
        LastDay(null, "2020-02-03", "2020-02-29").Should().Be(new LocalDate(2020, 2, 29), "a day that the paper says does not move");
        LastDay(null, "2020-02-03", null).Should().BeNull();
    }

    [Fact]
    public void the_last_day_of_a_paper_is_recorded_under_the_act_that_governs_the_submission()
    {
        var rule = Rule("P10D");
        var governing = new Governing(
            Resolution339Of2019.Procedure with { Documents = [rule with { ValidTo = Sample.Day }, rule with { ValidFrom = Sample.Day }] }, false);
        var paper = Sample.Paper("photo") with { IssuedOn = Sample.Day };
        Submitted(governing, paper).ValidUntil.Should().Be(Sample.Day.PlusDays(10));
        Submitted(Sample.Around.Governing!, paper).ValidUntil.Should().BeNull("that version asks for no photo");
    }

    private static AttachedDocument Submitted(Governing governing, Document paper) => ApplicantSubmitsRequest.Decide(
        Sample.Request(Stock.Communal, Sample.ForResidualValue, paper), Sample.Iin, Sample.Around with { Governing = governing },
        new(Case.Start, Sample.DigestOf("request"), WorkingTime.Usual, Signature: SignatureStatus.Confirmed(Case.Signature))).Facts
        .OfType<RequestSubmitted>().Single().Documents.Single();

    private static LocalDate? LastDay(string? validity, string? issued, string? said) =>
        Rule(validity).LastDayOf(Sample.Paper("photo") with { IssuedOn = Day(issued), ValidUntil = Day(said) }, Specification.ThisContext);

    private static DocumentRule Rule(string? validity) => new(
        DocumentKind.Parse("photo"), new("сурет", "фото", "photo"), DocumentSource.Attached, new(), new("сынақ", "проба", "test"),
        Confidence.NotVerified, new(2015, 4, 9),
        Validity: validity is null ? null : PeriodPattern.NormalizingIso.Parse(validity).Value);

    private static LocalDate? Day(string? text) => text is null ? null : LocalDatePattern.Iso.Parse(text).Value;
}

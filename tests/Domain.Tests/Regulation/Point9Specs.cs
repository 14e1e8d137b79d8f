using CsCheck;
using NodaTime;
using Privatization.Domain.Tests.Scenarios;
using static Privatization.Domain.Regulation.PackageFault;

namespace Privatization.Domain.Tests.Regulation;

/// <summary>What of the papers is missing or has expired: any basis, track, family, papers and days.</summary>
public class Point9Specs
{
    private static readonly string[] Kinds =
        ["tenancy-contract", "provision-decision", "order", "free-of-charge-proof", "length-of-service-proof", "identity-document",
            "birth-certificate", "photo"];

    private static readonly Gen<Document> Papers = Gen.Select(Pick(Kinds), Pick<int?>([null, -1, 0, 1]))
        .Select((kind, days) => Sample.Paper(kind, days is { } it ? Sample.Day.PlusDays(it) : null));

    private static readonly Gen<Track> Tracks =
        Pick([Sample.ForResidualValue, .. Grounds.OfFreeOfCharge.Select(rule => new Track(TrackKind.FreeOfCharge, Ground.Parse(rule.Code)))]);

    [Fact]
    public void point_9_asks_for_what_only_the_applicant_has_and_what_is_valid_that_day() => Gen.Select(
        Gen.Enum<BasisKind>(), Tracks, Gen.Enum<FamilyRelation>().Array[0, 3], Papers.Array[0, 8]).Sample((basis, track, family, papers) =>
    {
        var lasting = Submitted(basis, track, family, papers);
        var isAsked = new List<string>
            { basis switch { BasisKind.TenancyContract => "tenancy-contract", BasisKind.Order => "order", _ => "provision-decision" } };
        if (track.Kind is TrackKind.FreeOfCharge) isAsked.Add("free-of-charge-proof");
        if (track.Ground?.ToString() == "long-service") isAsked.Add("length-of-service-proof");
        var missing = isAsked.Where(kind => papers.All(paper => paper.Kind.ToString() != kind)).Select(kind => (DocumentMissing, kind));
        var expired = isAsked.Where(kind => papers.Where(paper => paper.Kind.ToString() == kind).ToList() is [_, ..] all
            && all.All(paper => paper.ValidUntil < Sample.Day))
            .Select(kind => (DocumentExpired, kind));
        Found(lasting.Application, Case.Start).Should().BeEquivalentTo(missing.Concat(expired));
    }, iter: 2000);

    [Fact]
    public void papers_that_a_state_system_holds_are_never_asked_for()
    {
        var held = Standard319Of2015.Documents.Where(rule => rule.Source is DocumentSource.StateSystem).ToList();
        held.Should().HaveCountGreaterThan(5);
        foreach (var rule in held)
        {
            var lasting = Submitted(BasisKind.Order, Sample.FreeOfCharge, Enum.GetValues<FamilyRelation>(),
                [Sample.Paper(rule.Kind.ToString(), Sample.Day.PlusDays(-1))]);
            Found(lasting.Application, Case.Start).Should().NotContain(finding => finding.Kind == rule.Kind.ToString());
        }
    }

    [Fact]
    public void a_paper_expires_with_the_day_in_Kazakhstan_until_the_package_is_weighed()
    {
        var lasting = Submitted(BasisKind.TenancyContract, Sample.ForResidualValue, [], [Sample.Paper("tenancy-contract", Sample.Day)]);
        var midnight = Kazakhstan.EndOf(Sample.Day);
        Found(lasting.Application, midnight - Duration.Epsilon).Should().BeEmpty();
        Found(lasting.Application, midnight).Should().Equal((DocumentExpired, "tenancy-contract"));
        Found(lasting.Next().Application, midnight + Duration.FromDays(400)).Should().BeEmpty("the package was accepted in time");
        Found(lasting.Then(Act.Refusal, People.Executor).Application, midnight).Should().BeEmpty();
        Found(lasting.Then(Act.Withdrawal, People.Applicant).Application, midnight).Should().BeEmpty();
        Found(lasting.Then(Act.Discontinuance, People.Head).Application, midnight).Should().BeEmpty();
    }

    [Fact]
    public void the_package_of_papers_is_weighed_as_it_was_submitted() =>
        Found(Submitted(BasisKind.TenancyContract, Sample.ForResidualValue, [], Sample.FullPackage[..1]).Next().Next().Next()
            .Then(Way.Privatize(Sample.FreeOfCharge), People.Commission).Application, Case.Start)
            .Should().BeEmpty("free of charge came from the commission");

    [Theory]
    [InlineData(0, null, true), InlineData(1, null, false), InlineData(-10, 0, false), InlineData(-10, 1, true), InlineData(-10, -1, false)]
    public void a_kind_of_paper_is_asked_for_from_its_first_day_to_the_day_before_its_last(int from, int? to, bool isAsked)
    {
        var rule = Photo with { ValidFrom = Sample.Day.PlusDays(from), ValidTo = to is { } days ? Sample.Day.PlusDays(days) : null };
        rule.IsDemandedOf(Cases.Communal.Submitted.Application).Should().Be(isAsked);
    }

    [Theory]
    [InlineData(null, null, null, null, true),
        InlineData(BasisKind.TenancyContract, TrackKind.FreeOfCharge, FamilyRelation.Spouse, "disability-group-1-2", true)]
    [InlineData(BasisKind.Order, null, null, null, false), InlineData(null, TrackKind.ResidualValue, null, null, false)]
    [InlineData(null, null, FamilyRelation.Child, null, false), InlineData(null, null, null, "war-veteran", false)]
    public void all_conditions_that_a_requirement_names_have_to_hold(
        BasisKind? basis, TrackKind? track, FamilyRelation? family, string? ground, bool holds) =>
        new Requirement(basis, track, family, ground is null ? null : Ground.Parse(ground))
            .Holds(Submitted(BasisKind.TenancyContract, Sample.FreeOfCharge, [FamilyRelation.Spouse], []).Application).Should().Be(holds);

    [Fact]
    public void a_paper_that_is_valid_for_a_term_needs_a_day_to_count_from()
    {
        var rule = Photo with { Validity = Period.FromDays(10) };
        Found(rule).Should().Equal((DocumentMissing, "photo"));
        Found(rule, ValidUntil(null)).Should().Equal((DocumentUndated, "photo"));
        Found(rule, ValidUntil(Sample.Day.PlusDays(-1)), ValidUntil(null)).Should().Equal((DocumentUndated, "photo"));
        Found(rule, ValidUntil(Sample.Day.PlusDays(-1))).Should().Equal((DocumentExpired, "photo"));
        Found(rule, ValidUntil(null), ValidUntil(Sample.Day)).Should().BeEmpty();
        Found(Photo, ValidUntil(null)).Should().BeEmpty("the kind does not expire by itself");
    }

    [Fact]
    public void every_kind_of_paper_has_a_code_three_languages_a_legal_basis_and_a_confidence()
    {
        Standard319Of2015.Documents.Select(rule => rule.Kind).Should().OnlyHaveUniqueItems();
        Standard319Of2015.Documents.Should().OnlyContain(rule =>
            rule.Name.Kk != "" && rule.Name.Ru != "" && rule.Name.En != "" && rule.LegalBasis.Kk != "" && rule.LegalBasis.Ru != ""
            && rule.LegalBasis.En != "" && rule.Confidence == Confidence.NotVerified);
    }

    private static Gen<T> Pick<T>(IReadOnlyList<T> values) => Gen.Int[0, values.Count - 1].Select(place => values[place]);

    private static readonly DocumentRule Photo = new(
        DocumentKind.Parse("photo"), new("сурет", "фото", "photo"), DocumentSource.Attached, new(), new("сынақ", "проба", "test"),
        Confidence.NotVerified, new(2015, 4, 9));

    private static AttachedDocument ValidUntil(LocalDate? day) => new(Photo.Kind, Sample.DigestOf("photo"), null, day);

    private static IEnumerable<(PackageFault Code, string Kind)> Found(DocumentRule rule, params AttachedDocument[] papers) =>
        Point9.OfDocuments([rule], Cases.Communal.Submitted.Application with { Documents = [.. papers] }, Case.Start)
            .Select(it => (it.Code, $"{it.Kind}"));

    private static IEnumerable<(PackageFault Code, string Kind)> Found(Application lasting, Instant now) =>
        Point9.Find(lasting, now).Where(finding => finding.Member is null).Select(finding => (finding.Code, $"{finding.Kind}"));

    private static Case Submitted(BasisKind basis, Track track, IEnumerable<FamilyRelation> family, Document[] papers)
    {
        var request = Sample.Request(Stock.Communal, track, papers);
        return Case.Submitted(request with { Basis = request.Basis with { Kind = basis } }, null,
            [.. family.Select(relation => Sample.Spouse with { Relation = relation })]);
    }
}

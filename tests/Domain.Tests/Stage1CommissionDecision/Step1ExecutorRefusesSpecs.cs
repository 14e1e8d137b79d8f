using CsCheck;
using Privatization.Domain.Tests.Scenarios;
using static Privatization.Domain.Tests.Scenarios.People;
using static Privatization.Domain.Tests.Specification;

namespace Privatization.Domain.Tests.Stage1CommissionDecision;

public class Step1ExecutorRefusesSpecs
{
    private const string Paragraph = "§5, stage 1, step 1";
    private static readonly Ground[] NotMet = [Ground.Parse("point-9-not-met")];
    private static readonly Ground[] Expired = [Ground.Parse("documents-expired")];
    private static readonly Ground[] Incomplete = [Ground.Parse("documents-incomplete")];

    private static readonly string[] Attached =
        ["tenancy-contract", "provision-decision", "order", "free-of-charge-proof", "length-of-service-proof"];

    private static readonly string[] Held =
        ["identity-document", "address-registration", "family-composition", "marriage-certificate", "birth-certificate", "property-record",
            "privatization-record"];

    private static readonly Gen<Document> Papers = Gen.Select(
        Pick<string>([.. Attached, .. Held, "photo"]), Pick<int?>([null, -3, -2, -1, 0, 1, 2, 3]),
        (kind, days) => Sample.Paper(kind, days is { } it ? Sample.Day.PlusDays(it) : null));

    [Fact]
    public void a_refusal_of_documents_is_recorded_on_its_grounds_and_opens_nothing() =>
        Given(Cases.Communal.Submitted).When(ExecutorRefuses.Decide, new Refuse(NotMet, Sample.Text), Executor)
            .Then(new DocumentsRefused(NotMet, Content, Signature, Now));

    /// <summary>Law on State Services, art. 5(2): what a state system holds is neither missing nor expired, whether it is attached or not.</summary>
    [Fact]
    public void incomplete_and_expired_are_grounds_exactly_where_a_paper_is_missing_or_expired() => Gen.Select(
        Gen.Enum<BasisKind>(), Pick<string?>([null, .. Grounds.OfFreeOfCharge.Select(rule => rule.Code)]), Gen.Enum<FamilyRelation>().Array[0, 3],
        Papers.Array[0, 8], Gen.Int[0, 3]).Sample((basis, free, family, papers, later) =>
        {
            string[] demanded =
            [
                basis switch { BasisKind.Order => "order", BasisKind.TenancyContract => "tenancy-contract", _ => "provision-decision" },
                .. free is null ? Array.Empty<string>() : ["free-of-charge-proof"],
                .. free is "long-service" ? ["length-of-service-proof"] : Array.Empty<string>(),
            ];
            var lastDays = papers.ToLookup(paper => paper.Kind.ToString(), paper => paper.ValidUntil);
            var brought = demanded.Select(kind => lastDays[kind].ToList()).ToList();
            var missing = brought.Exists(days => days.Count == 0);
            var expired = brought.Exists(days => days.Count > 0 && days.TrueForAll(day => day is { } last && last < Sample.Day.PlusDays(later)));
            var theCase = Submitted(basis, free, family, papers);
            IsRefused(Incomplete).Should().Be(missing);
            IsRefused(Expired).Should().Be(expired);
            IsRefused([.. Incomplete, .. Expired]).Should().Be(missing && expired);
            IsRefused([.. NotMet, .. Expired]).Should().Be(expired);
            IsRefused(NotMet).Should().BeTrue();

            bool IsRefused(Ground[] grounds)
            {
                var decision = ExecutorRefuses.Decide(new(grounds, Sample.Text), theCase.Application, Executor,
                    theCase.NextContext with { At = Kazakhstan.At(Sample.Day.PlusDays(later), new(18, 0)) });
                if (decision.Objection is { } objection) objection.Code.Should().Be("ground-not-found");
                return decision.Facts is [DocumentsRefused];
            }
        }, iter: 10_000);

    [Fact]
    public void the_test_of_refusals_knows_the_kinds_of_the_standard() => Standard319Of2015.Documents
        .Select(rule => (rule.Kind.ToString(), rule.Source)).Should().BeEquivalentTo(
            [.. Attached.Select(kind => (kind, DocumentSource.Attached)), .. Held.Select(kind => (kind, DocumentSource.StateSystem))]);

    [Fact]
    public void each_ground_of_refusal_that_nothing_bears_out_is_pointed_to_with_the_reason()
    {
        var refused = Given(Cases.Communal.Submitted)
            .When(ExecutorRefuses.Decide, new Refuse([.. NotMet, .. Incomplete, .. Expired], Sample.Text), Executor);
        refused.ThenObjection("ground-not-found", Paragraph, "/grounds/1");
        refused.Decision.Objection!.FurtherPointers.Should().Equal("/grounds/2");
        refused.Decision.Objection.Detail.Ru.Should().Contain("статья 5, пункт 2").And.Contain("Неполный пакет документов").And.Contain("Истёк срок");
    }

    [Fact]
    public void a_refusal_of_documents_ends_the_case() =>
        Cases.Communal.DocumentsRefused.Application
            .Should().BeEquivalentTo(new { State = State.DocumentsRefused, HasEnded = true, Step = (Step?)null });

    [Fact]
    public void a_refusal_of_documents_names_a_ground() =>
        Given(Cases.Communal.Submitted).When(ExecutorRefuses.Decide, new Refuse([], Sample.Text), Executor)
            .ThenObjection("no-grounds", Paragraph, "/grounds");

    [Fact]
    public void a_refusal_of_documents_names_grounds_of_documents_only() =>
        Given(Cases.Communal.Submitted)
            .When(ExecutorRefuses.Decide, new Refuse([.. NotMet, Sample.OwnsOther], Sample.Text), Executor)
            .ThenObjection("unknown-ground", Paragraph, "/grounds");

    [Theory, InlineData(2), InlineData(3)]
    public void documents_are_refused_beside_the_acceptance_of_stage_1_alone(int stage) =>
        Given(Cases.StateEnterprise.At(stage, 1)).When(ExecutorRefuses.Decide, new Refuse(NotMet, Sample.Text), Executor)
            .ThenObjection("out-of-turn", "§6");

    [Fact]
    public void documents_are_not_refused_after_acceptance() =>
        Given(Cases.Communal.At(1, 2)).When(ExecutorRefuses.Decide, new Refuse(NotMet, Sample.Text), Executor)
            .ThenObjection("out-of-turn", "§6");

    private static Gen<T> Pick<T>(IReadOnlyList<T> values) => Gen.Int[0, values.Count - 1].Select(place => values[place]);

    private static Case Submitted(BasisKind basis, string? free, IEnumerable<FamilyRelation> family, Document[] papers)
    {
        var request = Sample.Request(Stock.Communal,
            free is null ? Sample.ForResidualValue : new(TrackKind.FreeOfCharge, Ground.Parse(free)), papers);
        return Case.Submitted(request with { Basis = request.Basis with { Kind = basis } }, null,
            [.. family.Select(relation => Sample.Spouse with { Relation = relation })]);
    }
}

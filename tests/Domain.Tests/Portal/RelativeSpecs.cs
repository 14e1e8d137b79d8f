using Privatization.Domain.Tests.Scenarios;
using static Privatization.Domain.Regulation.PackageFault;
using static Privatization.Domain.Tests.Scenarios.People;

namespace Privatization.Domain.Tests.Portal;

/// <summary>
/// Housing law, art. 13(1): a consent of an adult family member that is missing, not confirmed or withdrawn is a finding, and a ground at step 1.5.
/// </summary>
public class RelativeSpecs
{
    private static readonly RelativeConsent NotConfirmed = Sample.Consent with
    {
        State = ConsentState.NotConfirmed,
        Reason = SignatureFault.Parse("iin-differs"),
    };
    private static readonly Relative Child = Sample.Spouse with { Relation = FamilyRelation.Child, IsAdult = false };

    public static TheoryData<RelativeConsent?, PackageFault?> Consents => new()
    {
        { null, FamilyConsentMissing },
        { NotConfirmed, FamilyConsentNotConfirmed },
        { Sample.Consent, null },
        { new(ConsentKind.Notarised, ConsentState.OnPaper, Sample.DigestOf("paper")), null },
    };

    [Theory, MemberData(nameof(Consents))]
    public void a_missing_consent_of_an_adult_is_found_from_the_submission_to_the_decision(RelativeConsent? consent, PackageFault? fault)
    {
        var theCase = Submitted(Child, Sample.Spouse with { Consent = consent });
        while (theCase.Application.Step is { Stage: 1 })
        {
            Found(theCase).Should().BeEquivalentTo(fault is { } code ? [(code, 1)] : Array.Empty<(PackageFault, int)>());
            theCase = theCase.Next();
        }
    }

    [Fact]
    public void a_finding_tells_why_a_consents_signature_is_not_confirmed_and_on_what_it_stands() =>
        Point9.Find(Submitted(Sample.Spouse with { Consent = NotConfirmed }).Application, Case.Start).Should().ContainSingle().Which
            .Should().BeEquivalentTo(
                new
                {
                    Reason = SignatureFault.Parse("iin-differs"),
                    LegalBasis = new Sentence(
                        "Тұрғын үй қатынастары туралы заң, 13-бап, 1-тармақ", "Закон «О жилищных отношениях», статья 13, пункт 1",
                        "Law on Housing Relations, art. 13(1)"),
                    Ground = Ground.Parse("family-consent-missing")
                });

    [Fact]
    public void the_consent_of_every_member_of_the_family_is_looked_at() =>
        Found(Submitted(Sample.Spouse, Child, Sample.Spouse with { Consent = Sample.Consent },
            Sample.Spouse with { Relation = FamilyRelation.Parent }))
            .Should().Equal((FamilyConsentMissing, 0), (FamilyConsentMissing, 3));

    [Fact]
    public void a_withdrawn_consent_is_found_from_the_referral_on_and_the_last_referral_counts()
    {
        var theCase = Submitted(Child, Sample.Spouse with { Consent = Sample.Consent }).Next().Next();
        Found(theCase).Should().BeEmpty();
        theCase = theCase.Then(Referral(1), Executor);
        Found(theCase).Should().Equal((FamilyConsentWithdrawn, 1));
        Found(theCase.Next().Next()).Should().Equal((FamilyConsentWithdrawn, 1));
        Found(theCase.Return(3).Then(Referral(), Executor)).Should().BeEmpty("it was given again");
    }

    [Fact]
    public void nothing_is_found_of_a_request_that_was_refused_for_its_EDS() =>
        Point9.Find(Case.RequestRefused(Stock.Communal, Sample.ForResidualValue).Application, Case.Start).Should().BeEmpty();

    [Fact]
    public void a_missing_consent_is_a_ground_of_the_reasoned_refusal()
    {
        var theCase = Submitted(Sample.Spouse).Next().Next().Next().Next();
        var ground = Point9.Find(theCase.Application, theCase.Application.At).Single().Ground;
        ExecutorDraftsDecision.Decide(new(DecisionKind.ReasonedRefusal, Sample.Text, [ground], Sample.Text), theCase.Application, Executor,
            theCase.NextContext)
            .Objection.Should().BeNull();
        ExecutorDraftsDecision.Decide(new(DecisionKind.Decision, Sample.Text), theCase.Application, Executor, theCase.NextContext).Objection
            .Should().BeNull("a finding is advice");
    }

    [Fact]
    public void every_finding_names_a_ground_of_the_list_that_is_its_place()
    {
        var (documents, consents) = (Grounds.OfDocuments.Select(rule => rule.Code), Grounds.OfService.Select(rule => rule.Code));
        var theCase = Case.Submitted(Sample.Request(Stock.Communal, Sample.FreeOfCharge, Sample.Paper("tenancy-contract", Sample.Day.PlusDays(-1))),
            null,
            Sample.Spouse);
        Point9.Find(theCase.Application, Case.Start).Select(finding => (finding.Code, $"{finding.Ground}")).Should().Equal(
            (DocumentExpired, "documents-expired"), (DocumentMissing, "documents-incomplete"), (FamilyConsentMissing, "family-consent-missing"));
        documents.Should().Contain(["documents-expired", "documents-incomplete", "point-9-not-met"]);
        consents.Should().Contain("family-consent-missing");
    }

    [Fact]
    public void the_applicant_is_shown_findings_with_the_result_of_stage_1_or_the_refusal()
    {
        foreach (var step in Enumerable.Range(1, 7))
            ApplicantVisibility.ShowsFindingsToApplicant(Cases.Communal.At(1, step).Application).Should().BeFalse();
        ApplicantVisibility.ShowsFindingsToApplicant(Cases.Communal.At(3, 1).Application).Should().BeTrue();
        ApplicantVisibility.ShowsFindingsToApplicant(Cases.Communal.Refused.Application).Should().BeTrue();
        ApplicantVisibility.ShowsFindingsToApplicant(Cases.Communal.DocumentsRefused.Application).Should().BeTrue();
        ApplicantVisibility.ShowsFindingsToApplicant(Cases.Communal.Withdrawn.Application).Should().BeFalse();
    }

    [Fact]
    public void a_consent_statement_names_request_provider_dwelling_applicant_and_member()
    {
        var request = Sample.Request(Stock.Communal, Sample.ForResidualValue);
        ConsentStatement.Of(new(Iin.Parse("880101300010"), Sample.Name, Sample.Name, FamilyRelation.Spouse), request).Should()
            .Be(new ConsentStatement(request.RequestId, request.Provider, request.Dwelling.CadastralNumber, Sample.Iin, Iin.Parse("880101300010")));
    }

    private static Way Referral(params int[] withdrawn) => Way.Of<SendToCommission>("refer", Act.CommissionReferral, ExecutorSendsToCommission.Decide,
        it => new(Sample.Text, it.Stock, [], WithdrawnConsents: withdrawn));

    private static Case Submitted(params Relative[] family) =>
        Case.Submitted(Sample.Request(Stock.Communal, Sample.ForResidualValue, Sample.FullPackage), null, family);

    private static IEnumerable<(PackageFault, int)> Found(Case theCase) =>
        Point9.Find(theCase.Application, theCase.Application.At).Select(finding => (finding.Code, finding.Member!.Value));
}

using Privatization.Domain.Tests.Scenarios;
using static Privatization.Domain.Tests.Specification;

namespace Privatization.Domain.Tests.Portal;

public class ApplicantSubmitsRequestSpecs
{
    private static readonly RequestPackage Request = Sample.Request(Stock.StateEnterprise, Sample.FreeOfCharge, Sample.FullPackage);

    [Fact]
    public void a_request_is_recorded_and_opens_stage_1() => Submitted(Request).Then(
        new RequestSubmitted(
            Sample.Around.Number, Request.RequestId, Request.Provider, Sample.Around.Applicant, Sample.Around.Dwelling, null, Stock.StateEnterprise,
            Sample.FreeOfCharge, BasisKind.TenancyContract, Sample.Around.Family, Attached(Sample.FullPackage), "resolution-339-3-of-2019", false,
            null, Content, Signature, Now),
        Opened(1),
        Opened(1, 1, 1));

    [Fact]
    public void a_request_remembers_that_the_version_was_pinned_and_which_case_came_before()
    {
        var previous = Guid.Parse("5a1f0c3e-90a5-4a39-8a55-6a2f4a3b7c02");
        var pinned = Sample.Around with { Governing = new(Resolution339Of2019.Procedure, true) };
        Submitted(Request with { Previous = previous }, pinned).Decision.Facts[0].Should().BeEquivalentTo(new { Pinned = true, Previous = previous });
    }

    [Fact]
    public void a_case_begins_in_progress_at_step_1_1() => Cases.Communal.Submitted.Application
        .Should().BeEquivalentTo(new { State = State.InProgress, Version = 3, Step = new { Stage = 1, Number = 1 }, Executor = (StaffId?)null });

    [Fact]
    public void a_request_is_refused_where_its_EDS_is_not_confirmed_and_begins_no_stage()
    {
        var expired = SignatureFault.Parse("certificate-expired");
        var refused = Submitted(Request, Sample.Around with { NotConfirmed = expired });
        refused.Then(new RequestRefused(
            Sample.Around.Number, Request.RequestId, Request.Provider, Sample.Around.Applicant, Sample.Around.Dwelling, Stock.StateEnterprise,
            Sample.FreeOfCharge, BasisKind.TenancyContract, expired, "resolution-339-3-of-2019", false, null, Content, Signature, Now));
        Application.Fold(refused.Decision.Facts).Should().BeEquivalentTo(new
        {
            State = State.RequestRefused,
            HasEnded = true,
            NotConfirmed = expired,
            Version = 1,
            Step = (Step?)null,
            Clocks = Array.Empty<Clock>(),
        });
    }

    [Fact]
    public void a_request_bears_the_EDS_of_the_applicant() =>
        new Outcome(ApplicantSubmitsRequest.Decide(Request, Sample.Iin, Sample.Around, ThisContext with { Signature = SignatureStatus.Missing }))
            .ThenObjection("unsigned", "§10, process 3", "/signature");

    [Fact]
    public void a_request_is_for_oneself_only() =>
        Submitted(Request, Sample.Around, Iin.Parse("880101300010")).ThenObjection("another-applicant", "§10", "/applicant/iin");

    [Fact]
    public void a_request_is_not_taken_while_no_version_of_the_act_is_in_force() =>
        Submitted(Request, Sample.Around with { Governing = null }).ThenObjection("regulation-not-in-force", "§1");

    [Fact]
    public void a_request_is_not_taken_twice_for_one_dwelling() =>
        Submitted(Request, Sample.Around with { LiveCase = Guid.Parse("5a1f0c3e-90a5-4a39-8a55-6a2f4a3b7c02") })
            .ThenObjection("already-applied", "§4");

    [Fact]
    public void a_request_free_of_charge_has_a_ground_and_one_for_residual_value_none()
    {
        Submitted(Request with { Track = new(TrackKind.FreeOfCharge) }).ThenObjection("free-needs-ground", "§3", "/track/ground");
        Submitted(Request with { Track = new(TrackKind.ResidualValue, Sample.Disability) }).ThenObjection("free-needs-ground", "§3", "/track/ground");
    }

    [Fact]
    public void the_ground_of_a_request_free_of_charge_is_one_of_the_housing_law() =>
        Submitted(Request with { Track = new(TrackKind.FreeOfCharge, Sample.OwnsOther) }).ThenObjection("unknown-ground", "§5", "/track/ground");

    [Fact]
    public void categories_that_are_declared_are_those_of_the_housing_law()
    {
        Submitted(Request with { Declared = new(Categories: [Sample.Disability]) }).Decision.Objection.Should().BeNull();
        Submitted(Request with { Declared = new(Categories: [Sample.OwnsOther]) }).ThenObjection("unknown-ground", "§5", "/declared/categories");
    }

    [Fact]
    public void the_dwelling_of_a_request_is_known_by_its_address_code_as_well() =>
        ((RequestSubmitted)Submitted(Request, Sample.Around with { Rka = Pseudonym.Parse(new('e', 64)) }).Decision.Facts[0]).Rka
            .Should().Be(Pseudonym.Parse(new('e', 64)));

    [Fact]
    public void a_request_names_its_documents_and_consents() =>
        (Request with { Family = [new(Sample.Iin, Sample.Name, Sample.Name, FamilyRelation.Spouse, new(ConsentKind.Signed, Content))] })
            .Named().Should().Equal([.. Sample.FullPackage.Select(document => document.Sha256), Content]);

    private static AttachedDocument[] Attached(Document[] documents) =>
        [.. documents.Select(document => new AttachedDocument(document.Kind, document.Sha256, document.IssuedOn, document.ValidUntil))];

    private static Outcome Submitted(RequestPackage request, Circumstances? around = null, Iin? caller = null) =>
        new(ApplicantSubmitsRequest.Decide(request, caller ?? Sample.Iin, around ?? Sample.Around, ThisContext));
}

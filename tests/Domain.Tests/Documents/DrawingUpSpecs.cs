using Privatization.Domain.Tests.Scenarios;
using static Privatization.Domain.Tests.Specification;

namespace Privatization.Domain.Tests.Documents;

/// <summary>A document says all that it is about by itself.</summary>
public class DrawingUpSpecs
{
    private static readonly RequestPackage Package = Sample.Request(Stock.StateEnterprise, Sample.ForResidualValue);

    [Fact]
    public void a_decision_rests_on_the_request_and_on_what_the_commission_concluded()
    {
        var theCase = Cases.StateEnterprise.At(1, 5);
        var decision = DrawingUp.Decision(new(DecisionKind.Decision, Sample.Text), theCase.Application, Package);
        decision.RestsOn
            .Should().Be(new RestsOn(theCase.Application.Request, theCase.Facts.OfType<CommissionConcluded>().Single().Content, Sample.Number("7-П"),
                ProtocolDate: Sample.Day));
        (decision.Case, decision.Provider, decision.Applicant?.Iin, decision.Dwelling?.CadastralNumber)
            .Should().Be((theCase.Application.Number, Package.Provider, Sample.Iin, Package.Dwelling.CadastralNumber));
    }

    [Fact]
    public void a_certificate_names_the_sum_of_step_3()
    {
        var theCase = Cases.StateEnterprise.At(2, 5);
        var certificate = DrawingUp.Transfer(new(Sample.Transfer), theCase.Application, Package);
        (certificate.Number, certificate.Sum, certificate.RestsOn.Calculation)
            .Should().Be((theCase.Application.Certificate!.Number, Sample.Sum, theCase.Application.Certificate.Calculation));
    }

    [Fact]
    public void a_certificate_names_the_resolution_of_step_4_and_no_day_of_its_own()
    {
        var theCase = Cases.StateEnterprise.At(2, 5);
        var certificate = DrawingUp.Transfer(new(Sample.Transfer), theCase.Application, Package);
        var resolved = theCase.Facts.OfType<AkimatResolved>().Single();
        (certificate.Resolution, certificate.Date, certificate.Dated)
            .Should().Be((new HandOverResolution(resolved.Number, resolved.Date, resolved.Document), null, DatedBy.Signature));
        OutgoingTemplate.Of(certificate.Template).Version.ToString().Should().Be("certificate-of-value-2");
    }

    [Fact]
    public void a_certificate_after_a_return_names_the_resolution_that_was_made_on_the_new_calculation()
    {
        var returned = Cases.StateEnterprise.At(2, 6).Return(3).Next();
        var again = Way.Of<ResolveAsAkimat>("again", Act.AkimatResolution, AkimatResolves.Decide,
            it => new(Sample.Number("12/7"), Kazakhstan.DayOf(it.At), Sample.Paper("akimat-resolution")));
        var second = returned.Then(again, People.Akimat);
        DrawingUp.Transfer(new(Sample.Transfer), second.Application, Package).Should().BeEquivalentTo(
            new { Resolution = new { Number = Sample.Number("12/7") }, RestsOn = new { second.Application.Certificate!.Calculation } });
        var redrawn = Cases.StateEnterprise.At(2, 6).Return(5);
        DrawingUp.Transfer(new(Sample.Transfer), redrawn.Application, Package).Resolution.Should().Be(redrawn.Application.Resolution)
            .And.NotBeNull();
    }

    [Fact]
    public void what_is_drawn_up_before_it_is_signed_says_that_it_is_dated_by_its_signature()
    {
        DrawingUp.Decision(new(DecisionKind.Decision, Sample.Text), Cases.Communal.At(1, 5).Application, Package).Dated
            .Should().Be(DatedBy.Signature);
        DrawingUp.Contract(new(PaymentTerms.ThirtyDays, Sample.Sum), Cases.Communal.At(3, 3).Application, Package, ThisContext).Dated
            .Should().Be(DatedBy.Signature);
    }

    [Fact]
    public void a_contract_names_price_and_terms()
    {
        var contract = DrawingUp.Contract(new(PaymentTerms.Instalments, Sample.Sum, LegalBasis: Sample.Line, Schedule: Sample.Schedule),
            Cases.StateEnterprise.At(3, 3).Application, Package, ThisContext);
        (contract.Sum, contract.Terms, contract.Schedule, contract.LegalBasis)
            .Should().Be((Sample.Sum, PaymentTerms.Instalments, Sample.Schedule, Sample.Line));
    }

    [Fact]
    public void the_notice_rests_on_the_contract_and_stays_the_same_whatever_is_recorded_meanwhile()
    {
        var theCase = Cases.StateEnterprise.CountersignedEarly;
        var notice = DrawingUp.ContractNotice(theCase.Application);
        (notice.RestsOn.Contract, notice.Sum, notice.Applicant).Should().Be((theCase.Application.Contract!.Document, Sample.Sum, null));
        foreach (var later in new[] { theCase.Next(), theCase.Next().Then(Act.Payments, People.Executor), theCase.Then(Act.Instalments,
            People.Head) })
            DrawingUp.ContractNotice(later.Application).Should().Be(notice);
    }

    [Fact]
    public void a_message_that_the_portal_forms_says_so()
    {
        var refusal = DrawingUp.RequestRefusal(Cases.Communal.RequestRefused.Application);
        (refusal.FormedByPortal, refusal.Reason.ToString()).Should().Be((true, "certificate-revoked"));
    }

    [Fact]
    public void every_kind_of_document_has_a_template_for_every_day()
    {
        foreach (var kind in Enum.GetValues<OutgoingKind>())
            foreach (var day in new NodaTime.LocalDate[] { new(2000, 1, 1), new(2019, 12, 1), new(2100, 1, 1) })
                OutgoingTemplate.Of(OutgoingTemplate.Of(kind, day).Version).Kind.Should().Be(kind);
        OutgoingTemplate.All.Select(template => template.Version).Should().OnlyHaveUniqueItems();
    }
}

using Privatization.Domain.Tests.Scenarios;
using static Privatization.Domain.Tests.Scenarios.People;

namespace Privatization.Domain.Tests.Documents;

/// <summary>Reg. §3, §10: which documents a case has, who signed them, and what of them the applicant sees.</summary>
public class OutgoingSpecs
{
    [Fact]
    public void a_case_with_three_stages_gives_three_results_and_a_notice()
    {
        var documents = Outgoing.Of(Cases.StateEnterprise.Notified.Facts);
        documents.Select(it => it.Kind)
            .Should().Equal(OutgoingKind.Decision, OutgoingKind.CertificateOfValue, OutgoingKind.Contract, OutgoingKind.ContractNotice);
        documents.Should().OnlyContain(it => it.Sent != null);
        documents.Select(it => string.Join(' ', it.Signatures.Select(signature => signature.Role)))
            .Should().Equal("Head Executor", "Head Executor", "Head Executor Applicant", "Executor");
    }

    /// <summary>Reg. §10, last paragraph but one.</summary>
    [Fact]
    public void the_notice_on_the_conclusion_comes_with_the_EDS_of_the_executor_and_not_before()
    {
        foreach (var concluded in new[]
            { Cases.Communal.CountersignedEarly, Cases.Communal.Concluded, Cases.Communal.Paid, Cases.Communal.Free.Concluded })
        {
            Outgoing.Of(concluded.Facts).Should().NotContain(it => it.Kind == OutgoingKind.ContractNotice);
            Message.Of(concluded.Facts).Should().NotContain(it => it.Brings != null && it.Brings.Kind == OutgoingKind.ContractNotice);
            var signed = concluded.Then(Act.ContractNotice, Executor);
            var notice = Outgoing.Of(signed.Facts).Single(it => it.Kind == OutgoingKind.ContractNotice);
            (notice.Kept, notice.Sent, notice.Signatures.Single().Role).Should().Be(
                (signed.Facts.OfType<ContractNoticeSigned>().Single().Document, new Sending(signed.Application.Version, signed.Application.At),
                    Role.Executor));
            Message.Of(signed.Facts).Last().Brings!.Kind.Should().Be(OutgoingKind.ContractNotice);
        }
    }

    [Fact]
    public void a_result_shows_from_its_issue_on_and_the_contract_from_the_heads_signature_on()
    {
        var signed = Outgoing.Of(Cases.Communal.At(1, 7).Facts).Single();
        (signed.IsShownToApplicant, Outgoing.Of(Cases.Communal.At(1, 7).Next().Facts).Single().IsShownToApplicant).Should().Be((false, true));
        Outgoing.Of(Cases.Communal.At(3, 4).Facts).Should().NotContain(it => it.Kind == OutgoingKind.Contract);
        Outgoing.Of(Cases.Communal.At(3, 5).Facts).Last()
            .Should().Match<Outgoing>(it => it.Kind == OutgoingKind.Contract && it.IsShownToApplicant && it.Sent == null);
    }

    [Fact]
    public void a_refusal_is_sent_as_it_is_signed()
    {
        var refused = Outgoing.Of(Cases.Communal.At(1, 1).Then(Act.Refusal, Executor).Facts).Single();
        (refused.Kind, refused.Kept, refused.Sent is not null).Should()
            .Be((OutgoingKind.DocumentsRefusal, Cases.Communal.At(1, 1).Then(Act.Refusal, Executor).Facts.OfType<DocumentsRefused>().Single().Content,
                true));
        var unconfirmed = Outgoing.Of(Case.RequestRefused(Stock.Communal, Sample.ForResidualValue).Facts).Single();
        (unconfirmed.Kind, unconfirmed.Sent?.Version).Should().Be((OutgoingKind.RequestRefusal, 1));
    }

    [Fact]
    public void a_certificate_is_dated_by_the_signature_of_the_head()
    {
        Cases.StateEnterprise.At(2, 6).Application.Certificate!.Date.Should().BeNull("nobody has signed it");
        var theCase = Cases.StateEnterprise.At(2, 6);
        var signed = (theCase with { NextContext = theCase.NextContext with { At = theCase.Application.At + NodaTime.Duration.FromDays(3) } }).Next();
        var day = Kazakhstan.DayOf(signed.Facts.OfType<TransferSigned>().Single().At);
        signed.Application.Certificate!.Date.Should().Be(day);
        Kazakhstan.DayOf(Outgoing.Of(signed.Facts).Single(document => document.Kind == OutgoingKind.CertificateOfValue).At).Should().Be(day);
        Kazakhstan.DayOf(signed.Facts.OfType<ValueCalculated>().Single().At).Should().NotBe(day);
        signed.Next().Application.Certificate!.Date.Should().Be(day, "the issue changes no day");
    }

    [Fact]
    public void numbers_that_the_service_gives_are_of_no_language() => new[] { Cases.StateEnterprise.Concluded, Cases.Communal.DocumentsRefused,
            Cases.Communal.RequestRefused, Cases.Communal.Refused }.SelectMany(it => Outgoing.Of(it.Facts))
        .Should().OnlyContain(it => it.Number.ToString().All(c => !char.IsLetter(c)));

    [Fact]
    public void a_document_names_the_facts_that_drew_it_up_signed_it_and_sent_it()
    {
        var theCase = Cases.StateEnterprise.Notified;
        Outgoing.Of(theCase.Facts).Select(document =>
            string.Join(' ', document.Facts.Select(version => theCase.Facts[(int)version - 1].GetType().Name)))
            .Should().Equal("DecisionDrafted DecisionSigned ResultIssued", "TransferDrafted TransferSigned ResultIssued",
                "ContractDrafted ContractSigned ResultIssued ContractCountersigned", "ContractNoticeSigned");
    }

    [Fact]
    public void a_draft_that_was_returned_is_no_document() =>
        Outgoing.Of(Cases.Communal.At(3, 4).Return(3).Next().Next().Facts).Count(it => it.Kind == OutgoingKind.Contract).Should().Be(1);
}

using Privatization.Domain.Tests.Scenarios;
using static Privatization.Domain.Tests.Scenarios.People;

namespace Privatization.Domain.Tests.Documents;

/// <summary>Reg. §4, §10: what comes into the cabinet, from the first fact on.</summary>
public class MessageSpecs
{
    [Fact]
    public void the_first_message_of_every_case_is_that_the_request_has_been_accepted()
    {
        foreach (var theCase in new[] { Cases.Communal.Submitted, Cases.StateEnterprise.Paid, Cases.Communal.DocumentsRefused,
            Cases.Communal.Withdrawn })
            Message.Of(theCase.Facts).First().Should().Be(new Message(1, Case.Start, null));
        Message.Of(Cases.Communal.Submitted.Facts).Should().ContainSingle();
    }

    [Fact]
    public void a_request_that_was_refused_for_its_EDS_gives_no_message_of_acceptance() =>
        Message.Of(Cases.Communal.RequestRefused.Facts).Single().Brings!.Kind.Should().Be(OutgoingKind.RequestRefusal);

    [Fact]
    public void every_message_but_that_of_acceptance_brings_its_document() =>
        Message.Of(Cases.Communal.At(1, 1).Then(Act.Refusal, Executor).Facts).Select(it => it.Brings?.Kind)
            .Should().Equal(null, OutgoingKind.DocumentsRefusal);
}

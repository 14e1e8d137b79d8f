using NodaTime;
using Privatization.Domain.Tests.Scenarios;
using static Privatization.Domain.Tests.Scenarios.People;
using static Privatization.Domain.Tests.Specification;

namespace Privatization.Domain.Tests.BesideTheSteps;

public class HeadDiscontinuesSpecs
{
    [Theory]
    [InlineData(DiscontinuanceGround.Death), InlineData(DiscontinuanceGround.CourtAct), InlineData(DiscontinuanceGround.Other)]
    public void a_discontinuance_records_its_ground(DiscontinuanceGround ground) =>
        Discontinued(Cases.Communal.At(1, 4), ground).Then(new ApplicationDiscontinued(ground, Content, Signature, Now));

    [Fact]
    public void a_case_is_discontinued_where_nobody_countersigns() =>
        Discontinued(Late(Cases.Communal.AwaitingCountersignature), DiscontinuanceGround.NoCountersignature)
            .Then(new ApplicationDiscontinued(DiscontinuanceGround.NoCountersignature, Content, Signature, Now));

    [Fact]
    public void a_case_is_discontinued_where_nobody_pays() => Discontinued(Late(Cases.Communal.Concluded), DiscontinuanceGround.NoPayment)
        .Then(new ApplicationDiscontinued(DiscontinuanceGround.NoPayment, Content, Signature, Now));

    [Fact]
    public void a_case_is_not_discontinued_before_the_term_has_run_out()
    {
        Discontinued(Cases.Communal.AwaitingCountersignature, DiscontinuanceGround.NoCountersignature)
            .ThenObjection("term-not-run-out", "§3", "/ground");
        Discontinued(Cases.Communal.Concluded, DiscontinuanceGround.NoPayment).ThenObjection("term-not-run-out", "§3", "/ground");
        Discontinued(Late(Cases.Communal.AwaitingCountersignature), DiscontinuanceGround.NoPayment)
            .ThenObjection("term-not-run-out", "§3", "/ground");
    }

    [Fact]
    public void an_applicant_who_was_late_and_signed_is_late_no_more() =>
        Discontinued(Late(Cases.Communal.AwaitingCountersignature).Then(Act.ContractCountersignature, Applicant),
            DiscontinuanceGround.NoCountersignature)
            .ThenObjection("term-not-run-out", "§3", "/ground");

    [Fact]
    public void a_discontinuance_ends_the_case() =>
        Cases.Communal.Discontinued.Application.Should().BeEquivalentTo(new { State = State.Discontinued, HasEnded = true, Step = (Step?)null });

    [Fact]
    public void a_completed_case_is_not_discontinued() =>
        Discontinued(Cases.Communal.Free.Concluded, DiscontinuanceGround.Other).ThenObjection("case-ended", "§6");

    private static Case Late(Case it) => new(it.Facts.AddRange(TermRunsOut.Find(it.Application, Now + Duration.FromDays(60))));

    private static Outcome Discontinued(Case theCase, DiscontinuanceGround ground) =>
        Given(theCase).When(HeadDiscontinues.Decide, new Discontinue(ground, Sample.Line, Sample.Text), Head);
}

using NodaTime;
using Privatization.Domain.Tests.Scenarios;
using static Privatization.Domain.Tests.Scenarios.People;
using static Privatization.Domain.Tests.Specification;

namespace Privatization.Domain.Tests.Stage2CommunalOwnership;

public class Step4AkimatResolvesSpecs
{
    private const string Paragraph = "§5, stage 2, step 4";
    private static readonly ResolveAsAkimat Resolution = new(Sample.Number("11/2"), Sample.Day, Sample.Paper("akimat-resolution"));

    [Fact]
    public void a_resolution_of_the_akimat_is_recorded_and_passes_the_turn_to_the_executor() => Resolved(Resolution)
        .Then(new AkimatResolved(Sample.Number("11/2"), Sample.Day, Sample.DigestOf("akimat-resolution"), Content, null, Now), Opened(2, 5, 1));

    [Fact]
    public void a_resolution_of_the_akimat_may_be_entered_later() => Resolved(Resolution with { IssuedAt = Opened })
        .Then(new AkimatResolved(Sample.Number("11/2"), Sample.Day, Sample.DigestOf("akimat-resolution"), Content, Opened, Now), Opened(2, 5, 1));

    [Fact]
    public void a_resolution_was_issued_neither_before_the_step_opened_nor_in_the_future()
    {
        Resolved(Resolution with { IssuedAt = Opened - Duration.Epsilon }).ThenObjection("impossible-effective-time", Paragraph, "/issuedAt");
        Resolved(Resolution with { IssuedAt = Now + Duration.Epsilon }).ThenObjection("impossible-effective-time", Paragraph, "/issuedAt");
    }

    [Fact]
    public void a_resolution_bears_no_day_that_is_still_to_come_nor_one_before_the_decision_it_rests_on()
    {
        var decided = Kazakhstan.DayOf(Cases.StateEnterprise.At(2, 4).Application.Results[0].At);
        Resolved(Resolution with { Date = decided }).Decision.Objection.Should().BeNull();
        foreach (var day in new[] { Kazakhstan.DayOf(Now).PlusDays(1), decided.PlusDays(-1), new(1995, 1, 1), new(26, 1, 1) })
            Resolved(Resolution with { Date = day }).ThenObjection("impossible-day", Paragraph, "/date");
    }

    private static Instant Opened => Cases.StateEnterprise.At(2, 4).Application.Position!.Since;

    private static Outcome Resolved(ResolveAsAkimat act) => Given(Cases.StateEnterprise.At(2, 4)).When(AkimatResolves.Decide, act, Akimat);
}

namespace Privatization.Domain.Tests.Histories;

/// <summary>What holds of every history, whatever was done in it.</summary>
public class OrderOfStepsSpecs
{
    [Fact]
    public void stage_2_opens_for_state_stock_and_only_for_it() => HistorySpecs.Sample(walk =>
    {
        var facts = Walk.Of(walk).Last().Facts;
        if (facts.OfType<StageOpened>().ElementAtOrDefault(1) is { } second)
            second.Stage.Should().Be(facts.OfType<DocumentsSentToCommission>().Last().Stock is Stock.Communal ? 3 : 2);
    });

    [Fact]
    public void stages_open_once_and_in_order() => HistorySpecs.Sample(walk =>
    {
        var stages = Walk.Of(walk).Last().Facts.OfType<StageOpened>().Select(opened => opened.Stage).ToList();
        stages.Should().Equal(stages.Distinct().Order());
    });

    [Fact]
    public void a_step_follows_its_predecessor_or_a_return() => HistorySpecs.Sample(walk =>
    {
        foreach (var (before, after) in HistorySpecs.Steps(walk))
            if (after.Application.Position is { } now && before.Application.Position is { } then && now != then)
                (now.Stage > then.Stage ? now.Step == 1
                    : after.Facts[^2] is DraftReturned it ? now.Step == it.To && now.Step < then.Step
                    : now.Step == then.Step + 1).Should().BeTrue();
    });

    [Fact]
    public void attempts_of_a_step_count_up_by_one() => HistorySpecs.Sample(walk =>
    {
        foreach (var openings in Walk.Of(walk).Last().Application.Clocks.Where(clock => clock.Step is not null)
            .GroupBy(clock => (clock.Stage, clock.Step)))
            openings.Select(clock => clock.Attempt).Should().Equal(Enumerable.Range(1, openings.Count()).Cast<int?>());
    });

    [Fact]
    public void no_positive_result_follows_a_refusing_conclusion() => HistorySpecs.Sample(walk =>
    {
        var theCase = Walk.Of(walk).Last();
        if (theCase.Application.Results is [{ Kind: ResultKind.Decision }, ..]) theCase.Application.Conclusion!.Finding
            .Should().Be(Finding.Privatize);
    });

    [Fact]
    public void only_signed_drafts_are_issued_in_any_history() => HistorySpecs.Sample(walk =>
    {
        foreach (var (before, after) in HistorySpecs.Steps(walk))
            if (after.Application.Results.Count > before.Application.Results.Count)
                (after.Application.Results[^1].Document == before.Application.Signed).Should().BeTrue();
    });

    [Fact]
    public void a_free_dwelling_is_never_paid_for_and_another_always() => HistorySpecs.Sample(walk =>
    {
        if (Walk.Of(walk).Last().Application is { Contract: { } contract } application)
            (contract.Terms is PaymentTerms.FreeOfCharge, contract.IsPaidFor)
                .Should().Be((application.Track.Kind is TrackKind.FreeOfCharge,
                application.Track.Kind is TrackKind.ResidualValue && contract.Price != Money.None));
    });
}

namespace Privatization.Tests;

public class NoDeadEndSpecs
{
    [Fact]
    public void From_everywhere_an_end_is_reached_by_the_acts_of_the_regulation_alone() => Exploration.DeadEnds().Should().BeEmpty();

    [Fact]
    public void Every_row_and_every_state_is_reached()
    {
        var reached = Exploration.Nodes.Values.Select(node => node.Case.Application).ToList();
        reached.Select(it => it.Step).OfType<Step>().Distinct().Should().BeEquivalentTo(Resolution339Of2019.Procedure.Steps);
        reached.Select(it => it.State).Distinct().Should().BeEquivalentTo(Enum.GetValues<State>().Except([State.RequestRefused]), "a refused request begins nothing");
    }

    [Fact]
    public void An_ended_case_takes_no_act() => Exploration.Nodes.Values.Where(node => node.Case.Application.HasEnded)
        .All(node => Way.All.All(way => People.All.All(by => node.Case.Try(way, by).Facts.Count == 0))).Should().BeTrue();
}

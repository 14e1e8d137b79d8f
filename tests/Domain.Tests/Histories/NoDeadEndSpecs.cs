using Privatization.Domain.Tests.Scenarios;

namespace Privatization.Domain.Tests.Histories;

public class NoDeadEndSpecs
{
    [Fact]
    public void an_end_is_reached_from_everywhere_by_the_acts_of_the_regulation_alone() => Exploration.DeadEnds().Should().BeEmpty();

    [Fact]
    public void every_row_of_the_regulation_and_every_state_of_a_case_is_reached()
    {
        var reached = Exploration.Nodes.Values.Select(node => node.Case.Application).ToList();
        reached.Select(it => it.Step).OfType<Step>().Distinct().Should().BeEquivalentTo(Resolution339Of2019.Procedure.Steps);
        reached.Select(it => it.State).Distinct()
            .Should().BeEquivalentTo(Enum.GetValues<State>().Except([State.RequestRefused]), "a refused request begins nothing");
    }

    [Fact]
    public void an_ended_case_takes_no_act_but_corrections_the_notice_and_payments() =>
        Exploration.Nodes.Values.Where(node => node.Case.Application.HasEnded)
            .All(node => Way.All.Where(way => !IsTaken(way.Act, node.Case.Application))
                .All(way => People.All.All(by => node.Case.Try(way, by).Facts.Count == 0))).Should().BeTrue();

    [Fact]
    public void every_end_of_a_case_has_its_result_document()
    {
        foreach (var state in Exploration.Nodes.Values.Select(node => node.Case.Application)
            .Where(it => it.State is State.Completed or State.Refused or State.AwaitingPayment))
            state.Results[^1].Kind.Should().Be(state.State is State.Refused ? ResultKind.ReasonedRefusal : ResultKind.Contract);
    }

    [Fact]
    public void nobody_ever_owes_for_a_dwelling_free_of_charge()
    {
        foreach (var state in Exploration.Nodes.Values.Select(node => node.Case.Application)
            .Where(it => it.Contract?.Terms is PaymentTerms.FreeOfCharge))
            (state.Contract!.Price, state.State is State.AwaitingPayment, state.Payments.Count,
                state.Clocks.Exists(clock => clock.Kind is ClockKind.Payment))
                .Should().Be((Money.None, false, 0, false));
    }

    [Fact]
    public void a_dwelling_worth_nothing_is_reached_in_both_ways_and_owes_nothing()
    {
        var worthless = Exploration.Nodes.Values.Select(node => node.Case.Application)
            .Where(it => it.Contract is { IsPaidFor: false, Terms: not PaymentTerms.FreeOfCharge }).ToList();
        worthless.Select(it => it.Certificate is null).Distinct().Should().HaveCount(2);
        foreach (var state in worthless)
            (state.State is State.AwaitingPayment, state.Payments.Count, state.Clocks.Exists(clock => clock.Kind is ClockKind.Payment))
                .Should().Be((false, 0, false));
    }

    [Fact]
    public void stage_2_is_for_the_stock_of_the_state_alone()
    {
        foreach (var state in Exploration.Nodes.Values.Select(node => node.Case.Application).Where(it => it.Results.Any(result => result.Stage == 3)))
            state.Results.Any(result => result.Stage == 2).Should().Be(state.Stock is not Stock.Communal);
    }

    [Fact]
    public void nobody_acts_for_another_role()
    {
        foreach (var node in Exploration.Nodes.Values)
            foreach (var way in Way.All)
                foreach (var by in People.All.Where(by => !Resolution339Of2019.Procedure.RolesOf(way.Act).Contains(by.Role)))
                    node.Case.Try(way, by).Objection!.Code.Should().Be("wrong-role");
    }

    private static bool IsTaken(Act act, Application state) => act switch
    {
        Act.Corrections => true,
        Act.Payments => state.IsPaidInFull,
        Act.ContractNotice => state is { State: State.Completed, Contract.Notice: null },
        _ => false,
    };
}

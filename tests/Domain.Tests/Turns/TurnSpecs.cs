using Privatization.Domain.Tests.Scenarios;

namespace Privatization.Domain.Tests.Turns;

/// <summary>Every act by every role, an executor who has the case, another one and a substitute, at every position.</summary>
public class TurnSpecs
{
    public static TheoryData<string> Keys => [.. ByTheAct.Keys];

    [Theory, MemberData(nameof(Keys))]
    public void the_order_and_roles_of_turns_are_those_of_the_regulation(string key) =>
        Told(key, (it, act, by) => Turn.Check(act, it.Application, by)).Should().Equal(Expected(key));

    [Theory, MemberData(nameof(Keys))]
    public void every_act_asks_for_the_turn_before_anything_else(string key) =>
        Told(key, (it, act, by) => it.Try(Way.Of(act), by).Objection is { Code: not "correction-has-consequences" } objection ? objection : null)
            .Should().Equal(Expected(key));

    [Fact]
    public void every_position_of_a_case_is_reached() => Positions.All.Select(it => it.Key).Distinct().Should().BeEquivalentTo(ByTheAct.Keys);

    [Fact]
    public void a_position_is_where_its_case_stands() => Positions.All.Where(it => char.IsAsciiDigit(it.Key[0]))
        .Should().OnlyContain(it => it.Key == $"{it.Case.Application.Step!.Stage}.{it.Case.Application.Step.Number}");

    private static IEnumerable<string> Told(string key, Func<Case, Act, Official, Objection?> ask) =>
        Lines(key, (it, act, by) => ask(it, act, by)?.Code);

    private static IEnumerable<string> Expected(string key) => Lines(key, (_, act, by) => ByTheAct.Outcome(act, by, key));

    private static IEnumerable<string> Lines(string key, Func<Case, Act, Official, string?> outcome) =>
        from position in Positions.All
        where position.Key == key
        from act in Enum.GetValues<Act>()
        from who in People.All
        select $"{position.Name}: {act} by {who.Role} {who.Id}: {outcome(position.Case, act, who) ?? "done"}";
}

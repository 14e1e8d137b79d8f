using System.Collections.Concurrent;
using CsCheck;
using Privatization.Domain.Tests.Scenarios;

namespace Privatization.Domain.Tests.Histories;

public class HistorySpecs
{
    [Fact]
    public void whoever_follows_the_turn_meets_no_objection_of_order_or_caller() => Sample(walk =>
    {
        foreach (var _ in Walk.Of(walk, (way, decision) => (decision.Objection?.Fault ?? ObjectionKind.Content)
            .Should().Be(ObjectionKind.Content, way.Name))) { }
    });

    [Fact]
    public void random_walks_reach_every_end_of_a_case()
    {
        var reached = new ConcurrentDictionary<State, bool>();
        Sample(walk =>
        {
            foreach (var it in Walk.Of(walk)) reached[it.Application.State] = true;
        }, 1000);
        reached.Keys.Should().BeEquivalentTo(Enum.GetValues<State>().Except([State.RequestRefused]), "a refused request begins nothing");
    }

    [Fact]
    public void the_same_act_twice_records_nothing_new() => Sample(walk =>
    {
        foreach (var theCase in Walk.Of(walk))
            foreach (var way in Way.All)
                foreach (var by in People.All)
                    if (theCase.Try(way, by) is { Facts.Count: > 0 } first
                        && theCase.With(first).Try(way, by) is { Facts.Count: > 0 })
                        throw new InvalidOperationException($"{way.Name} by {by.Id} was recorded twice");
    }, 40);

    [Fact]
    public void every_prefix_of_a_history_folds_and_its_version_is_the_number_of_its_facts() => Sample(walk =>
    {
        var facts = Walk.Of(walk).Last().Facts;
        for (var count = 1; count <= facts.Count; count++)
        {
            var application = Application.Fold(facts.GetRange(0, count))!;
            (application.Version, application.At).Should().Be((count, facts[count - 1].At));
        }
    });

    [Fact]
    public void folding_on_from_any_prefix_of_a_history_gives_what_folding_all_gives() => Sample(walk =>
    {
        var facts = Walk.Of(walk).Last().Facts;
        var whole = Told.Of(Application.Fold(facts));
        for (var count = 0; count <= facts.Count; count++)
            Told.Of(facts.Skip(count).Aggregate(Application.Fold(facts.Take(count)), Application.Evolve)).Should().Be(whole);
    }, 30);

    [Fact]
    public void every_fact_bears_the_instant_of_its_act_and_time_never_goes_back() => Sample(walk =>
    {
        foreach (var (theCase, next) in Steps(walk))
        {
            next.Facts.Skip(theCase.Facts.Count).All(fact => fact.At == theCase.NextContext.At).Should().BeTrue();
            (next.Application.At >= theCase.Application.At).Should().BeTrue();
        }
    });

    [Fact]
    public void a_history_without_its_beginning_is_no_case() =>
        Application.Fold(Cases.Communal.Concluded.Facts.Skip(1)).Should().BeNull();

    internal static void Sample(Action<(Cases, int[])> check, int iter = 200) => Walk.Any.Sample(check, iter: iter);

    internal static IEnumerable<(Case Before, Case After)> Steps((Cases, int[]) walk)
    {
        var cases = Walk.Of(walk).ToList();
        return cases.Zip(cases.Skip(1));
    }
}

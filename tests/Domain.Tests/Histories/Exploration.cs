using Privatization.Domain.Tests.Scenarios;

namespace Privatization.Domain.Tests.Histories;

/// <summary>Every position with what the ways onwards depend on, reached from every submission by every way of every act.</summary>
public static class Exploration
{
    public static readonly IReadOnlyDictionary<string, Node> Nodes = Explore();

    /// <param name="Onwards">Where the acts of the regulation lead; what the product adds (return, withdrawal ...) left out.</param>
    public sealed record Node(Case Case, HashSet<string> Onwards);

    /// <summary>Nodes from which no end is reached by the acts of the regulation alone.</summary>
    public static IEnumerable<string> DeadEnds()
    {
        var alive = Nodes.Where(node => IsEnd(node.Value.Case.Application)).Select(node => node.Key).ToHashSet();
        while (Nodes.Where(node => !alive.Contains(node.Key) && node.Value.Onwards.Overlaps(alive)).Select(node => node.Key)
            .ToList() is { Count: > 0 } more)
            alive.UnionWith(more);
        return Nodes.Keys.Except(alive);
    }

    public static bool IsEnd(Application it) => it.HasEnded;

    private static Dictionary<string, Node> Explore()
    {
        var nodes = new Dictionary<string, Node>();
        var open = new Queue<Case>(from stock in Enum.GetValues<Stock>()
                                   from track in new[] { Sample.ForResidualValue, Sample.FreeOfCharge }
                                   select Case.Submitted(stock, track));
        while (open.TryDequeue(out var theCase))
        {
            if (nodes.ContainsKey(KeyOf(theCase))) continue;
            nodes[KeyOf(theCase)] = new(theCase, []);
            foreach (var (way, next) in Successors(theCase))
            {
                open.Enqueue(next);
                if (IsOfTheAct(way.Act)) nodes[KeyOf(theCase)].Onwards.Add(KeyOf(next));
            }
        }
        return nodes;
    }

    private static IEnumerable<(Way, Case)> Successors(Case theCase) =>
        from way in Way.All
        from who in People.All
        where who.Role <= Role.Applicant || who.Role is Role.Treasury
        let decision = theCase.Try(way, who)
        where decision.Facts.Count > 0
        select (way, theCase.With(decision));

    private static bool IsOfTheAct(Act act) =>
        act is not (Act.Return or Act.Withdrawal or Act.Discontinuance or Act.Assignment or Act.Instalments or Act.Corrections);

    private static string KeyOf(Case of)
    {
        var application = of.Application;
        return $"{application.State} {application.Position?.Stage}.{application.Position?.Step} again:{application.Position?.Attempt > 1} "
            + $"{application.Stock} asked:{application.Asked.Kind} {application.Track.Kind} "
            + $"{application.Conclusion?.Finding} draft:{application.Draft?.Kind} signed:{application.Signed is not null} "
            + $"sum:{application.Certificate?.Sum} "
            + $"{application.Contract?.Terms} {application.Contract?.Price} {application.Contract?.IsSigned} {application.Contract?.IsConcluded} "
            + $"notice:{application.Contract?.Notice is not null} "
            + $"paid:{string.Join(",", application.Payments.Select(payment => payment.Reference.ToString()).Order(StringComparer.Ordinal))}";
    }
}

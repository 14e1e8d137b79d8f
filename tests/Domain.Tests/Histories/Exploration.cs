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
        while (open.TryDequeue(out var it))
        {
            if (nodes.ContainsKey(KeyOf(it))) continue;
            nodes[KeyOf(it)] = new(it, []);
            foreach (var (way, next) in Successors(it))
            {
                open.Enqueue(next);
                if (IsOfTheAct(way.Act)) nodes[KeyOf(it)].Onwards.Add(KeyOf(next));
            }
        }
        return nodes;
    }

    private static IEnumerable<(Way, Case)> Successors(Case it) =>
        from way in Way.All
        from who in People.All
        where who.Role <= Role.Applicant || who.Role is Role.Treasury
        let decision = it.Try(way, who)
        where decision.Facts.Count > 0
        select (way, it.With(decision));

    private static bool IsOfTheAct(Act act) =>
        act is not (Act.Return or Act.Withdrawal or Act.Discontinuance or Act.Assignment or Act.Instalments or Act.Corrections);

    private static string KeyOf(Case of)
    {
        var it = of.Application;
        return $"{it.State} {it.Position?.Stage}.{it.Position?.Step} again:{it.Position?.Attempt > 1} "
            + $"{it.Stock} asked:{it.Asked.Kind} {it.Track.Kind} "
            + $"{it.Conclusion?.Finding} draft:{it.Draft?.Kind} signed:{it.Signed is not null} sum:{it.Certificate?.Sum} "
            + $"{it.Contract?.Terms} {it.Contract?.Price} {it.Contract?.IsSigned} {it.Contract?.IsConcluded} "
            + $"notice:{it.Contract?.Notice is not null} "
            + $"paid:{string.Join(",", it.Payments.Select(payment => payment.Reference.ToString()).Order(StringComparer.Ordinal))}";
    }
}

using CsCheck;
using Privatization.Domain.Tests.Scenarios;

namespace Privatization.Domain.Tests.Histories;

/// <summary>A walk through the procedure: at each turn one of the ways that the turn allows, mostly the next step of the act.</summary>
public static class Walk
{
    private static readonly (Way Way, Official By)[] Choices =
        [.. from way in Way.All from who in People.All where Resolution339Of2019.Procedure.RolesOf(way.Act).Contains(who.Role) select (way, who)];

    public static readonly Gen<(Cases Start, int[] Choices)> Any = Gen.Select(
        Gen.OneOf(Cases.Communal, Cases.StateEnterprise, Cases.StateInstitution), Gen.Bool, Gen.Int[0, 9999].Array[0, 60],
        (stock, free, choices) => (free ? stock.Free : stock, choices));

    /// <summary>Every case on the way, the first as submitted.</summary>
    public static IEnumerable<Case> Of((Cases Start, int[] Choices) walk, Action<Way, Decision>? saw = null)
    {
        var theCase = walk.Start.Submitted;
        yield return theCase;
        foreach (var choice in walk.Choices)
        {
            if (theCase.Application.HasEnded) yield break;
            var (way, by) = Choose(theCase.Application, choice);
            var decision = theCase.Try(way, by);
            saw?.Invoke(way, decision);
            yield return theCase = theCase.With(decision);
        }
    }

    public static (Way Way, Official By) Choose(Application application, int choice)
    {
        var allowed = Choices.Where(way => Turn.Check(way.Way.Act, application, way.By) is null).ToList();
        var (onwards, aside) = (allowed.Where(way => !IsAside(way.Way.Act)).ToList(), allowed.Where(way => IsAside(way.Way.Act)).ToList());
        var from = onwards.Count > 0 && choice % 10 != 0 ? onwards : aside;
        return from[choice / 10 % from.Count];
    }

    private static bool IsAside(Act act) =>
        act is Act.Refusal or Act.Return or Act.Withdrawal or Act.Discontinuance or Act.Assignment or Act.Instalments or Act.Corrections;
}

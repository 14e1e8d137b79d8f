using Privatization.Domain.Values;

namespace Privatization.Domain.Regulation;

/// <summary>One version of the act as data: its stages and their steps, in the order of §6.</summary>
/// <param name="Version">The name under which applications remember it.</param>
/// <param name="Name">The act's own name and number.</param>
/// <param name="NotProvided">§9: through whom the service is not provided.</param>
/// <param name="Documents">Those of point 9 of the Standard that the act goes by.</param>
public sealed record Procedure(
    string Version, Sentence Name, LegalHistory History, IReadOnlyList<Sentence> NotProvided, IReadOnlyList<DocumentRule> Documents,
    IReadOnlyList<Stage> Stages)
{
    public IEnumerable<Step> Steps => Stages.SelectMany(stage => stage.Steps);

    /// <exception cref="InvalidOperationException">No such step in this version.</exception>
    public Step this[int stage, int step] => Stages[stage - 1].Steps[step - 1];

    /// <summary>Every version of the act that the service knows.</summary>
    public static IReadOnlyList<Procedure> All { get; } = [Resolution339Of2019.Procedure];

    public static Procedure Of(string version) => All.First(procedure => procedure.Version == version);

    /// <summary>The roles that can ever do this act.</summary>
    public IReadOnlySet<Role> RolesOf(Act act) => _roles[act];

    private readonly Dictionary<Act, HashSet<Role>> _roles = Enum.GetValues<Act>().ToDictionary(act => act, act => act switch
    {
        Act.Refusal or Act.ContractNotice => [Role.Executor],
        Act.ContractCountersignature or Act.Withdrawal => [Role.Applicant],
        Act.Discontinuance or Act.Assignment or Act.Instalments or Act.Corrections => [Role.Head],
        Act.Payments => [Role.Executor, Role.Treasury],
        Act.Return => Stages.SelectMany(stage => stage.Steps).Where(step => step.CanReturn).Select(step => step.Role).ToHashSet(),
        _ => Stages.SelectMany(stage => stage.Steps).Where(step => step.Act == act).Select(step => step.Role).ToHashSet(),
    });
}

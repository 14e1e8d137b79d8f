using Privatization.Domain.Regulation;
using Privatization.Domain.Values;

namespace Privatization.Domain;

/// <summary>Reg. §6: the result of each action is the ground for starting the next one. Reg. §5, §7: who acts.</summary>
public static class Turn
{
    public static Objection? Check(Act act, Application application, Official official) =>
        !application.Procedure.RolesOf(act).Contains(official.Role) ? Objections.WrongRole
        : application.HasEnded && !IsDueAfterTheEnd(act, application) ? Objections.CaseEnded
        : !IsDue(act, application) ? Objections.OutOfTurn
        : act is Act.Return && application.Step?.Role != official.Role ? Objections.WrongRole
        : official.Role is Role.Executor && application.Executor is { } executor && !official.ActsFor(executor) ? Objections.NotAssigned
        : null;

    private static bool IsDue(Act act, Application application) => act switch
    {
        Act.Refusal => application.Step is { Stage: 1, Act: Act.Acceptance },
        Act.Return => application.Step is { CanReturn: true },
        Act.ContractCountersignature => application.Contract is { IsSigned: true, IsConcluded: false },
        Act.ContractNotice => application.IsNoticeDue,
        Act.Withdrawal => application.Contract is not { IsConcluded: true },
        Act.Instalments => application is { Contract: { IsSigned: true, IsPaidFor: true }, IsPaidInFull: false },
        Act.Payments => application.Contract is { IsConcluded: true, IsPaidFor: true },
        Act.Discontinuance or Act.Assignment or Act.Corrections => true,
        _ => application.Step?.Act == act,
    };

    // More than the price may come, and what came may be taken back; the notice may be signed when all is paid, or where nothing is to be paid.
    private static bool IsDueAfterTheEnd(Act act, Application application) => act switch
    {
        Act.Corrections => true,
        Act.Payments => application is { Ending: null, IsPaidInFull: true },
        Act.ContractNotice => application.IsNoticeDue,
        _ => false,
    };
}

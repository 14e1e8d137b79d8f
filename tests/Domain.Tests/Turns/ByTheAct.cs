using Privatization.Domain.Tests.Scenarios;
using static Privatization.Domain.Regulation.Act;
using static Privatization.Domain.Values.Role;

namespace Privatization.Domain.Tests.Turns;

/// <summary>Who may do what where: by §5 to §7 and acts.md, written by hand and not asked of the domain.</summary>
public static class ByTheAct
{
    private static readonly (Role, Act)[] Always = [(Head, Corrections)];
    private static readonly (Role, Act)[] WhileOpen = [(Head, Discontinuance), (Head, Assignment), .. Always];
    private static readonly (Role, Act)[] Paying = [(Executor, Act.Payments), (Treasury, Act.Payments)];
    private static readonly (Role, Act)[] Unpaid = [.. Paying, (Head, Act.Instalments)];
    private static readonly (Role, Act)[] UntilConcluded = [(Applicant, Withdrawal), .. WhileOpen];

    private static readonly Dictionary<string, (Role Role, Act Act)[]> Due = new()
    {
        ["1.1"] = [(Executor, Acceptance), (Executor, Refusal), .. UntilConcluded],
        ["1.2"] = [(Head, HeadResolution), .. UntilConcluded],
        ["1.3"] = [(Executor, CommissionReferral), .. UntilConcluded],
        ["1.4"] = [(Commission, CommissionConclusion), (Commission, Return), .. UntilConcluded],
        ["1.5"] = [(Executor, DecisionDraft), .. UntilConcluded],
        ["1.6"] = [(Head, DecisionSignature), (Head, Return), .. UntilConcluded],
        ["1.7"] = [(Executor, Result), .. UntilConcluded],
        ["2.1"] = [(Executor, Acceptance), .. UntilConcluded],
        ["2.2"] = [(Head, HeadResolution), .. UntilConcluded],
        ["2.3"] = [(Executor, ValueCalculation), .. UntilConcluded],
        ["2.4"] = [(Akimat, AkimatResolution), (Akimat, Return), .. UntilConcluded],
        ["2.5"] = [(Executor, TransferDraft), .. UntilConcluded],
        ["2.6"] = [(Head, TransferSignature), (Head, Return), .. UntilConcluded],
        ["2.7"] = [(Executor, Result), .. UntilConcluded],
        ["3.1"] = [(Executor, Acceptance), .. UntilConcluded],
        ["3.2"] = [(Head, HeadResolution), .. UntilConcluded],
        ["3.3"] = [(Executor, ContractDraft), .. UntilConcluded],
        ["3.4"] = [(Head, ContractSignature), (Head, Return), .. UntilConcluded],
        ["3.5"] = [(Executor, Result), (Applicant, ContractCountersignature), (Head, Act.Instalments), .. UntilConcluded],
        ["free 3.5"] = [(Executor, Result), (Applicant, ContractCountersignature), .. UntilConcluded],
        ["countersigned 3.5"] = [(Executor, Result), (Executor, ContractNotice), .. Unpaid, .. WhileOpen],
        ["free countersigned 3.5"] = [(Executor, Result), (Executor, ContractNotice), .. WhileOpen],
        ["notified 3.5"] = [(Executor, Result), .. Unpaid, .. WhileOpen],
        ["free notified 3.5"] = [(Executor, Result), .. WhileOpen],
        ["awaiting-countersignature"] = [(Applicant, ContractCountersignature), (Head, Act.Instalments), .. UntilConcluded],
        ["free awaiting-countersignature"] = [(Applicant, ContractCountersignature), .. UntilConcluded],
        ["awaiting-payment"] = [(Executor, ContractNotice), .. Unpaid, .. WhileOpen],
        ["notified awaiting-payment"] = [.. Unpaid, .. WhileOpen],
        ["paid"] = [(Executor, ContractNotice), .. Paying, .. Always],
        ["notified paid"] = [.. Paying, .. Always],
        ["free completed"] = [(Executor, ContractNotice), .. Always],
        ["ended"] = Always,
    };

    private static readonly string[] Ends = ["ended", "paid", "notified paid", "free completed"];

    public static IEnumerable<string> Keys => Due.Keys;

    /// <returns>The code of the objection; null where the act may be done.</returns>
    public static string? Outcome(Act act, Official by, string key)
    {
        if (!Due.Values.Any(rows => rows.Contains((by.Role, act)))) return "wrong-role";
        if (!Due[key].Any(row => row.Act == act)) return Ends.Contains(key) ? "case-ended" : "out-of-turn";
        if (!Due[key].Contains((by.Role, act))) return "wrong-role";
        return by.Role is Executor && key != "1.1" && by == People.Colleague ? "not-assigned" : null;
    }
}

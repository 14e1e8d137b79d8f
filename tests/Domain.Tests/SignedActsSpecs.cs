using Privatization.Domain.Tests.Scenarios;

namespace Privatization.Domain.Tests;

/// <summary>Reg. §3, §5, §10: what bears the EDS is recorded with it or not at all.</summary>
public class SignedActsSpecs
{
    public static TheoryData<Act> Acts => [.. Enum.GetValues<Act>()];

    [Theory, MemberData(nameof(Acts))]
    public void an_act_that_has_to_be_signed_is_objected_to_without_a_signature_and_no_other_is(Act act)
    {
        var (before, by) = WhenDue(act);
        var unsigned = before with { NextContext = before.NextContext with { Signature = SignatureStatus.Missing } };
        var expected = act is Act.CommissionConclusion ? "unsigned-protocol" : act.IsSigned() ? "unsigned" : null;
        (unsigned.Try(Way.Of(act), by).Objection?.Code).Should().Be(expected);
        (unsigned.Try(Way.Of(act), by).Objection is null).Should().Be(expected is null);
    }

    [Theory, MemberData(nameof(Acts))]
    public void the_fact_of_a_signed_act_keeps_the_digest_of_the_evidence(Act act)
    {
        if (!act.IsSigned()) return;
        var (before, by) = WhenDue(act);
        var fact = before.Try(Way.Of(act), by).Facts.First(it => it is not TermMissed);
        fact.GetType().GetProperty("Signature")!.GetValue(fact).Should().Be(Case.Signature);
    }

    private static (Case Before, Official By) WhenDue(Act act) => act switch
    {
        Act.Acceptance or Act.Refusal => (Cases.Communal.Submitted, People.Executor),
        Act.Withdrawal => (Cases.Communal.Submitted, People.Applicant),
        Act.Instalments => (Cases.Communal.Concluded, People.Head),
        Act.Payments => (Cases.Communal.Concluded, People.Executor),
        Act.Discontinuance or Act.Assignment => (Cases.Communal.Submitted, People.Head),
        Act.Corrections => (Cases.Communal.At(1, 4), People.Head),
        Act.Return => (Cases.Communal.At(1, 4), People.Commission),
        Act.ContractCountersignature => (Cases.Communal.AwaitingCountersignature, People.Applicant),
        Act.ContractNotice => (Cases.Communal.Concluded, People.Executor),
        _ when Resolution339Of2019.Procedure.Steps.First(step => step.Act == act) is var step =>
            (Cases.StateEnterprise.At(step.Stage, step.Number), People.In(step.Role)),
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "An act without a turn."),
    };
}

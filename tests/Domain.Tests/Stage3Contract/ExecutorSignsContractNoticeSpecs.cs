using Privatization.Domain.Tests.Scenarios;
using static Privatization.Domain.Tests.Scenarios.People;
using static Privatization.Domain.Tests.Specification;

namespace Privatization.Domain.Tests.Stage3Contract;

/// <summary>Reg. §10, last paragraph but one: the notice bears the EDS of the authorised person.</summary>
public class ExecutorSignsContractNoticeSpecs
{
    public static TheoryData<string> Conclusions => ["beside 3.5", "after 3.5", "paid", "free of charge"];

    [Theory, MemberData(nameof(Conclusions))]
    public void the_executor_signs_the_notice_whenever_the_contract_is_concluded(string when) =>
        Signed(Of(when), Content).Then(new ContractNoticeSigned(Content, Signature, Now));

    [Theory, MemberData(nameof(Conclusions))]
    public void the_notice_is_signed_once(string when)
    {
        var signed = Of(when).Then(Act.ContractNotice, Executor);
        Signed(signed, Content).ThenObjection(signed.Application.HasEnded ? "case-ended" : "out-of-turn", "§6");
    }

    [Theory, MemberData(nameof(Conclusions))]
    public void the_signature_on_the_notice_leaves_everything_else_as_it_was(string when)
    {
        var (before, after) = (Of(when).Application, Of(when).Then(Act.ContractNotice, Executor).Application);
        (after.State, after.Position, after.CurrentClock, after.Paid).Should().Be((before.State, before.Position, before.CurrentClock, before.Paid));
    }

    [Theory, MemberData(nameof(Conclusions))]
    public void nothing_but_the_notice_on_the_contract_is_signed_as_such(string when) =>
        Signed(Of(when), Sample.DigestOf("another document")).ThenObjection("not-this-draft", "§10", "/document");

    [Fact]
    public void the_notice_is_not_signed_before_the_contract_is_concluded()
    {
        foreach (var theCase in new[] { Cases.Communal.Submitted, Cases.Communal.At(3, 5), Cases.Communal.AwaitingCountersignature })
            Signed(theCase, Content).ThenObjection("out-of-turn", "§6");
    }

    [Fact]
    public void the_notice_of_a_case_that_was_discontinued_is_not_signed() =>
        Signed(Cases.Communal.Concluded.Then(Act.Discontinuance, Head), Content).ThenObjection("case-ended", "§6");

    [Fact]
    public void the_cabinet_tells_conclusion_and_last_day_of_payment_before_and_after_the_notice()
    {
        foreach (var theCase in new[] { Cases.Communal.CountersignedEarly, Cases.Communal.CountersignedEarly.Then(Act.ContractNotice, Executor) })
            ConclusionInWords.Of(theCase.Application)!.Should().Be(new Sentence(
                "Шарт жасалды: 2020 жылғы 3 ақпан, сағат 22:00; төлемнің соңғы күні – 2020 жылғы 4 наурыз.",
                "Договор заключён: 3 февраля 2020 года в 22:00; последний день оплаты – 4 марта 2020 года.",
                "The contract is concluded: 22:00 on 3 February 2020; the last day of payment is 4 March 2020."));
        ConclusionInWords.Of(Cases.Communal.Free.Concluded.Application)!.Ru.Should().EndWith("; оплата не производится.");
        ConclusionInWords.Of(Cases.Communal.Concluded.Then(Act.Instalments, Head).Application)!.Ru
            .Should().EndWith("; последний день очередного платежа – 1 февраля 2021 года.");
        ConclusionInWords.Of(Cases.Communal.Paid.Application)!.En.Should().NotContain(";");
        ConclusionInWords.Of(Cases.Communal.AwaitingCountersignature.Application).Should().BeNull();
    }

    private static Case Of(string when) => when switch
    {
        "beside 3.5" => Cases.Communal.CountersignedEarly,
        "after 3.5" => Cases.StateEnterprise.Concluded,
        "paid" => Cases.Communal.Paid,
        _ => Cases.Communal.Free.Concluded,
    };

    private static Outcome Signed(Case theCase, Digest document) =>
        Given(theCase).When(ExecutorSignsContractNotice.Decide, new SignContractNotice(document), Executor);
}

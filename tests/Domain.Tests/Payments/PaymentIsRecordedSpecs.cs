using Privatization.Domain.Tests.Scenarios;
using static Privatization.Domain.Tests.Scenarios.People;
using static Privatization.Domain.Tests.Specification;

namespace Privatization.Domain.Tests.Payments;

public class PaymentIsRecordedSpecs
{
    private static readonly RecordPayment Whole = Sample.Payment("П-1", "1250000.00");
    private static readonly RecordPayment Half = Sample.Payment("П-2", "625000.00");
    private static readonly Case Owing = Cases.Communal.Concluded;

    [Fact]
    public void a_payment_of_the_price_in_full_completes_the_case()
    {
        Paid(Owing, Whole).Then(new PaymentRecorded(Whole.Reference, Sample.Day, Sample.Sum, Content, Now), new PaidInFull(Sample.Sum, Now));
        Cases.Communal.Paid.Application.Should().BeEquivalentTo(new { State = State.Completed, Paid = 1250000m, IsPaidInFull = true });
    }

    [Fact]
    public void a_payment_in_part_is_recorded_and_the_rest_is_awaited()
    {
        Paid(Owing, Half).Then(new PaymentRecorded(Half.Reference, Sample.Day, Half.Amount.Sum, Content, Now));
        Owing.Then(Way.PayHalf, Executor).Application.Should().BeEquivalentTo(new { State = State.AwaitingPayment, Paid = 625000m });
        Paid(Owing.Then(Way.PayHalf, Executor), Sample.Payment("П-9", "625000.00")).Decision.Facts
            .Should().HaveCount(2).And.ContainItemsAssignableTo<ApplicationEvent>();
    }

    [Fact]
    public void a_payment_of_one_tiyn_less_is_not_in_full() =>
        Paid(Owing, Sample.Payment("П-1", "1249999.99")).Decision.Facts.OfType<PaidInFull>().Should().BeEmpty();

    [Fact]
    public void a_payment_of_more_than_the_price_is_recorded_and_in_full_once()
    {
        Paid(Cases.Communal.Paid, Half).Then(new PaymentRecorded(Half.Reference, Sample.Day, Half.Amount.Sum, Content, Now));
        Cases.Communal.Paid.Then(Way.PayHalf, Executor).Application.Should().BeEquivalentTo(new { State = State.Completed, Paid = 1875000m });
    }

    [Fact]
    public void the_same_payment_twice_says_nothing_new() => Paid(Cases.Communal.Paid, Whole).ThenNothing();

    [Fact]
    public void one_reference_is_of_one_payment()
    {
        foreach (var other in new[]
            { Whole with { Date = Sample.Day.PlusDays(1) }, Sample.Payment("П-1", "1.00"), Sample.Payment("П-1", "-1.00", "П-1") })
            Paid(Cases.Communal.Paid, other).ThenObjection("payment-reference-reused", "§3", "/reference");
        Given(Owing).When(PaymentIsRecorded.Decide, Whole, Executor, ThisContext with { ReferenceIsOfAnotherCase = true })
            .ThenObjection("payment-reference-reused", "§3", "/reference");
    }

    [Fact]
    public void a_payment_of_tomorrow_is_refused()
    {
        Paid(Owing, Whole with { Date = Kazakhstan.DayOf(Now) }).Decision.Objection.Should().BeNull();
        Paid(Owing, Whole with { Date = Kazakhstan.DayOf(Now).PlusDays(1) }).ThenObjection("payment-in-the-future", "§3", "/date");
    }

    [Fact]
    public void a_payment_that_is_given_back_opens_the_case_again()
    {
        var back = Sample.Payment("П-3", "-0.01", "П-1");
        Paid(Cases.Communal.Paid, back).Then(new PaymentReversed(back.Reference, Whole.Reference, Sample.Day, Money.Parse("0.01"), Content, Now));
        Cases.Communal.Paid.Then(Way.Pay("back", back), Executor).Application
            .Should().BeEquivalentTo(new { State = State.AwaitingPayment, Paid = 1249999.99m });
    }

    [Fact]
    public void a_sum_paid_too_much_may_be_given_back_and_the_case_stays_completed() =>
        Cases.Communal.Paid.Then(Way.PayHalf, Executor).Then(Way.Pay("back", Sample.Payment("П-5", "-625000.00", "П-2")), Executor)
            .Application.Should().BeEquivalentTo(new { State = State.Completed, Paid = 1250000m });

    [Fact]
    public void no_more_is_given_back_than_was_paid()
    {
        Paid(Cases.Communal.Paid, Sample.Payment("П-3", "-1250000.01", "П-1")).ThenObjection("nothing-to-reverse", "§3", "/reverses");
        Paid(Cases.Communal.Paid.Then(Way.GiveBack, Executor), Sample.Payment("П-6", "-0.01", "П-1"))
            .ThenObjection("nothing-to-reverse", "§3", "/reverses");
        Paid(Cases.Communal.Paid.Then(Way.GiveBack, Executor), Sample.Payment("П-6", "-0.01", "П-3"))
            .ThenObjection("nothing-to-reverse", "§3", "/reverses");
        Paid(Owing, Sample.Payment("П-3", "-1.00", "П-1")).ThenObjection("nothing-to-reverse", "§3", "/reverses");
        Paid(Owing, Sample.Payment("П-3", "-1.00")).ThenObjection("nothing-to-reverse", "§3", "/reverses");
        Paid(Cases.Communal.Paid, Sample.Payment("П-3", "1.00", "П-1")).ThenObjection("nothing-to-reverse", "§3", "/reverses");
    }

    [Fact]
    public void a_case_has_no_more_payments_than_can_be_read_with_every_act()
    {
        var many = Enumerable.Range(0, PaymentIsRecorded.Most)
            .Select(n => new Payment(PaymentReference.Parse($"М-{n}"), Sample.Day, Money.Parse("0.01"), null)).ToList();
        Decision With(int payments) =>
            PaymentIsRecorded.Decide(Whole, Owing.Application with { Payments = [.. many.Take(payments)] }, Executor, Owing.NextContext);
        With(PaymentIsRecorded.Most - 1).Facts.Should().HaveCount(2);
        With(PaymentIsRecorded.Most).Objection!.Code.Should().Be("too-many-payments");
    }

    [Fact]
    public void no_payment_is_recorded_for_a_dwelling_free_of_charge()
    {
        Paid(Cases.Communal.Free.Concluded, Whole).ThenObjection("case-ended", "§6");
        Paid(Cases.Communal.Free.CountersignedEarly, Whole).ThenObjection("out-of-turn", "§6");
    }

    [Fact]
    public void no_payment_is_recorded_before_the_contract_is_concluded() =>
        Paid(Cases.Communal.AwaitingCountersignature, Whole).ThenObjection("out-of-turn", "§6");

    [Fact]
    public void a_payment_before_the_result_is_issued_completes_the_case_with_it() =>
        Cases.Communal.CountersignedEarly.Then(Act.Payments, Executor).Next().Application.State.Should().Be(State.Completed);

    [Fact]
    public void a_payment_is_recorded_from_the_file_of_the_treasury_as_well() =>
        Given(Owing).When(PaymentIsRecorded.Decide, Whole, In(Role.Treasury)).Decision.Facts.Should().HaveCount(2);

    private static Outcome Paid(Case it, RecordPayment act) => Given(it).When(PaymentIsRecorded.Decide, act, Executor);
}

using CsCheck;
using NodaTime;
using Privatization.Domain.Tests.Scenarios;
using static Privatization.Domain.Tests.Scenarios.People;
using static Privatization.Domain.Tests.Specification;

namespace Privatization.Domain.Tests.Payments;

public class InstalmentsSpecs
{
    private static readonly LocalDate Today = Kazakhstan.DayOf(Now);

    private static readonly Gen<(Money Price, int Count)> Prices =
        Gen.Select(Gen.Long[1, 99_999_999_999_999], Gen.Int[1, Instalments.Most],
            (tiyn, count) => (Money.Exactly(Math.Max(tiyn, count) / 100m)!.Value, count));

    [Fact]
    public void a_price_in_equal_parts_adds_up_to_the_tiyn() => Prices.Sample((price, count) =>
    {
        var schedule = Instalments.Monthly(price, count, new(2020, 3, 31));
        schedule.Sum(it => (long)(it.Amount.Tenge * 100)).Should().Be((long)(price.Tenge * 100));
        (schedule[0].Amount.Tenge - schedule[^1].Amount.Tenge).Should().BeInRange(0, count / 100m);
        Instalments.Check(schedule, price, 0, Today).Should().BeNull();
    }, iter: 10_000);

    [Fact]
    public void the_sums_of_a_payment_in_parts_reconcile_exactly_whatever_is_paid() =>
        Gen.Select(Gen.Long[1, 1_000_000_00], Gen.Long[-300_000_00, 500_000_00].Array[1, 30]).Sample((price, movements) =>
        {
            var application = Priced(Money.Exactly(price / 100m)!.Value);
            var (tiyn, last) = (0L, "П-0");
            foreach (var (movement, n) in movements.Select((movement, n) => (movement, n)))
            {
                if (movement == 0) continue;
                var act = Sample.Payment($"П-{n}", $"{(movement < 0 ? "-" : "")}{Math.Abs(movement) / 100}.{Math.Abs(movement) % 100:00}",
                    movement < 0 ? last : null);
                if (PaymentIsRecorded.Decide(act, application, Executor, ThisContext) is not { Objection: null } decision) continue;
                application = decision.Facts.Aggregate(application, (state, fact) => Application.Evolve(state, fact)!);
                (tiyn, last) = (tiyn + movement, movement > 0 ? $"П-{n}" : last);
                (application.Paid * 100, application.IsPaidInFull, application.State is State.Completed)
                    .Should().Be((tiyn, tiyn >= price, tiyn >= price));
                application.Clocks.Exists(clock => clock is { Kind: ClockKind.Payment, IsRunning: true }).Should().Be(tiyn < price);
            }
        }, iter: 2_000);

    [Fact]
    public void instalments_replace_the_terms_of_the_contract_before_it_is_concluded()
    {
        Agreed(Cases.Communal.At(3, 5)).Then(new InstalmentsAgreed(Sample.Schedule, [], Content, Now));
        var concluded = Cases.Communal.At(3, 5).Then(Act.Instalments, Head).Then(Act.ContractCountersignature, Applicant);
        concluded.Application.Contract!.Terms.Should().Be(PaymentTerms.Instalments);
        Payments(concluded).Select(clock => (clock.InAll!.Value.Tenge, LastDay(clock)))
            .Should().Equal((625000m, new(2021, 2, 1)), (1250000m, new(2021, 3, 1)));
    }

    [Fact]
    public void instalments_replace_the_thirty_days_once_the_contract_is_concluded()
    {
        var theCase = Cases.Communal.Concluded.Then(Act.Instalments, Head);
        Payments(theCase).Select(clock => (clock.Attempt, clock.IsRunning, clock.IsDone))
            .Should().Equal((1, false, false), (2, true, false), (3, true, false));
    }

    [Fact]
    public void a_sum_that_is_paid_already_is_not_due_again_in_instalments()
    {
        var theCase = Cases.Communal.Concluded.Then(Way.PayHalf, Executor).Then(Act.Instalments, Head);
        Payments(theCase).Where(clock => clock.IsRunning).Select(clock => clock.InAll!.Value.Tenge).Should().Equal(1250000m);
    }

    [Fact]
    public void an_instalment_on_a_day_off_is_due_on_the_next_working_day()
    {
        var schedule = new[] { new Instalment(new(2020, 6, 14), Sample.Sum) };
        var fact = Given(Cases.Communal.Concluded)
            .When(HeadAgreesInstalments.Decide, new AgreeInstalments(schedule, Sample.Line), Head).Decision.Facts.OfType<InstalmentsAgreed>()
            .Single();
        Kazakhstan.DayOf(fact.Payments.Single().Deadline.Due - Duration.Epsilon).Should().Be(new LocalDate(2020, 6, 15), "14 June is a Sunday");
    }

    [Fact]
    public void an_instalment_of_a_day_before_the_contract_is_due_the_day_after_it()
    {
        var agreed =
            new Case(Cases.Communal.AwaitingCountersignature.Facts
                .Add(new InstalmentsAgreed([new(new(2020, 2, 10), Sample.Sum)], [], Content, Case.Start + Duration.FromDays(2))));
        var due = Given(agreed).When(ApplicantCountersignsContract.Decide, new CountersignContract(agreed.Application.Contract!.Document), Applicant)
            .Decision.Facts.OfType<ContractConcluded>().Single().Payments.Single();
        Kazakhstan.DayOf(due.Deadline.Due - Duration.Epsilon).Should().Be(Today.PlusDays(1));
    }

    [Fact]
    public void the_same_schedule_of_instalments_again_says_nothing_new() =>
        Agreed(Cases.Communal.Concluded.Then(Act.Instalments, Head)).ThenNothing();

    [Fact]
    public void instalments_add_up_to_the_whole_price() =>
        Given(Cases.Communal.Concluded).When(HeadAgreesInstalments.Decide, new AgreeInstalments([Sample.Schedule[0]], Sample.Line), Head)
            .ThenObjection("schedule-differs-from-price", "§3", "/schedule");

    [Fact]
    public void instalments_are_not_agreed_free_of_charge_or_when_paid()
    {
        Agreed(Cases.Communal.Free.At(3, 5)).ThenObjection("out-of-turn", "§6");
        Agreed(Cases.Communal.Paid).ThenObjection("case-ended", "§6");
    }

    private static Application Priced(Money price) => Cases.Communal.Concluded.Application with
    {
        Contract = Cases.Communal.Concluded.Application.Contract! with { Price = price },
        Clocks =
            [.. Cases.Communal.Concluded.Application.Clocks.Select(clock => clock.Kind is ClockKind.Payment ? clock with { InAll = price } : clock)],
    };

    private static IEnumerable<Clock> Payments(Case it) => it.Application.Clocks.Where(clock => clock.Kind is ClockKind.Payment);

    private static LocalDate LastDay(Clock clock) => Kazakhstan.DayOf(clock.Deadline.Due - Duration.Epsilon);

    private static Outcome Agreed(Case it) => Given(it).When(HeadAgreesInstalments.Decide, new AgreeInstalments(Sample.Schedule, Sample.Line), Head);
}

using CsCheck;
using NodaTime;
using Privatization.Domain.Tests.Scenarios;
using static Privatization.Domain.Tests.Scenarios.People;
using static Privatization.Domain.Tests.Specification;

namespace Privatization.Domain.Tests.Payments;

/// <summary>The lines of the treasury's files, in whatever order they come.</summary>
public class TreasuryReportsPaymentSpecs
{
    private static readonly Case Owing = Cases.Communal.Concluded.Then(Act.Instalments, Head);
    private static readonly LocalDate First = Kazakhstan.DayOf(Owing.Application.At);

    private static readonly string[] Amounts = ["625000.00", "1250000.00", "300000.00", "-625000.00", "-1250000.00", "-400000.00"];

    private static readonly Gen<RecordPayment> Line = Gen.Select(
        Gen.Int[1, 4], Gen.Int[0, 3], Gen.Int[0, Amounts.Length - 1], Gen.Int[1, 4],
        (reference, day, amount, reversed) => new RecordPayment(
            PaymentReference.Parse($"П-{reference}"), First.PlusDays(day * 20), PaymentAmount.Parse(Amounts[amount]),
            Amounts[amount][0] == '-' ? PaymentReference.Parse($"П-{reversed}") : null));

    private static readonly Gen<(RecordPayment[] Lines, RecordPayment[] Otherwise)> Orders =
        from lines in Line.Array[1, 7]
        from again in Gen.Int[0, lines.Length - 1].Array[0, 4]
        from one in Gen.Shuffle(lines.Concat(again.Select(n => lines[n])).ToArray())
        from other in Gen.Shuffle(lines)
        select (one, other);

    [Fact]
    public void lines_in_any_order_and_however_often_leave_the_same_payments_on_record() => Orders.Sample((lines, otherwise) =>
    {
        var one = Reported(lines);
        var other = Reported(otherwise);
        ResultOf(one).Should().Be(ResultOf(other));
        var paid = Oracle.Paid(otherwise);
        (one.Paid, one.IsPaidInFull, one.State is State.Completed).Should().Be((paid.Values.Sum(), paid.Values.Sum() >= 1_250_000m,
            paid.Values.Sum() >= 1_250_000m));
        one.Disputed.Select(reference => reference.ToString()).Should().BeEquivalentTo(Oracle.Disputed(otherwise));
        foreach (var clock in one.Clocks.Where(clock => clock is { InAll: not null } and ({ IsRunning: true } or { IsDone: true })))
            (clock.IsDone, clock.EffectiveAt is { } at ? Kazakhstan.DayOf(at) : (LocalDate?)null)
                .Should().Be((paid.Values.Sum() >= clock.InAll!.Value.Tenge, Oracle.DayReaching(clock.InAll.Value.Tenge, paid)));
    }, iter: 10_000);

    [Fact]
    public void a_payment_may_be_given_back_in_a_line_before_its_own()
    {
        var back = Sample.Payment("r-1", "-1200000.00", "p-1");
        var both = Reported([back, Sample.Payment("p-1", "1200000.00")]);
        (both.Paid, both.State).Should().Be((0m, State.AwaitingPayment));
    }

    [Fact]
    public void two_lines_of_one_reference_that_differ_do_not_count_and_what_was_paid_is_no_longer()
    {
        var paid = Given(Owing).When(TreasuryReportsPayment.Decide, Sample.Payment("p-1", "1250000.00"), In(Role.Treasury));
        paid.Decision.Facts.Should().HaveCount(2);
        var application = Reported([Sample.Payment("p-1", "1250000.00"), Sample.Payment("p-1", "1250000.01")]);
        (application.Paid, application.State, application.IsPaidInFull).Should().Be((0m, State.AwaitingPayment, false));
        TreasuryReportsPayment.Decide(Sample.Payment("p-1", "1250000.00"), application, In(Role.Treasury), ThisContext).Objection!.Code
            .Should().Be("reference-conflict");
        PaymentIsRecorded.Decide(Sample.Payment("p-1", "1250000.00"), application, Executor, ThisContext).Objection!.Code
            .Should().Be("payment-reference-reused");
    }

    [Fact]
    public void a_reference_of_another_case_counts_in_neither()
    {
        var line = Sample.Payment("p-1", "1250000.00");
        Given(Owing).When(TreasuryReportsPayment.Decide, line, In(Role.Treasury), ThisContext with { ReferenceIsOfAnotherCase = true })
            .Then(new PaymentDisputed(line.Reference, Content, Now));
        Given(Owing).When(TreasuryReportsPayment.Dispute, line.Reference, In(Role.Treasury)).Then(new PaymentDisputed(line.Reference, null, Now));
        Given(new(Owing.Facts.Add(new PaymentDisputed(line.Reference, null, Now))))
            .When(TreasuryReportsPayment.Dispute, line.Reference, In(Role.Treasury)).ThenNothing();
    }

    [Fact]
    public void more_given_back_than_came_leaves_nothing_of_the_payment_and_takes_nothing_of_others() =>
        Reported([Sample.Payment("p-1", "100.00"), Sample.Payment("p-2", "50.00"), Sample.Payment("r-1", "-80.00", "p-1"),
            Sample.Payment("r-2", "-80.00", "p-1")]).Paid.Should().Be(50m);

    private static Application Reported(IEnumerable<RecordPayment> lines) =>
        lines.Index().Aggregate(Owing.Application, (application, line) => TreasuryReportsPayment
            .Decide(line.Item, application, In(Role.Treasury), Owing.NextContext with { At = Now + Duration.FromDays(400 + line.Index) })
            .Facts.Aggregate(application, (before, fact) => Application.Evolve(before, fact)!));

    private static string ResultOf(Application application) => string.Join('\n',
    [
        .. application.Payments.Where(payment => !application.Disputed.Contains(payment.Reference)).Select(payment => $"{payment}").Order(),
        .. application.Disputed.Select(reference => $"{reference}").Order(),
        $"{application.Paid:0.00} {application.State}",
        .. application.Clocks.Select(clock => $"{clock.InAll} {clock.IsRunning} {clock.Ending} {clock.EffectiveAt}"),
    ]);

    /// <summary>What the lines come to, told of them as a set.</summary>
    private static class Oracle
    {
        public static IEnumerable<string> Disputed(IEnumerable<RecordPayment> lines) =>
            lines.Distinct().GroupBy(line => line.Reference.ToString()).Where(group => group.Count() > 1).Select(group => group.Key);

        public static Dictionary<(string Reference, LocalDate Day), decimal> Paid(IReadOnlyList<RecordPayment> lines)
        {
            var disputed = Disputed(lines).ToHashSet();
            var good = lines.Distinct().Where(line => !disputed.Contains(line.Reference.ToString())).ToList();
            return good.Where(line => line.Reverses is null).ToDictionary(
                line => (line.Reference.ToString(), line.Date),
                line => Math.Max(0, line.Amount.Sum.Tenge - good.Where(back => back.Reverses == line.Reference).Sum(back => back.Amount.Sum.Tenge)));
        }

        public static LocalDate? DayReaching(decimal sum, Dictionary<(string Reference, LocalDate Day), decimal> paid) =>
            paid.Keys.Select(payment => payment.Day).Order().Cast<LocalDate?>()
                .FirstOrDefault(day => paid.Where(payment => payment.Key.Day <= day).Sum(payment => payment.Value) >= sum);
    }
}

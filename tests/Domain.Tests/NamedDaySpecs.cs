using System.Collections;
using CsCheck;
using NodaTime;
using Privatization.Domain.Tests.Scenarios;
using static Privatization.Domain.Tests.Scenarios.People;
using static Privatization.Domain.Tests.Specification;

namespace Privatization.Domain.Tests;

/// <summary>Every day that an act names has a first and a last that can be meant.</summary>
public class NamedDaySpecs
{
    private static readonly LocalDate Today = Kazakhstan.DayOf(Now);
    private static readonly LocalDate Oldest = new(1900, 1, 1);

    /// <summary>At its bounds, beside them, and where nobody can mean it.</summary>
    private static readonly LocalDate[] Days =
    [
        new(-26, 11, 26), new(26, 4, 15), Oldest.PlusDays(-1), Oldest, new(1995, 6, 1), Today.PlusDays(-40), Today.PlusDays(-1), Today,
        Today.PlusDays(1), Today.PlusYears(100), Today.PlusYears(100).PlusDays(1), new(2999, 12, 31), new(9999, 12, 31),
    ];

    private static readonly Gen<LocalDate> Day = Gen.Int[0, Days.Length - 1].Select(n => Days[n]);

    private static readonly Gen<Document> Paper = Gen.Select(Day, Day, Gen.Int[0, 3], (issued, last, which) =>
        Sample.Paper("tenancy-contract") with { IssuedOn = which is 0 or 1 ? issued : null, ValidUntil = which is 1 or 2 ? last : null });

    private static readonly Gen<Particulars> Said = Gen.Select(Day.Array[0, 2], Day, Day, Day, Gen.Bool, (alienated, since, from, to, ended) =>
        new Particulars(AlienatedOn: alienated, LivesThereSince: since, Service: new(ServiceKind.Uniformed, [new(from, ended ? to : null)])));

    [Fact]
    public void a_request_with_a_day_that_cannot_be_meant_is_refused_with_every_such_member() =>
        Gen.Select(Day, Paper.Array[1, 3], Said).Sample((basis, papers, said) =>
        {
            var request = Sample.Request(Stock.Communal, Sample.ForResidualValue, papers);
            request = request with { Basis = request.Basis with { Date = basis }, Declared = said };
            Check(ApplicantSubmitsRequest.Decide(request, Sample.Iin, Sample.Around, ThisContext),
                [.. Wrong("/basis/date", basis, Oldest, Today), .. OfPapers(papers, "/documents"), .. OfSaid(said, "/declared")]);
        }, iter: 10_000);

    [Fact]
    public void each_member_is_told_its_own_reason()
    {
        var paper = Sample.Paper("order", new(1989, 1, 1)) with { IssuedOn = new(1990, 1, 8) };
        var request = Sample.Request(Stock.Communal, Sample.ForResidualValue, paper);
        var objection = ApplicantSubmitsRequest.Decide(
            request with { Basis = request.Basis with { Date = new(2999, 1, 1) } }, Sample.Iin, Sample.Around, ThisContext).Objection!;
        objection.Reasons["/basis/date"].En.Should().Be("A day that has passed is not before 1900, nor after today.");
        objection.Reasons["/documents/0/validUntil"].En.Should().StartWith("A paper does not end before it is issued");
    }

    [Fact]
    public void a_referral_with_a_day_that_cannot_be_meant_is_refused_with_every_such_member()
    {
        var before = Cases.Communal.At(1, 3);
        Gen.Select(Paper.Array[0, 3], Said, Day).Sample((papers, said, answered) => Check(
            ExecutorSendsToCommission.Decide(
                new(Sample.Text, Stock.Communal, papers, Checks: [new(new(SourceKind.StateSystem, System: Sample.Line, AnsweredOn: answered), said)]),
                before.Application, Executor, ThisContext),
            [
                .. OfPapers(papers, "/documents"), .. OfSaid(said, "/checks/0/found"),
                .. Wrong("/checks/0/source/answeredOn", answered, Oldest, Today),
            ]), iter: 10_000);
    }

    [Fact]
    public void a_resolution_of_the_akimat_is_of_a_day_after_the_decision_it_rests_on()
    {
        var before = Cases.StateEnterprise.At(2, 4);
        var decided = Kazakhstan.DayOf(before.Application.Results[0].At);
        Gen.Select(Paper, Gen.OneOf(Day, Gen.Int[-2, 2].Select(n => decided.PlusDays(n)))).Sample((paper, day) => Check(
            AkimatResolves.Decide(new(Sample.Number("1"), day, paper), before.Application, Akimat, ThisContext),
            [.. OfPaper(paper, "/document"), .. Wrong("/date", day, decided, Today)]), iter: 10_000);
    }

    [Fact]
    public void papers_of_stage_2_bear_days_that_can_be_meant()
    {
        var (third, fifth) = (Cases.StateEnterprise.At(2, 3), Cases.StateEnterprise.At(2, 5));
        Paper.Array[1, 3].Sample(papers =>
        {
            Check(ExecutorCalculatesValue.Decide(new(new(Sample.Sum), papers, Sample.Valuation), third.Application, Executor, ThisContext),
                OfPapers(papers, "/handOverDocuments"));
            Check(ExecutorDraftsTransfer.Decide(new([.. papers, .. Sample.Transfer]), fifth.Application, Executor, ThisContext),
                OfPapers(papers, "/documents"));
        }, iter: 10_000);
    }

    [Fact]
    public void a_payment_is_of_a_day_between_the_conclusion_of_its_contract_and_today()
    {
        var before = Cases.Communal.Concluded;
        var concluded = Kazakhstan.DayOf(before.Application.At);
        Gen.OneOf(Day, Gen.Int[-2, 2].Select(n => concluded.PlusDays(n))).Sample(day =>
        {
            var payment = Sample.Payment("П-1", "1.00") with { Date = day };
            var expected = day > Today ? "payment-in-the-future" : day < concluded ? "payment-before-contract" : null;
            (PaymentIsRecorded.Decide(payment, before.Application, Executor, ThisContext).Objection?.Code).Should().Be(expected);
            (TreasuryReportsPayment.Decide(payment, before.Application, In(Role.Treasury), ThisContext).Objection?.Code).Should().Be(expected);
        }, iter: 10_000);
    }

    [Fact]
    public void every_act_that_bears_a_day_says_between_which_days_it_can_lie()
    {
        // Those whose days have rules of their own, told by their specifications.
        Type[] ownRules = [typeof(RecordPayment), typeof(AgreeInstalments), typeof(DraftContract), typeof(AmendCalendar), typeof(ValuationPolicy),
            typeof(PublishCalendar), typeof(Conclude)];
        var acts = typeof(Application).Assembly.GetTypes().Where(type => type.IsClass && !type.IsAbstract && DecidedOf(type)).ToList();
        acts.Should().Contain([typeof(RequestPackage), typeof(Conclude), .. ownRules]);
        acts.Where(type => BearsDay(type, []) && !type.IsAssignableTo(typeof(INamesDays))).Except(ownRules).Should().BeEmpty();
    }

    // The first parameter of some Decide, or Check.
    private static bool DecidedOf(Type type) => typeof(Application).Assembly.GetTypes().SelectMany(of => of.GetMethods())
        .Any(method => method is { IsStatic: true, Name: "Decide" or "Check" }
            && method.GetParameters() is [var first, ..] && first.ParameterType == type);

    private static bool BearsDay(Type type, HashSet<Type> seen) =>
        type == typeof(LocalDate) || type == typeof(LocalDate?)
        || (seen.Add(type) && (type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable))
            ? type.GetGenericArguments().Any(element => BearsDay(element, seen))
            : type.Assembly == typeof(Application).Assembly && type.GetConstructors().SelectMany(constructor => constructor.GetParameters())
                .Any(member => BearsDay(member.ParameterType, seen))));

    private static void Check(Decision decision, IEnumerable<string> pointers)
    {
        var expected = pointers.ToList();
        if (expected is []) (decision.Objection is null or { Code: "documents-incomplete" }).Should().BeTrue();
        else
        {
            decision.Objection!.Code.Should().Be("impossible-day");
            new[] { decision.Objection.Pointer }.Concat(decision.Objection.FurtherPointers).Should().BeEquivalentTo(expected);
        }
    }

    private static IEnumerable<string> Wrong(string pointer, LocalDate day, LocalDate from, LocalDate to) => day < from || day > to ? [pointer] : [];

    private static IEnumerable<string> OfPapers(IEnumerable<Document> papers, string pointer) =>
        papers.SelectMany((paper, n) => OfPaper(paper, $"{pointer}/{n}"));

    private static IEnumerable<string> OfPaper(Document paper, string pointer) =>
    [
        .. paper.IssuedOn is { } issued ? Wrong($"{pointer}/issuedOn", issued, Oldest, Today) : [],
        .. paper.ValidUntil is { } last ? Wrong($"{pointer}/validUntil", last, paper.IssuedOn ?? Oldest, Today.PlusYears(100)) : [],
    ];

    private static IEnumerable<string> OfSaid(Particulars said, string pointer) =>
    [
        .. said.AlienatedOn!.SelectMany((day, n) => Wrong($"{pointer}/alienatedOn/{n}", day, Oldest, Today)),
        .. Wrong($"{pointer}/livesThereSince", said.LivesThereSince!.Value, Oldest, Today),
        .. said.Service!.Periods.SelectMany((period, n) => (string[])
        [
            .. Wrong($"{pointer}/service/periods/{n}/from", period.From, Oldest, Today),
            .. period.To is { } last ? Wrong($"{pointer}/service/periods/{n}/to", last, period.From, Today) : [],
        ]),
    ];
}

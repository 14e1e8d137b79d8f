using Privatization.Domain.Tests.Scenarios;
using static Privatization.Domain.Tests.Scenarios.People;
using static Privatization.Domain.Tests.Specification;

namespace Privatization.Domain.Tests.BesideTheSteps;

public class HeadCorrectsRecordSpecs
{
    private static readonly CorrectRecord Correction = new(0, Sample.Text, Sample.Line, Sample.Text);

    private static readonly Type[] Marginal = [typeof(HeadResolutionGiven), typeof(ExecutorAssigned), typeof(DraftReturned), typeof(RecordCorrected)];

    /// <summary>It has every kind of fact that a case can come to without an end of its own.</summary>
    private static Case Long
    {
        get
        {
            var theCase = Cases.StateEnterprise.At(1, 4).Return(3).Then(Way.GiveTo(Colleague), Head).Then(Way.GiveTo(Executor), Head);
            while (theCase.Application.Step is not null) theCase = theCase.Next();
            return theCase.Then(Act.ContractCountersignature, Applicant).Then(Act.ContractNotice, Executor).Then(Act.Instalments, Head)
                .Then(Act.Payments, Executor).Then(Way.GiveBack, Executor);
        }
    }

    [Fact]
    public void a_correction_names_what_it_corrects_and_changes_nothing()
    {
        var before = Cases.Communal.At(1, 4);
        var version = VersionOf<HeadResolutionGiven>(before);
        Corrected(before, version).Then(new RecordCorrected(version, Content, Now));
        var after = before.Then(Act.Corrections, Head);
        (after.Application.State, after.Application.Position).Should().Be((before.Application.State, before.Application.Position));
        after.Facts.RemoveAt(after.Facts.Count - 1).Should().Equal(before.Facts);
        after.Application.Corrections.Should().Equal(new CorrectedFact(version, after.Application.Version, after.Application.At));
    }

    [Fact]
    public void every_kind_of_fact_is_decided_on() => Consequences.All.Keys.Should().BeEquivalentTo(
        typeof(ApplicationEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ApplicationEvent)) && !type.IsAbstract));

    [Fact]
    public void only_an_instruction_an_assignment_remarks_and_a_correction_are_marginal() =>
        Consequences.All.Where(kind => kind.Value is null).Select(kind => kind.Key).Should().BeEquivalentTo(Marginal);

    [Fact]
    public void what_has_consequences_is_not_corrected_and_the_reason_is_given_in_three_languages()
    {
        Case[] cases = [Long, Cases.Communal.Refused, Cases.Communal.DocumentsRefused, Cases.Communal.Withdrawn, Cases.Communal.Discontinued,
            Cases.Communal.RequestRefused];
        var seen = new HashSet<Type>();
        foreach (var theCase in cases)
            foreach (var (index, fact) in theCase.Facts.Index())
            {
                seen.Add(fact.GetType());
                var objection = Corrected(theCase, index + 1).Decision.Objection;
                (objection?.Code, objection?.Pointer).Should().Be(
                    Marginal.Contains(fact.GetType()) ? (null, null) : ("correction-has-consequences", "/corrects"), "of {0}", fact.GetType().Name);
                if (objection is { Detail: var said } && Consequences.All[fact.GetType()] is { } what)
                    (said.Kk.EndsWith(what.Kk, StringComparison.Ordinal), said.Ru.EndsWith(what.Ru, StringComparison.Ordinal),
                        said.En.EndsWith(what.En, StringComparison.Ordinal)).Should().Be((true, true, true));
            }
        // A decree moves terms; a correction is corrected below.
        Consequences.All.Keys.Except(seen).Should().BeEquivalentTo([typeof(TermMoved), typeof(PaymentDisputed), typeof(RecordCorrected)]);
    }

    [Fact]
    public void a_record_is_corrected_also_when_the_case_has_ended() =>
        Corrected(Cases.Communal.Refused, VersionOf<HeadResolutionGiven>(Cases.Communal.Refused)).Decision.Facts.Should().ContainSingle();

    [Theory, InlineData(0), InlineData(-1), InlineData(1000)]
    public void a_fact_that_is_not_on_record_cannot_be_corrected(long version) =>
        Corrected(Cases.Communal.At(1, 4), version).ThenObjection("nothing-to-correct", "§6", "/corrects");

    [Fact]
    public void a_second_correction_names_the_first()
    {
        var once = Cases.Communal.At(1, 4).Then(Act.Corrections, Head);
        Corrected(once, VersionOf<HeadResolutionGiven>(once)).ThenObjection("nothing-to-correct", "§6", "/corrects");
        Corrected(once, once.Application.Version).Then(new RecordCorrected(once.Application.Version, Content, Now));
    }

    /// <summary>As stores of before may hold it.</summary>
    [Fact]
    public void a_correction_of_what_has_consequences_has_them_as_well()
    {
        var theCase = Cases.Communal.Concluded;
        var corrected = new Case(theCase.Facts.Add(new RecordCorrected(VersionOf<ContractConcluded>(theCase), Content, Now)));
        Corrected(corrected, corrected.Application.Version).ThenObjection("correction-has-consequences", "§6", "/corrects");
    }

    private static long VersionOf<T>(Case it) => it.Facts.FindIndex(fact => fact is T) + 1;

    private static Outcome Corrected(Case theCase, long version) =>
        Given(theCase).When(HeadCorrectsRecord.Decide, Correction with { Corrects = version }, Head);
}

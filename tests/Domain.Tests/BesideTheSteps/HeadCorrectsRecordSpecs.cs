using Privatization.Domain.Tests.Scenarios;
using static Privatization.Domain.Tests.Scenarios.People;
using static Privatization.Domain.Tests.Specification;

namespace Privatization.Domain.Tests.BesideTheSteps;

public class HeadCorrectsRecordSpecs
{
    private static readonly CorrectRecord Correction = new(2, Sample.Text, Sample.Line, Sample.Text);

    [Fact]
    public void a_correction_names_what_it_corrects_and_changes_nothing()
    {
        var before = Cases.Communal.At(1, 4);
        Corrected(before, Correction).Then(new RecordCorrected(2, Content, Now));
        var after = before.Then(Act.Corrections, Head);
        (after.Application.State, after.Application.Position).Should().Be((before.Application.State, before.Application.Position));
        after.Facts.RemoveAt(after.Facts.Count - 1).Should().Equal(before.Facts);
    }

    [Fact]
    public void a_record_is_corrected_also_when_the_case_has_ended() =>
        Corrected(Cases.Communal.Withdrawn, Correction).Decision.Facts.Should().ContainSingle();

    [Theory, InlineData(0), InlineData(-1), InlineData(1000)]
    public void a_fact_that_is_not_on_record_cannot_be_corrected(long version) =>
        Corrected(Cases.Communal.At(1, 4), Correction with { Corrects = version }).ThenObjection("nothing-to-correct", "§6", "/corrects");

    [Fact]
    public void a_second_correction_names_the_first()
    {
        var once = Cases.Communal.Submitted.Then(Act.Corrections, Head);
        Corrected(once, Correction with { Corrects = 1 }).ThenObjection("nothing-to-correct", "§6", "/corrects");
        Corrected(once, Correction with { Corrects = once.Application.Version }).Decision.Objection.Should().BeNull();
    }

    private static Outcome Corrected(Case it, CorrectRecord act) => Given(it).When(HeadCorrectsRecord.Decide, act, Head);
}

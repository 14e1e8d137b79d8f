using Privatization.Domain.Tests.GoldenFiles;
using static Privatization.Domain.LegalTime.Term;
using static Privatization.Domain.Regulation.Act;
using static Privatization.Domain.Values.Role;
using Form = Privatization.Domain.Regulation.CompletionForm;

namespace Privatization.Domain.Tests.Regulation;

/// <summary>The table of §5 with the forms and totals of Annex 1, copied from the translation of the act.</summary>
public class Resolution339Of2019Specs
{
    private static readonly Procedure Procedure = Resolution339Of2019.Procedure;

    [Fact]
    public void the_procedure_has_the_nineteen_rows_of_the_act() =>
        Procedure.Steps.Select(step => (step.Stage, step.Number, step.Role, step.Act, step.Form, step.Term)).Should().Equal(
            (1, 1, Executor, Acceptance, Form.DocumentsSentToHead, OfficeHours(2)),
            (1, 2, Head, HeadResolution, Form.Endorsement, CalendarDays(2)),
            (1, 3, Executor, CommissionReferral, Form.DocumentsSentToCommission, CalendarDays(7)),
            (1, 4, Commission, CommissionConclusion, Form.ConclusionAndProtocol, CalendarDays(13)),
            (1, 5, Executor, DecisionDraft, Form.DraftDecisionOrRefusal, CalendarDays(5)),
            (1, 6, Head, DecisionSignature, Form.DecisionOrRefusal, CalendarDays(1)),
            (1, 7, Executor, Result, Form.ResultGiven, OfficeMinutes(15)),
            (2, 1, Executor, Acceptance, Form.DocumentsSentToHead, OfficeHours(2)),
            (2, 2, Head, HeadResolution, Form.Endorsement, WorkingDays(2)),
            (2, 3, Executor, ValueCalculation, Form.DocumentsSentToAkimat, WorkingDays(2)),
            (2, 4, Akimat, AkimatResolution, Form.AkimatResolution, WorkingDays(5)),
            (2, 5, Executor, TransferDraft, Form.TransferDocuments, WorkingDays(2)),
            (2, 6, Head, TransferSignature, Form.CertificateCalculationAndTransferDocuments, WorkingDays(2)),
            (2, 7, Executor, Result, Form.ResultGiven, OfficeMinutes(15)),
            (3, 1, Executor, Acceptance, Form.DocumentsSentToHead, OfficeHours(2)),
            (3, 2, Head, HeadResolution, Form.Endorsement, WorkingDays(1)),
            (3, 3, Executor, ContractDraft, Form.DraftContract, WorkingDays(1)),
            (3, 4, Head, ContractSignature, Form.Contract, WorkingDays(1)),
            (3, 5, Executor, Result, Form.ResultGiven, OfficeMinutes(15)));

    [Fact]
    public void the_totals_of_the_stages_are_30_calendar_15_working_and_5_working_days() =>
        Procedure.Stages.Select(stage => (stage.Number, stage.Total))
            .Should().Equal((1, CalendarDays(30)), (2, WorkingDays(15)), (3, WorkingDays(5)));

    [Fact]
    public void the_terms_of_the_steps_fit_the_total_of_their_stage()
    {
        foreach (var stage in Procedure.Stages)
        {
            var days = stage.Steps.Where(step => step.Term.Unit == stage.Total.Unit).Sum(step => step.Term.Amount);
            var inOffice = stage.Steps.Where(step => step.Term.Unit != stage.Total.Unit).Select(step => step.Term);
            inOffice.Should().Equal(OfficeHours(2), OfficeMinutes(15));
            days.Should().BeLessThan(stage.Total.Amount, "two hours and a quarter need room beside the days");
        }
    }

    [Fact]
    public void nineteen_rows_name_thirteen_acts_and_every_one_of_them_has_a_row() =>
        Procedure.Steps.Select(step => step.Act).Distinct().Should().BeEquivalentTo(
        [
            Acceptance, HeadResolution, CommissionReferral, CommissionConclusion, DecisionDraft, DecisionSignature, Result,
            ValueCalculation, AkimatResolution, TransferDraft, TransferSignature, ContractDraft, ContractSignature,
        ]);

    [Fact]
    public void an_act_that_stands_beside_the_table_has_no_row() =>
        Enum.GetValues<Act>().Except(Procedure.Steps.Select(step => step.Act)).Should()
            .Equal(Refusal, ContractCountersignature, ContractNotice, Return, Withdrawal, Discontinuance, Assignment, Act.Instalments, Act.Payments,
                Corrections);

    [Fact]
    public void every_row_of_the_procedure_names_its_paragraph() =>
        Procedure.Steps.Should().OnlyContain(step => step.Paragraph == $"§5, stage {step.Stage}, step {step.Number}");

    [Fact]
    public void rows_of_the_procedure_are_found_by_stage_and_step() =>
        Procedure.Steps.Should().OnlyContain(step => Procedure[step.Stage, step.Number] == step);

    [Fact]
    public void every_row_of_the_procedure_is_told_in_three_languages() =>
        Procedure.Steps.Select(step => step.Text).Concat(Procedure.Stages.Select(stage => stage.Name))
            .Should().OnlyContain(text => text.In("kk") != "" && text.In("ru") != "" && text.In("en") != "" && text.In("de") == text.En);

    [Fact]
    public void the_whole_table_of_the_procedure_is_as_it_was() =>
        Golden.File("procedure.txt", string.Join("\n\n", Procedure.Stages.Select(Lines)) + "\n");

    private static string Lines(Stage stage) => string.Join("\n", stage.Steps
        .Select(
            step => $"{step.Paragraph} | {step.Role} | {step.Act} | {step.Form} | {step.Term.Amount} {step.Term.Unit} | {step.Text.Kk} | "
                + $"{step.Text.Ru} | {step.Text.En}")
        .Prepend($"stage {stage.Number} | {stage.Total.Amount} {stage.Total.Unit} | {stage.Name.Kk} | {stage.Name.Ru} | {stage.Name.En}"));
}

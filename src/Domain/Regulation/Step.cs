using Privatization.Domain.LegalTime;
using Privatization.Domain.Values;

namespace Privatization.Domain.Regulation;

/// <summary>One row of the act's table (Annex 1): who does what, in which form it is completed, within what term.</summary>
/// <param name="Stage">1 to 3.</param>
/// <param name="Number">The step's number in its stage, from 1.</param>
/// <param name="Text">What is done, in short.</param>
public sealed record Step(int Stage, int Number, Role Role, Act Act, CompletionForm Form, Term Term, Sentence Text)
{
    public string Paragraph { get; } = Paragraphs.Of(Stage, Number);

    /// <summary>A step that draws up what a later step of its stage considers or signs: what is returned goes back to one of these.</summary>
    public bool IsDrafting =>
        Act is Act.CommissionReferral or Act.DecisionDraft or Act.ValueCalculation or Act.TransferDraft or Act.ContractDraft;

    /// <summary>A step that considers or signs what another drew up, and so can send it back.</summary>
    public bool CanReturn =>
        Act is Act.CommissionConclusion or Act.DecisionSignature or Act.AkimatResolution or Act.TransferSignature or Act.ContractSignature;
}

internal static class Paragraphs
{
    public static string Of(int stage) => $"§5, stage {stage}";

    public static string Of(int stage, int step) => $"§5, stage {stage}, step {step}";
}

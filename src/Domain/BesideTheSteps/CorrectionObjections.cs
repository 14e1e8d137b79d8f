using static Privatization.Domain.ObjectionKind;

namespace Privatization.Domain.BesideTheSteps;

/// <summary>Objections to a correction of the record. Codes are stable.</summary>
public static class CorrectionObjections
{
    public static readonly Objection NothingToCorrect = new("nothing-to-correct", Content, "§6",
        new("Түзететін ештеңе жоқ", "Нечего исправлять", "Nothing to correct"), new(
        "Істе мұндай нұсқа жоқ немесе ол түзетілген: түзетудің өзін атаңыз.",
        "В деле нет такой версии, либо она исправлена: назовите само исправление.",
        "The case has no such version, or it was corrected: name the correction."), "/corrects");

    public static readonly Objection CorrectionHasConsequences = new("correction-has-consequences", Content, "§6",
        new("Түзетудің салдары бар", "У исправления есть последствия", "Correction has consequences"), new(
        "Бұл жазбаның салдары бар, ал түзету оларды әзірге өзгерте алмайды; одан туындайды:",
        "Из этой записи следуют последствия, а исправление их пока не меняет; из неё следует:",
        "This fact has consequences, and a correction cannot draw them anew yet; from it follows:"), "/corrects");

    public static IReadOnlyList<Objection> All { get; } = [NothingToCorrect, CorrectionHasConsequences];
}

namespace Privatization.Storage.Documents;

/// <summary>One line of a file, as it was written, with what came of it.</summary>
/// <param name="Line">From 1, without the header.</param>
/// <param name="Outcome">recorded, reversed, known, or the code of what is against it; null while nothing has.</param>
public sealed record ImportLine(int Line, string Contract, string Reference, string Date, string Amount, string Reverses, string? Outcome);

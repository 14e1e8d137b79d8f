using Marten.Schema;

namespace Privatization.Storage.Documents;

/// <summary>
/// A contract's number belongs to one case: the row comes with the draft that bears the number, and goes with another draft that bears another.
/// </summary>
[DocumentAlias("contractentry")]
public sealed record ContractEntry(string Id, Guid Application, string Provider)
{
    /// <summary>People write numbers with blanks or without, and in letters of any size.</summary>
    public static string IdOf(DocumentNumber number) => number.ToString().Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
}

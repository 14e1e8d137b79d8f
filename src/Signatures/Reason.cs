using Privatization.Domain.Values;

namespace Privatization.Signatures;

/// <summary>Why a signature is not confirmed, or could not be checked.</summary>
/// <param name="Code">Stable, kebab-case.</param>
/// <param name="Passing">A later try may go otherwise.</param>
public sealed record Reason(string Code, Sentence Sentence, bool Passing = false);

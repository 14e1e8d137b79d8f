using Privatization.Domain.LegalTime;
using Privatization.Domain.Values;

namespace Privatization.Domain.Regulation;

/// <summary>
/// A stage (кезең) of the service, with the total that Annex 1 gives it. Its steps' terms add up to less: step and stage are two clocks.
/// </summary>
public sealed record Stage(int Number, Term Total, Sentence Name, IReadOnlyList<Step> Steps);

using Marten.Schema;
using NodaTime;

namespace Privatization.Storage.Documents;

/// <summary>A valuation policy as an operator installed it. It is never changed.</summary>
/// <param name="Id">Its version.</param>
[DocumentAlias("installedpolicy")]
public sealed record InstalledPolicy(string Id, ValuationPolicy Policy, Instant At);

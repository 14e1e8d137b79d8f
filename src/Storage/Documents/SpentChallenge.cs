using Marten.Schema;
using NodaTime;

namespace Privatization.Storage.Documents;

/// <summary>A challenge that has done its work, and does no other.</summary>
[DocumentAlias("spentchallenge")]
public sealed record SpentChallenge(string Id, Instant ExpiresAt);

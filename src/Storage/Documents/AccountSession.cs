using Marten.Schema;
using NodaTime;

namespace Privatization.Storage.Documents;

/// <summary>A sign-in that has not been signed out.</summary>
[DocumentAlias("accountsession")]
public sealed record AccountSession(Guid Id, Guid Account, string Stamp, Instant ExpiresAt);

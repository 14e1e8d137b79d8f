using NodaTime;

namespace Privatization.Storage.Documents;

/// <summary>A sign-in that has not been signed out.</summary>
public sealed record AccountSession(Guid Id, Guid Account, string Stamp, Instant ExpiresAt);

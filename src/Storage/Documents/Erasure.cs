using Marten.Schema;
using NodaTime;

namespace Privatization.Storage.Documents;

/// <summary>That a person was erased, by whom and why. It holds no personal data.</summary>
/// <param name="Person">The pseudonym: with the key and the IIN it tells whether somebody was erased, and nothing else.</param>
/// <param name="By">The user of the operating system who gave the command.</param>
/// <param name="Contents">What the facts of the cases held.</param>
/// <param name="Blobs">Those of them, and of the uploads, that nobody else holds: they are gone.</param>
[DocumentAlias("erasure")]
public sealed record Erasure(Guid Id, string Person, string By, Instant At, string Reason, int Cases, int Accounts, int Contents, int Blobs);

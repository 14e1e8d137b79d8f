using Marten.Schema;
using NodaTime;

namespace Privatization.Storage.Documents;

/// <summary>What happened to an account, for the audit. It holds no personal data.</summary>
/// <param name="Person">The pseudonym of the IIN named.</param>
/// <param name="Account">Null where there is none, or none that the password is of.</param>
/// <param name="Evidence">The blob with what proved the IIN.</param>
[DocumentAlias("accountentry")]
public sealed record AccountEntry(Guid Id, string Person, Guid? Account, AccountDeed Deed, Instant At, Digest? Evidence = null);

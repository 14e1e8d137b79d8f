using Marten.Schema;

namespace Privatization.Storage.Documents;

/// <summary>An entry of the staff register.</summary>
[DocumentAlias("staffentry")]
public sealed record StaffEntry(string Id, string Provider, StaffMember Member);

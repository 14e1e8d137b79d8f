using Marten.Schema;

namespace Privatization.Storage.Documents;

/// <summary>The case directory: which provider, and so which tenant, a case belongs to. Written with the first fact; never changes.</summary>
/// <param name="Dwelling">By its cadastral number.</param>
/// <param name="Rka">The same dwelling by the registration code of its address, where it was given.</param>
[DocumentAlias("caseentry")]
public sealed record CaseEntry(Guid Id, string Provider, string Applicant, string Number, string Dwelling, string? Rka = null);

using NodaTime;

namespace Privatization;

/// <summary>The case directory: which provider, and so which tenant, a case belongs to. Written with the first fact; never changes.</summary>
public sealed record CaseEntry(Guid Id, string Provider, string Applicant, string Number);

/// <summary>One applicant has at most one live case for one dwelling: the row is inserted with the request and goes when the case ends.</summary>
public sealed record LiveCase(string Id, Guid Application)
{
    public static string IdOf(Pseudonym applicant, Pseudonym dwelling) => $"{applicant}:{dwelling}";
}

/// <summary>A contract's number belongs to one case: the row comes with the draft that bears the number, and goes with another draft that bears another.</summary>
public sealed record ContractEntry(string Id, Guid Application, string Provider)
{
    /// <summary>People write numbers with blanks or without, and in letters of any size.</summary>
    public static string IdOf(DocumentNumber number) => number.ToString().Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
}

/// <summary>A payment's reference belongs to one case.</summary>
public sealed record PaymentEntry(string Id, Guid Application);

/// <summary>A valuation policy as an operator installed it. It is never changed.</summary>
/// <param name="Id">Its version.</param>
public sealed record InstalledPolicy(string Id, ValuationPolicy Policy, Instant At);

/// <summary>The committed answer to an Idempotency-Key, in the transaction of the facts. It holds no personal data.</summary>
/// <param name="Id">Digest of caller, method, path and key.</param>
/// <param name="Asked">Digest of the body that was asked with it.</param>
public sealed record Answer(string Id, string Asked, int Status, string? Location, string? ETag, string Body, Instant At);

/// <summary>An entry of the staff register.</summary>
public sealed record StaffEntry(string Id, string Provider, StaffMember Member);

/// <summary>The fingerprint of the key of this store's pseudonyms: with another key, persons and dwellings would not be found again.</summary>
public sealed record StoreKey(string Id, string Fingerprint)
{
    public const string Only = "pseudonyms";
}

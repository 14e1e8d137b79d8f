using NodaTime;

namespace Privatization.Storage.Documents;

/// <summary>The case directory: which provider, and so which tenant, a case belongs to. Written with the first fact; never changes.</summary>
/// <param name="Dwelling">By its cadastral number.</param>
/// <param name="Rka">The same dwelling by the registration code of its address, where it was given.</param>
public sealed record CaseEntry(Guid Id, string Provider, string Applicant, string Number, string Dwelling, string? Rka = null);

/// <summary>One applicant has at most one live case for one dwelling: the row is inserted with the request and goes when the case ends.</summary>
public sealed record LiveCase(string Id, Guid Application)
{
    public static string IdOf(Pseudonym applicant, Pseudonym dwelling) => $"{applicant}:{dwelling}";
}

/// <summary>
/// A contract's number belongs to one case: the row comes with the draft that bears the number, and goes with another draft that bears another.
/// </summary>
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

/// <summary>
/// A contract that is concluded, under each of the things that can have one only: the dwelling, by its cadastral number and by its RKA, and the
/// applicant (housing law, art. 13(1), 13(9)). Inserted by the transaction that concludes it: the key decides a race, across providers.
/// </summary>
public sealed record ConcludedContract(string Id, Guid Application)
{
    /// <summary>In one order for all: whoever wait for each other's rows would else wait for ever.</summary>
    public static IReadOnlyList<string> IdsOf(CaseEntry entry) =>
        [.. new[] { entry.Applicant, entry.Dwelling, entry.Rka }.OfType<string>().Order(StringComparer.Ordinal)];

    public static IEnumerable<ConcludedContract> Of(CaseEntry entry) => IdsOf(entry).Select(id => new ConcludedContract(id, entry.Id));
}

/// <summary>The committed answer to an Idempotency-Key, in the transaction of the facts. It holds no personal data.</summary>
/// <param name="Id">Digest of caller, method, path and key.</param>
/// <param name="Asked">Digest of the body that was asked with it.</param>
public sealed record IdempotencyRecord(string Id, string Asked, int Status, string? Location, string? ETag, string Body, Instant At);

/// <summary>An entry of the staff register.</summary>
public sealed record StaffEntry(string Id, string Provider, StaffMember Member);

/// <summary>The fingerprint of the key of this store's pseudonyms: with another key, persons and dwellings would not be found again.</summary>
public sealed record StoreKey(string Id, string Fingerprint)
{
    public const string Only = "pseudonyms";
}

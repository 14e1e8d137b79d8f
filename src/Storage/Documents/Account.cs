using Marten.Schema;
using NodaTime;

namespace Privatization.Storage.Documents;

/// <summary>
/// An account of the portal (Reg. §10). It knows its person by the pseudonym alone: the IIN comes with each sign-in and goes into the token, not
/// here. Anyone may register any IIN, so an account is nobody's until <see cref="ProvenAt"/>.
/// </summary>
/// <remarks>A class that changes, as ASP.NET Core Identity wants its users.</remarks>
[DocumentAlias("account")]
public sealed class Account
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The pseudonym of the IIN that was registered.</summary>
    public required string Person { get; init; }

    /// <summary>The official of the staff register whose account it is, made by an operator; null for an applicant's.</summary>
    public string? Staff { get; init; }

    public Instant RegisteredAt { get; init; }

    /// <summary>Since when the IIN is proven to be this person's; null where it is not.</summary>
    public Instant? ProvenAt { get; set; }

    public bool Proven => ProvenAt is not null;

    public string? PasswordHash { get; set; }

    /// <summary>Changes with the password and with every sign-out everywhere: what was signed in under another stamp is signed out.</summary>
    public string SecurityStamp { get; set; } = "";
}

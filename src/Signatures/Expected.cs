using Privatization.Domain.Values;

namespace Privatization.Signatures;

/// <summary>Whose signature it has to be.</summary>
public sealed record Expected
{
    private Expected(Role role, string? iin, string? bin) => (Role, Iin, Bin) = (role, iin, bin);

    public Role Role { get; }

    /// <summary>Of the applicant; of an official, where it is known.</summary>
    public string? Iin { get; }

    /// <summary>Of the provider for which an official signs.</summary>
    public string? Bin { get; }

    /// <summary>Whether it may have been signed long before it came: where what is signed says itself what it is for.</summary>
    public bool Beforehand { get; init; }

    public static Expected Applicant(Iin iin) => new(Role.Applicant, iin.ToString(), null);

    public static Expected Official(Role role, string bin, Iin? iin = null) => role is Role.Executor or Role.Head or Role.Commission or Role.Akimat
        ? new(role, iin?.ToString(), bin)
        : throw new ArgumentOutOfRangeException(nameof(role), role, "Only executor, head, commission and akimat sign for a provider.");

    internal Reason? Purpose(Certificate signer) =>
        signer.Purposes.Overlaps(Purposes) && (Role is Role.Applicant || signer.Purposes.Contains(Oids.LegalPerson))
            ? null
            : Reasons.OtherPurpose;

    internal Reason? Identity(Certificate signer) => this switch
    {
        { Iin: not null } when signer.Subject.Iin is null => Reasons.NoIin,
        { Iin: { } iin } when signer.Subject.Iin != iin => Reasons.OtherIin,
        { Bin: not null } when signer.Subject.Bin is null => Reasons.NoBin,
        { Bin: { } bin } when signer.Subject.Bin != bin => Reasons.OtherBin,
        _ => null,
    };

    // The NCA profile: extended key usages under 1.2.398.3.3.4.1 say as whom one may sign.
    private string[] Purposes => Role switch
    {
        Role.Applicant => [Oids.Individual],
        Role.Head => [Oids.FirstHead, Oids.MaySign],
        _ => [Oids.Employee, Oids.MaySign],
    };
}

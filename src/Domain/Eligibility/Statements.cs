using NodaTime;
using Privatization.Domain.Values;

namespace Privatization.Domain.Eligibility;

/// <summary>What the executor has found out, and from where.</summary>
public sealed record Check(CheckSource Source, Particulars Found);

/// <param name="Document">Attached: the digest of the paper.</param>
/// <param name="System">The name of the state system that answered.</param>
/// <param name="AnsweredOn">The day of its answer.</param>
public sealed record CheckSource(SourceKind Kind, Digest? Document = null, ShortText? System = null, LocalDate? AnsweredOn = null)
{
    /// <summary>An attached paper is named by its digest, a state system by its name and the day of its answer.</summary>
    public bool IsClear() => Kind switch
    {
        SourceKind.Attached => this is { Document: not null, System: null, AnsweredOn: null },
        _ => this is { Document: null, System: not null, AnsweredOn: not null },
    };
}

public enum SourceKind
{
    Attached,
    StateSystem,
}

/// <summary>All that was said of a case: what the applicant declared, then what was checked. The last word on a member stands.</summary>
public sealed record Statements(Particulars? Declared, IReadOnlyList<Check> Checks)
{
    public Particulars Standing => Checks.Select(check => check.Found).Aggregate(Declared ?? new(), (said, found) => said.Then(found));

    /// <summary>Everything that was said of a member, also what does not stand.</summary>
    public IEnumerable<Input> Of(string member)
    {
        var name = $"{char.ToLowerInvariant(member[0])}{member[1..]}";
        if (Declared?.Said(member) is not null) yield return new(InputKind.Declared, $"/declared/{name}");
        for (var i = 0; i < Checks.Count; i++)
            if (Checks[i].Found.Said(member) is not null) yield return new(InputKind.Checked, $"/checks/{i}/found/{name}", Checks[i].Source);
    }
}

/// <summary>What led to a finding.</summary>
/// <param name="Pointer">Into the request, the referral to the commission, or the answer's own list of other cases.</param>
public sealed record Input(InputKind Kind, string Pointer, CheckSource? Source = null);

public enum InputKind
{
    Declared,
    Checked,
    OtherCase,
}

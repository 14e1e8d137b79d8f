using Privatization.Domain.Values;

namespace Privatization.Domain;

/// <summary>Why an act cannot be done: a stable code, the paragraph it stands on, a sentence.</summary>
/// <param name="Title">What it is in short, the same every time.</param>
/// <param name="Paragraph">Of the regulation; or the article of another law, with its name.</param>
/// <param name="Pointer">The member of the content at fault, as a JSON pointer, where it is one.</param>
public sealed record Objection(string Code, ObjectionKind Fault, string Paragraph, Sentence Title, Sentence Detail, string? Pointer = null)
{
    /// <summary>Where several members are at fault: the others.</summary>
    public IReadOnlyList<string> FurtherPointers { get; init; } = [];

    /// <summary>What in particular is wrong with a member, by its pointer, where each has a reason of its own.</summary>
    public IReadOnlyDictionary<string, Sentence> Reasons { get; init; } = new Dictionary<string, Sentence>();

    /// <summary>The other case that stands in the way, where one does: named only to those who may know of it.</summary>
    public Guid? Other { get; init; }

    public Objection On(string paragraph) => this with { Paragraph = paragraph };

    /// <summary>With what in particular it objects to.</summary>
    public Objection Saying(IEnumerable<Sentence> more) => this with
    {
        Detail = more.Aggregate(Detail, (all, one) => new($"{all.Kk} {one.Kk}", $"{all.Ru} {one.Ru}", $"{all.En} {one.En}")),
    };

    /// <param name="pointers">Of the members at fault: at least one.</param>
    public Objection At(IEnumerable<string> pointers) =>
        pointers.ToList() is [var first, .. var others] ? this with { Pointer = first, FurtherPointers = others } : this;

    /// <param name="members">Those at fault, each once with its reason: at least one.</param>
    public Objection At(IReadOnlyList<(string Pointer, Sentence Reason)> members) =>
        Saying(members.Select(member => member.Reason).Distinct()).At(members.Select(member => member.Pointer)) with
        {
            Reasons = members.ToDictionary(member => member.Pointer, member => member.Reason),
        };
}

/// <summary>Whose or what fault an objection is.</summary>
public enum ObjectionKind
{
    /// <summary>The caller may not do this.</summary>
    Caller,

    /// <summary>The procedure forbids it now.</summary>
    Order,

    /// <summary>What was said is wrong.</summary>
    Content,
}

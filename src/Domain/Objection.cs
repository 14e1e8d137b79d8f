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

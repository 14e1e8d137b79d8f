namespace Privatization;

/// <summary>Why an act cannot be done: a stable code, the paragraph it stands on, a sentence.</summary>
/// <param name="Pointer">The member of the content at fault, as a JSON pointer, where it is one.</param>
public sealed record Objection(string Code, Fault Fault, string Paragraph, Sentence Detail, string? Pointer = null)
{
    /// <summary>Where several members are at fault: the others.</summary>
    public IReadOnlyList<string> FurtherPointers { get; init; } = [];

    public Objection On(string paragraph) => this with { Paragraph = paragraph };

    /// <param name="pointers">Of the members at fault: at least one.</param>
    public Objection At(IEnumerable<string> pointers) => pointers.ToList() is [var first, .. var others] ? this with { Pointer = first, FurtherPointers = others } : this;
}

/// <summary>Whose or what fault an objection is.</summary>
public enum Fault
{
    /// <summary>The caller may not do this.</summary>
    Caller,

    /// <summary>The procedure forbids it now.</summary>
    Order,

    /// <summary>What was said is wrong.</summary>
    Content,
}

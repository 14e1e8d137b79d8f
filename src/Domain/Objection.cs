namespace Privatization;

/// <summary>Why an act cannot be done: a stable code, the paragraph it stands on, a sentence.</summary>
/// <param name="Pointer">The member of the content at fault, as a JSON pointer, where it is one.</param>
public sealed record Objection(string Code, Fault Fault, string Paragraph, Sentence Detail, string? Pointer = null)
{
    public Objection On(string paragraph) => this with { Paragraph = paragraph };

    /// <summary>With what in particular it objects to.</summary>
    public Objection Saying(IEnumerable<Sentence> more) => this with
    {
        Detail = more.Aggregate(Detail, (all, one) => new($"{all.Kk} {one.Kk}", $"{all.Ru} {one.Ru}", $"{all.En} {one.En}")),
    };
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

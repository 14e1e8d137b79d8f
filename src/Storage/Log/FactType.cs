namespace Privatization.Storage.Log;

/// <summary>The name of a kind of fact as the API writes it: the stored name with hyphens.</summary>
public readonly record struct FactType : IText<FactType>
{
    /// <summary>How many a list may name: more than there are, and each of them as well.</summary>
    public const int Most = 50;

    private readonly string? _name;

    private FactType(string name) => _name = name;

    public static IReadOnlyList<FactType> All { get; } = [.. FactNames.All.Values.Select(stored => new FactType(Hyphened(stored)))];

    public static FactType Parse(string text) => new FactType(text) is var type && All.Contains(type) ? type : throw new NotSuchValue(new(
        "Мұндай факт жоқ; тізімі сипаттамада.", "Такого факта нет; перечень в описании.",
        "There is no such fact; the description of the API names them."));

    public static FactType OfStored(string name) => new(Hyphened(name));

    public override string ToString() => _name ?? "";

    private static string Hyphened(string stored) => stored.Replace('_', '-');
}

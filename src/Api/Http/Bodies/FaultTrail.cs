namespace Privatization.Api.Http.Bodies;

/// <summary>Where a walk stands in the body, and what it has found so far.</summary>
internal sealed class FaultTrail
{
    /// <summary>The answer to a hostile body of a million faults must not be longer than the body.</summary>
    public const int Most = 100;

    private readonly List<string> path = [];
    private readonly List<BodyFault> found = [];

    public IReadOnlyList<BodyFault> Found => found;

    /// <summary>Counts what was found before as well.</summary>
    public int Reports { get; private set; }

    /// <summary>Nothing more is looked for: each fault costs far more than the bytes that make it.</summary>
    public bool IsFull => Reports >= Most;

    public void At(string token, Action visit)
    {
        path.Add(token);
        visit();
        path.RemoveAt(path.Count - 1);
    }

    public void Report(BodyFaultKind kind, Sentence? reason = null)
    {
        if (IsFull)
            return;
        Reports++;
        // The two members of a repeated name have one pointer, and may have the same fault.
        var fault = new BodyFault(string.Concat(path.Select(Escaped)), kind, reason);
        if (!found.Contains(fault))
            found.Add(fault);
    }

    private static string Escaped(string token) =>
        "/" + token.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}

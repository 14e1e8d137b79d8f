namespace Privatization.Domain;

/// <summary>What comes of an act: facts to record (none where it says nothing new), or the objection it meets.</summary>
public sealed class Decision
{
    private Decision(IReadOnlyList<ApplicationEvent> facts, Objection? objection) => (Facts, Objection) = (facts, objection);

    public IReadOnlyList<ApplicationEvent> Facts { get; }

    public Objection? Objection { get; }

    /// <summary>How many facts stand before the act's own: the terms that were found to have run out before it.</summary>
    public int Before { get; private init; }

    /// <summary>The same, after what was found before it.</summary>
    internal Decision After(IReadOnlyList<ApplicationEvent> found) => new([.. found, .. Facts], null) { Before = found.Count };

    public static Decision Record(params IReadOnlyList<ApplicationEvent> facts) => new(facts, null);

    public static implicit operator Decision(ApplicationEvent[] facts) => Record(facts);

    public static implicit operator Decision(Objection objection) => new([], objection);
}

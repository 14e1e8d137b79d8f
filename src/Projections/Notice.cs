using NodaTime;

namespace Privatization;

/// <summary>A notice that was given about a clock of a case: once for each clock and kind, by its id. It is no fact of the case.</summary>
/// <param name="Step">Null for the clock of a stage as a whole, as are <paramref name="Attempt"/> and <paramref name="Role"/>.</param>
/// <param name="Role">Whose step it is.</param>
/// <param name="BreachTime">When the term was due, as it was known then.</param>
/// <param name="To">The roles it is addressed to.</param>
public sealed record Notice(
    string Id, Guid Application, string Provider, string Number, int Stage, int? Step, int? Attempt, Role? Role, NoticeKind Kind,
    Instant BreachTime, Instant At, IReadOnlyList<Role> To)
{
    public static Notice Of(Guid application, Application it, DueNotice due, Instant now) => new(
        IdOf(application, due.Clock.Stage, due.Clock.Step, due.Clock.Attempt, due.Kind), application, it.Provider.ToString(), it.Number.ToString(),
        due.Clock.Stage, due.Clock.Step, due.Clock.Attempt, due.Role, due.Kind, due.Clock.Deadline.Due, now, due.To);

    /// <summary>As the rows of <see cref="SlaClock"/> are named, without their version: the sweep finds by it what lacks.</summary>
    public static string IdOf(Guid application, int stage, int? step, int? attempt, NoticeKind kind) =>
        $"{application:N}/{SlaClock.KeyOf(stage, step, attempt)}/{Names.Of(kind)}";
}

using Marten.Schema;
using NodaTime;
using Privatization.Storage.Text;

namespace Privatization.Storage.Documents;

/// <summary>A notice that was given about a clock of a case: once for each clock and kind, by its id. It is no fact of the case.</summary>
/// <param name="Step">Null where it is not of a step.</param>
/// <param name="Attempt">Null for the clock of a stage as a whole, as is <paramref name="Role"/>.</param>
/// <param name="Clock">What it measures.</param>
/// <param name="Role">Who is to do it.</param>
/// <param name="BreachTime">When the term was due, as it was known then.</param>
/// <param name="To">The roles it is addressed to.</param>
[DocumentAlias("notice")]
public sealed record Notice(
    string Id, Guid Application, string Provider, string Number, int Stage, int? Step, int? Attempt, ClockKind Clock, Role? Role, NoticeKind Kind,
    Instant BreachTime, Instant At, IReadOnlyList<Role> To)
{
    public static Notice Of(Guid application, Application state, DueNotice due, Instant now) => new(
        IdOf(application, due.Clock.Kind, due.Clock.Stage, due.Clock.Step, due.Clock.Attempt, due.Kind), application, state.Provider.ToString(),
        state.Number.ToString(),
        due.Clock.Stage, due.Clock.Step, due.Clock.Attempt, due.Clock.Kind, due.Role, due.Kind, due.Clock.Deadline.Due, now, due.To);

    /// <summary>As the rows of the view of clocks are named, without their version: the sweep finds by it what lacks.</summary>
    public static string IdOf(Guid application, ClockKind clock, int stage, int? step, int? attempt, NoticeKind kind) =>
        $"{application:N}/{KeyOf(EnumCodes.Format(clock), stage, step, attempt)}/{EnumCodes.Format(kind)}";

    /// <summary>Which clock of its case.</summary>
    public static string KeyOf(string kind, int stage, int? step, int? attempt) =>
        step is not null ? $"{stage}.{step}#{attempt}" : attempt is null ? $"{stage}" : $"{kind}#{attempt}";
}

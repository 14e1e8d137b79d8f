using NodaTime;
using Privatization.Domain.Regulation;
using Privatization.Domain.Values;

namespace Privatization.Domain.Clocks;

/// <summary>When those concerned are warned of a term.</summary>
public enum NoticeKind
{
    /// <summary>Three quarters of the term are used.</summary>
    ThreeQuarters,

    RanOut,
}

/// <summary>A notice that a clock calls for.</summary>
/// <param name="Role">Whose step it is; null for the clock of a stage as a whole.</param>
/// <param name="To">That role, the head and the provider's supervisor.</param>
public sealed record DueNotice(Clock Clock, NoticeKind Kind, Role? Role, IReadOnlyList<Role> To)
{
    public Instant Since => Kind is NoticeKind.RanOut ? Clock.Deadline.Due : Clock.Deadline.ThreeQuarters;
}

/// <summary>The notices that the clocks of a case call for. Of a case that has ended none runs: nothing is sent for it.</summary>
public static class Notices
{
    public static IEnumerable<DueNotice> Find(Application application, Instant now) =>
        from clock in application.Clocks
        where clock.IsRunning
        from kind in Enum.GetValues<NoticeKind>()
        where kind is NoticeKind.RanOut ? clock.HasRunOutBy(now) : clock.Deadline.ThreeQuarters <= now
        let role = RoleOf(clock, application.Procedure)
        select new DueNotice(clock, kind, role, [.. new[] { role, Role.Head, Role.Supervisor }.OfType<Role>().Distinct()]);

    /// <summary>Who is to do what the clock measures; null for a stage as a whole.</summary>
    public static Role? RoleOf(Clock clock, Procedure procedure) => clock switch
    {
        { Step: { } step } => procedure[clock.Stage, step].Role,
        { Kind: ClockKind.Stage } => null,
        _ => Role.Applicant,
    };
}

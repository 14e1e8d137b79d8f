using NodaTime;
using NodaTime.Text;
using Privatization.Api.Http.Paths;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Http.Requests;
using Privatization.Storage;
using Privatization.Storage.Text;

namespace Privatization.Api.Supervision.Sla;

/// <summary>When a clock stopped: when that was recorded, or when it took place on paper, where that was entered.</summary>
internal enum Axis
{
    Recorded,
    Effective,
}

/// <summary>What is asked of the clocks: of which instant, by which axis, over which period, and of whom.</summary>
/// <param name="At">The instant of which the answer speaks: the one asked for, else now.</param>
/// <param name="From">Of the stopped clocks: inclusive.</param>
/// <param name="To">Exclusive; null up to the instant itself.</param>
internal sealed record SlaQuestion(
    Instant? AsOf, Instant At, Axis Axis, Instant From, Instant? To, string? Provider, ClockKind? Kind, int Stage, int Step, string? Role,
    string? Status = null, string? Verdict = null, string? Ending = null)
{
    private static readonly Duration UsualPeriod = Duration.FromDays(30);

    /// <param name="pinned">The instant of which an earlier page spoke; null on the first.</param>
    public static OrProblem<SlaQuestion> Read(HttpContext http, IClock clock, Instant? pinned)
    {
        if (HistoryPoint.AsOfOf(http.Request.Query, clock).IsProblem(out var problem, out var asOf)) return problem;
        if (Query.Code<Axis>(http, "axis").IsProblem(out problem, out var axis)) return problem;
        if (Query.Instant(http, "from", clock).IsProblem(out problem, out var from)) return problem;
        if (Query.Instant(http, "to", clock).IsProblem(out problem, out var to)) return problem;
        if (Query.Text<ProviderCode>(http, "provider").IsProblem(out problem, out var provider)) return problem;
        if (Query.Code<ClockKind>(http, "kind").IsProblem(out problem, out var kind)) return problem;
        if (Query.Number(http, "stage", 0, 1, 3).IsProblem(out problem, out var stage)) return problem;
        if (Query.Number(http, "step", 0, 1, 7).IsProblem(out problem, out var step)) return problem;
        if (Query.Code<Role>(http, "role").IsProblem(out problem, out var role)) return problem;
        if (Query.OneOf(http, "status", ClockRelation.Statuses).IsProblem(out problem, out var status)) return problem;
        if (Query.Code<ClockVerdict>(http, "verdict").IsProblem(out problem, out var verdict)) return problem;
        if (Query.Code<ClockEnding>(http, "ending").IsProblem(out problem, out var ending)) return problem;
        var at = asOf ?? Instant.Min(clock.Microsecond(), pinned ?? Instant.MaxValue);
        var until = to ?? at;
        from ??= until - UsualPeriod;
        return from > until
            ? Problems.Query("from",
                new("Кезең аяқталмай тұрып басталуы тиіс.", "Период должен начинаться раньше своего конца.", "The period must begin before it ends."))
            : new SlaQuestion(
                asOf, at, EnumCodes.Parse<Axis>(axis) ?? Axis.Recorded, from.Value, to, provider?.ToString(),
                EnumCodes.Parse<ClockKind>(kind), stage, step, role, status, verdict, ending);
    }

    public SlaPeriod Period => new(From, To ?? At);

    /// <summary>The path of the clocks that a number counts.</summary>
    public string Cases() => Path(ApiPaths.Clocks,
        ("axis", EnumCodes.Format(Axis)), ("from", Text(From)), ("to", Text(To)), ("provider", Provider),
        ("kind", Kind is { } kind ? EnumCodes.Format(kind) : null),
        ("stage", Stage > 0 ? $"{Stage}" : null), ("step", Step > 0 ? $"{Step}" : null), ("role", Role));

    /// <summary>The path of the applications that were submitted in the period.</summary>
    public string Inflow(string? provider) =>
        Path(ApiPaths.Applications, ("accepted", "true"), ("submittedFrom", Text(From)), ("submittedTo", Text(To)),
            ("provider", provider ?? Provider));

    /// <summary>The path of the applications that ended so in the period.</summary>
    public string Outflow(string? provider, string state) =>
        Path(ApiPaths.Applications, ("endedFrom", Text(From)), ("endedTo", Text(To)), ("state", state), ("provider", provider ?? Provider));

    private static string? Text(Instant? instant) => instant is { } it ? InstantPattern.ExtendedIso.Format(it) : null;

    private string Path(string path, params (string Name, string? Value)[] parameters) => path + QueryString.Create(
        parameters.Prepend(("asOf", Text(At))).Where(it => it.Item2 is { Length: > 0 }).Select(it => KeyValuePair.Create(it.Item1, it.Item2)));
}

/// <param name="To">Exclusive, where it was asked for.</param>
internal sealed record SlaPeriod(Instant From, Instant To);

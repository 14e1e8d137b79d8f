using Privatization.Domain.Tests.Scenarios;

namespace Privatization.Domain.Tests.Turns;

/// <summary>Every position a case can be in, on every way there: the three stocks, both tracks, first and later attempts, every end.</summary>
public static class Positions
{
    public static readonly IReadOnlyList<(string Key, string Name, Case Case)> All = [.. Reached()];

    private static IEnumerable<(string Key, string Name, Case Case)> Reached()
    {
        foreach (var stock in Enum.GetValues<Stock>())
            foreach (var track in new[] { Sample.ForResidualValue, Sample.FreeOfCharge })
                foreach (var (key, name, position) in Of(Cases.Communal with { Stock = stock, Track = track }))
                    yield return (key, $"{name}, {stock}, {track.Kind}", position);
    }

    private static IEnumerable<(string Key, string Name, Case Case)> Of(Cases cases)
    {
        foreach (var step in Resolution339Of2019.Procedure.Steps.Where(step => step.Stage != 2 || cases.Stock != Stock.Communal))
            yield return At(cases, step.Stage, step.Number);
        for (var step = 5; step <= 7; step++) yield return At(cases.Refusing, 1, step);
        var again = cases.At(1, 6).Return(3);
        for (; again.Application.Step!.Stage == 1; again = again.Next()) yield return ($"1.{again.Application.Step.Number}", "again", again);
        var free = cases.Track == Sample.FreeOfCharge;
        yield return (free ? "free countersigned 3.5" : "countersigned 3.5", "countersigned early", cases.CountersignedEarly);
        yield return (free ? "free notified 3.5" : "notified 3.5", "notified early",
            cases.CountersignedEarly.Then(Act.ContractNotice, People.Executor));
        yield return (free
            ? "free awaiting-countersignature" : "awaiting-countersignature", "awaiting countersignature", cases.AwaitingCountersignature);
        yield return (free ? "free completed" : "awaiting-payment", "concluded", cases.Concluded);
        yield return (free ? "ended" : "notified awaiting-payment", "notified", cases.Notified);
        if (!free) yield return ("paid", "paid", cases.Paid);
        if (!free) yield return ("notified paid", "notified and paid", cases.Paid.Then(Act.ContractNotice, People.Executor));
        yield return ("ended", "documents refused", cases.DocumentsRefused);
        yield return ("ended", "refused", cases.Refused);
        yield return ("ended", "withdrawn", cases.Withdrawn);
        yield return ("ended", "discontinued", cases.Discontinued);
    }

    private static (string, string, Case) At(Cases cases, int stage, int step) =>
        (cases.Track == Sample.FreeOfCharge && (stage, step) == (3, 5)
            ? "free 3.5" : $"{stage}.{step}", $"{stage}.{step} {cases.Conclusion.Name}", cases.At(stage, step));
}

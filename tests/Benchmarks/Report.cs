using System.Globalization;
using Spectre.Console;

namespace Privatization.Benchmarks;

/// <summary>Medians over the rounds; a ratio is made within each round before its median is taken.</summary>
internal sealed class Report(IReadOnlyList<string> services)
{
    private readonly Dictionary<(string Name, int Clients), List<Measured>> _rates = [];
    private readonly Dictionary<(string Name, int Clients), List<double>> _spans = [];
    private readonly Dictionary<string, List<Start>> _starts = [];

    public void Add(string name, int clients, Measured measured) => In(_rates, (name, clients)).Add(measured);

    public void Add(string name, int clients, TimeSpan span) => In(_spans, (name, clients)).Add(span.TotalMilliseconds);

    public void Add(string name, Start start) => In(_starts, name).Add(start);

    public void Print()
    {
        var rates = Columns("", "clients", "per s", "p50 ms", "p99 ms", "rounds per s");
        foreach (var ((name, clients), all) in _rates.OrderBy(it => it.Key.Clients))
            rates.AddRow(
                name, $"{clients}", Text(Median(all.Select(it => it.PerSecond)), 0), Text(Median(all.Select(it => it.P50))),
                Text(Median(all.Select(it => it.P99))),
                string.Join(' ', all.Select(it => Text(it.PerSecond, 0))));
        AnsiConsole.Write(rates);

        var ratios = Columns("ratio", "clients", "median", "rounds");
        foreach (var clients in _rates.Keys.Select(it => it.Clients).Distinct().Order())
            foreach (var service in services)
                foreach (var other in _rates.Keys.Where(it => it.Clients == clients && it.Name != service && !it.Name.Contains(": ")))
                {
                    var all = _rates[(service, clients)].Zip(_rates[other], (its, others) => its.PerSecond / others.PerSecond).ToArray();
                    ratios.AddRow($"{service} / {other.Name}", $"{clients}", Text(Median(all)), string.Join(' ', all.Select(it => Text(it))));
                }
        AnsiConsole.Write(ratios);

        var times = Columns("ms", "clients", "median", "all");
        foreach (var ((name, clients), all) in _spans) Time(name, $"{clients}", all);
        foreach (var (name, all) in _starts)
        {
            Time($"{name}: start to first 200", "", all.Select(it => it.ToFirst200));
            Time($"{name}: first act", "", all.Select(it => it.FirstAct));
            Time($"{name}: second act", "", all.Select(it => it.SecondAct));
        }
        AnsiConsole.Write(times);

        void Time(string name, string clients, IEnumerable<double> all) =>
            times.AddRow(name, clients, Text(Median(all), 0), string.Join(' ', all.Select(it => Text(it, 0))));
    }

    private static Table Columns(params string[] names) => new Table().Border(TableBorder.Markdown).AddColumns(names);

    private static double Median(IEnumerable<double> values) => values.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;

    private static string Text(double value, int digits = 2) => value.ToString($"F{digits}", CultureInfo.InvariantCulture);

    private static List<TValue> In<TKey, TValue>(Dictionary<TKey, List<TValue>> all, TKey key) where TKey : notnull =>
        all.TryGetValue(key, out var its) ? its : all[key] = [];
}

using NodaTime;
using Privatization.Development.Demo;
using Privatization.Domain.Samples;
using Privatization.Storage;

namespace Privatization.Development.Seed;

/// <summary>Invented cases of all providers, living at once: what is recorded of them, merged in the order of time.</summary>
internal sealed class Population(Procedure procedure, Pseudonyms pseudonyms, Calendars calendars, int applications, Instant from, Instant until,
    int seed)
{
    private static readonly Scenario[] Scenarios =
    [
        .. Scenario.All.SelectMany(scenario => Enumerable.Repeat(scenario, scenario.Deviations is [] ? 10 : 1)),
    ];

    private readonly Random _random = new(seed);
    private readonly PriorityQueue<SeededCase, Instant> _living = new();
    private readonly HashSet<Iin> _persons = [];
    private readonly Dictionary<(Provider, int Year), long> _serials = [];

    /// <summary>The papers that the cases name.</summary>
    public static readonly IReadOnlyList<byte[]> Papers =
        [.. new[] { "A tenancy contract", "A proof", "A paper" }.Select(line => System.Text.Encoding.ASCII.GetBytes(PlainPdf.Of(line)))];

    private static readonly Document Paper = new(DocumentKind.Parse("paper"), Digest.Of(Papers[2]), ShortText.Parse("Құжат / Документ"));

    public IReadOnlyDictionary<(Provider Provider, int Year), long> Serials => _serials;

    /// <summary>Those to whom something will still happen after the time that was played.</summary>
    public IEnumerable<SeededCase> Living => _living.UnorderedItems.Select(it => it.Element);

    public IEnumerable<SeededFacts> Play()
    {
        for (var n = 0; n < applications; n++)
        {
            var arrival = Whole(from + ((until - from) * ((n + _random.NextDouble()) / applications)));
            foreach (var recorded in LiveUntil(arrival)) yield return recorded;
            yield return Arrive(arrival);
        }
        foreach (var recorded in LiveUntil(until)) yield return recorded;
        foreach (var it in Living) it.GiveNotices(until);
    }

    private IEnumerable<SeededFacts> LiveUntil(Instant limit)
    {
        while (_living.TryPeek(out var seeded, out var at) && at <= limit)
        {
            _living.Dequeue();
            var recorded = seeded.GoOn(at, Paper);
            if (seeded.Next is { } next) _living.Enqueue(seeded, next);
            yield return recorded;
        }
    }

    private SeededFacts Arrive(Instant at)
    {
        var provider = Provider.All[_random.Next(Provider.All.Count)];
        var seededCase =
            new SeededCase(Guid.CreateVersion7(at.ToDateTimeOffset()), provider, Scenarios[_random.Next(Scenarios.Length)], Person(), _random,
                calendars.Of(ProviderCode.Parse(provider.Code)));
        var recorded = seededCase.Submit(procedure, Number(provider, at), pseudonyms, Digest.Of(Papers[0]), Digest.Of(Papers[1]), at);
        _living.Enqueue(seededCase, seededCase.Next!.Value);
        return recorded;
    }

    private CaseNumber Number(Provider provider, Instant at)
    {
        var year = Kazakhstan.DayOf(at).Year;
        return CaseNumber.Of(provider, year, _serials[(provider, year)] = _serials.GetValueOrDefault((provider, year)) + 1);
    }

    // Who has applied before may have used the right.
    private Iin Person()
    {
        while (true)
            if (SamplePeople.Person(_random) is var iin && _persons.Add(iin)) return iin;
    }

    private static Instant Whole(Instant instant) => Instant.FromUnixTimeTicks(instant.ToUnixTimeTicks() / 10 * 10);
}

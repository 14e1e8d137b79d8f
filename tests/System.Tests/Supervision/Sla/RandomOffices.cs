using NodaTime;
using Privatization.Domain.Tests.Histories;
using Privatization.Domain.Tests.Scenarios;
using Privatization.Storage;

namespace Privatization.Tests.Supervision.Sla;

/// <summary>What was recorded at one instant: the facts of one act, or all that a decree moved.</summary>
internal sealed record Happening(Instant At, IReadOnlyList<(Guid Case, ProviderCode Provider, IReadOnlyList<ApplicationEvent> Facts)> Recorded,
    CalendarAmendment? Decree = null);

/// <summary>
/// Random acts on many cases of many providers, decided by the domain, while time goes on by minutes to days and decrees come late.
/// </summary>
internal sealed class RandomOffices(int seed)
{
    private const int LiveCases = 20;
    private static readonly Duration Minute = Duration.FromMinutes(1);

    private readonly Random _random = new(seed);
    private readonly Dictionary<Guid, Application> _live = [];
    private readonly Dictionary<Guid, Application> _concluded = [];
    private Instant _now = Instant.FromUtc(2020, 2, 3, 4, 0);
    private Decrees _decrees = Decrees.None;
    private int _acts;

    /// <summary>What happened, in batches in which no case comes twice: the facts of one can be appended together, in order.</summary>
    public IEnumerable<IReadOnlyList<Happening>> Batches()
    {
        var (batch, cases) = (new List<Happening>(), new HashSet<Guid>());
        while (true)
        {
            if (Next() is not { } happening) continue;
            if (happening.Recorded.Any(it => cases.Contains(it.Case)))
            {
                yield return batch;
                (batch, cases) = ([], []);
            }
            batch.Add(happening);
            cases.UnionWith(happening.Recorded.Select(it => it.Case));
        }
    }

    /// <summary>What happened next; null where what was tried was refused.</summary>
    private Happening? Next()
    {
        _now += Pause();
        return _random.Next(100) switch
        {
            0 => Decree(),
            < 6 when _live.Count > 0 => Find(),
            < 30 when _concluded.Count > 0 => AfterTheConclusion(),
            _ when _live.Count < LiveCases && _random.Next(3) == 0 => Submit(),
            _ when _live.Count > 0 => Act(),
            _ => Submit(),
        };
    }

    private Duration Pause() => _random.Next(100) switch
    {
        < 60 => Minute * _random.Next(1, 60),
        < 95 => Minute * _random.Next(60, 480),
        _ => Minute * _random.Next(480, 4320),
    };

    private Happening Submit()
    {
        var provider = Any(Provider.All);
        var request =
            Sample.Request(Any(Enum.GetValues<Stock>()), _random.Next(2) == 0 ? Sample.ForResidualValue : Sample.FreeOfCharge, Sample.FullPackage)
                with
            {
                Provider = ProviderCode.Parse(provider.Code),
            };
        var around = Sample.Around with
        {
            Number = CaseNumber.Of(provider, _now.InUtc().Year, ++_acts),
            Dwelling = Pseudonym.Parse(Sample.DigestOf($"{_acts}").ToString()),
        };
        return Record(NewId(), request.Provider, ApplicantSubmitsRequest.Decide(request, Sample.Iin, around, Moment(request.Provider)))!;
    }

    private Happening? Act()
    {
        var (id, application) = Any(_live.ToArray());
        var (way, by) = Walk.Choose(application, _random.Next(10_000));
        if (way.Act is Domain.Regulation.Act.CommissionConclusion && way != Way.Refuse) way = HeldBefore(application);
        return Record(id, application.Provider,
            TermRunsOut.RecordedFirst((it, on, who, when) => it.Do(on, who, when), way, application, by, Moment(application.Provider)));
    }

    /// <summary>A sitting that took place on paper before it was entered.</summary>
    private Way HeldBefore(Application application)
    {
        var held = application.Position!.Since + ((_now - application.Position.Since) * _random.NextDouble());
        return Way.Of<Conclude>("held before", Domain.Regulation.Act.CommissionConclusion, CommissionConcludes.Decide,
            _ => Sample.Concluded(Finding.Privatize, Kazakhstan.DayOf(_now), heldAt: Instant.FromUnixTimeTicks(held.ToUnixTimeTicks() / 10 * 10)));
    }

    /// <summary>A sweep comes by one of the cases.</summary>
    private Happening? Find()
    {
        var (id, application) = Any(_live.Concat(_concluded).ToArray());
        return Record(id, application.Provider, Decision.Record([.. TermRunsOut.Find(application, _now)]));
    }

    /// <summary>Payments, some given back, other schedules, discontinuances, corrections: what ended may go on, and end again.</summary>
    private Happening? AfterTheConclusion()
    {
        var (id, application) = Any(_concluded.ToArray());
        var paid = application.Payments.Where(payment => payment.Reverses is null).ToList();
        var (way, by) = _random.Next(10) switch
        {
            0 => (Way.Of(Domain.Regulation.Act.Instalments), People.Head),
            1 => (Way.Of(Domain.Regulation.Act.Corrections), People.Head),
            2 when _random.Next(5) == 0 => (Way.Of(Domain.Regulation.Act.Discontinuance), People.Head),
            < 6 when paid is not [] => (GiveBack(Any(paid)), People.Executor),
            _ => (Pay(application), People.Executor),
        };
        return Record(id, application.Provider,
            TermRunsOut.RecordedFirst((it, on, who, when) => it.Do(on, who, when), way, application, by, Moment(application.Provider)));
    }

    /// <summary>All that is left, half of the price, or more than is owed.</summary>
    private Way Pay(Application application)
    {
        var price = application.Contract!.Price.Tenge;
        var sum = _random.Next(3) switch { 0 => price / 2, 1 when application.Paid < price => price - application.Paid, _ => price };
        return Paying($"{Money.Sum(sum)}", null);
    }

    private Way GiveBack(Payment payment) => Paying($"-{Money.Sum(payment.Amount.Tenge)}", payment.Reference.ToString());

    private Way Paying(string amount, string? reverses)
    {
        var (reference, today) = ($"P-{++_acts}", Kazakhstan.DayOf(_now));
        return Way.Of<RecordPayment>("pays", Domain.Regulation.Act.Payments, PaymentIsRecorded.Decide,
            _ => Sample.Payment(reference, amount, reverses) with { Date = today });
    }

    private Happening? Decree()
    {
        var day = Kazakhstan.DayOf(_now).PlusDays(_random.Next(-3, 15));
        var amendment = new CalendarAmendment(
            _decrees.Latest + 1, day.Year, Sample.Number($"{_decrees.Latest + 1}"), Kazakhstan.DayOf(_now), _random.Next(2) == 0 ? [day] : [],
            [day.PlusDays(_random.Next(1, 4))], _random.Next(2) == 0 ? ProviderCode.Parse(Any(Provider.All).Code) : null, _now);
        _decrees = _decrees.With([amendment]);
        var moved = _live.Concat(_concluded).Select(it => (it.Key, it.Value.Provider, Facts: TermMoves.Find(it.Value, Moment(it.Value.Provider))))
            .Where(it => it.Facts.Count > 0).ToList();
        foreach (var (id, _, facts) in moved) Follow(id, facts);
        return new(_now, moved, amendment);
    }

    private Happening? Record(Guid id, ProviderCode provider, Decision decision)
    {
        if (decision.Facts.Count == 0) return null;
        Follow(id, decision.Facts);
        return new(_now, [(id, provider, decision.Facts)]);
    }

    private void Follow(Guid id, IReadOnlyList<ApplicationEvent> facts)
    {
        var after = facts.Aggregate(_live.GetValueOrDefault(id) ?? _concluded.GetValueOrDefault(id), Application.Evolve)!;
        _live.Remove(id);
        _concluded.Remove(id);
        if (after is { State: State.AwaitingPayment or State.Completed, Contract.IsPaidFor: true }) _concluded[id] = after;
        else if (!after.HasEnded) _live[id] = after;
        if (_concluded.Count > LiveCases) _concluded.Remove(Any(_concluded.Keys.ToArray()));
    }

    private DecisionContext Moment(ProviderCode provider) =>
        new(_now, Sample.DigestOf($"act {++_acts}"), new(_decrees.CalendarOf(provider), OfficeHours.Usual), ExecutorKnown: true,
            SignatureStatus.Confirmed(Case.Signature));

    private Guid NewId()
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);
        return new(bytes);
    }

    private T Any<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];
}

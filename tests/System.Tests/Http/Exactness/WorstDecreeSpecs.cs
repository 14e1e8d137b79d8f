using System.Text.Json.Nodes;
using NodaTime;
using Privatization.Storage;
using Privatization.Tests.Driving;
using Privatization.Tests.Supervision.Amending;

namespace Privatization.Tests.Http.Exactness;

/// <summary>
/// Decrees that turn the days of a year round, all at the most, each for a provider with as many cases as the others have: work grows with the
/// cases whose terms move, and with what is said only in proportion.
/// </summary>
[Collection(Alone.Name)]
public class WorstDecreeSpecs(RunningService service, ITestOutputHelper output)
{
    private const int Year = 2020, Cases = 2;

    private const double MostPerByte = 150;

    /// <summary>Every day is shown with its reasons in three languages, which are some three hundred.</summary>
    private const double MostPerByteOfCalendar = 500;

    private const string Calendar = "the calendar then";

    private const string Carried = "select bool_and(data ->> 'finishedAt' is not null) from privatization.mt_doc_amendmentprogress";

    private static readonly LocalDate Today = new(Year, 2, 4);

    /// <summary>On which the step and the stage of a case end that came today: with them begins every decree.</summary>
    private static readonly LocalDate[] Ends = [new(Year, 2, 6), new(Year, 3, 5)];

    private static readonly string[] Providers = ["ertis", "may", "akkuly", "uspen"];

    [Fact]
    public async Task a_decree_on_all_days_of_a_year_costs_in_proportion()
    {
        await using var amended = await AmendedService.Start(service, Kazakhstan.At(Today, new(10, 0)));
        using var measured = new Measured();
        var plays = new List<(MeasuredCall[] Calls, string? Moved, long Rows)>();
        foreach (var (provider, share) in Providers.Zip(Growth.Shares.Prepend(Growth.Shares[0])))
        {
            var (cases, decree) = (await amended.Cases(Cases, 2, provider), Decree(provider, WorstContents.Part(Limits.DaysOfYear, share), share));
            var (bytes, before) = (Measured.BytesOf(decree), await StoredRows.Count(amended.Database));
            var tried = await Measured.Least(4, async () => (await measured.Send("a decree, only tried", bytes, async header =>
                (await amended.Operator.Send($"/v1/calendars/{Year}/amendments?validateOnly=true", decree, header)).Is(200))).Sent);
            var (recorded, carried) = await measured.Send("a decree, with what is carried to the cases", bytes, async header =>
            {
                var answer = (await amended.Amend(Year, decree, ("Idempotency-Key", provider), header)).Is(202);
                await Eventually.Holds(TimeSpan.FromSeconds(60), () => Database.Value<bool>(amended.Database, Carried), pause: 200);
                await StoredRows.ViewsHoldAll(amended.Database);
                return answer;
            });
            var rows = await StoredRows.Count(amended.Database) - before;
            var clocks = await Measured.Least(4, async () => (await measured.Send("its clocks then", bytes, async header =>
                (await cases[0].As(Role.Supervisor).Ask($"{cases[0].Path}/clocks", header)).Is(200))).Sent);
            var calendar = await Measured.Least(4, async () => (await measured.Send(Calendar, bytes, async header =>
                (await amended.People.Nobody().Ask($"/v1/calendars/{Year}?provider={provider}", header)).Is(200))).Sent);
            var (content, etag) = (await cases[0].UsualContent(Act.HeadResolution), (await cases[0].Read()).ETag!);
            var (_, act) = await measured.Send("an act then", bytes, async header =>
                (await cases[0].As(Role.Head).Send(cases[0].PathOf(Act.HeadResolution), content, ("If-Match", etag), header)).Is(201));
            plays.Add(([carried, tried, clocks, calendar, act], (await amended.Finished(recorded)).Text("termsMoved"), rows));
        }
        plays.RemoveAt(0);
        for (var n = 0; n < plays[0].Calls.Length; n++)
        {
            var growth = Growth.From(plays[0].Calls[n].What, plays.Select(play => play.Calls[n]), call => call.Allocated);
            output.WriteLine(
                $"{growth}; {string.Join(", ", plays.Select(play => $"{play.Calls[n].Allocated / 1024} KB {play.Calls[n].Commands} commands"))}");
            growth.IsWithin(growth.Of is Calendar ? MostPerByteOfCalendar : MostPerByte, n == 0 ? 4 * Measured.Others : Measured.Others)
                .Should().BeTrue("{0}", growth);
            plays.Should().OnlyContain(play => play.Calls[n].Commands <= plays[0].Calls[n].Commands + Measured.AfterTheAnswer);
        }
        output.WriteLine($"{string.Join(", ", plays.Select(play => $"{play.Moved} terms, {play.Rows} rows"))}");
        plays.Select(play => (play.Moved, play.Rows)).Distinct().Should().ContainSingle();
    }

    /// <summary>What is worked is off, and the other way round.</summary>
    private static JsonObject Decree(string provider, int count, double share)
    {
        var calendar = Decrees.None.CalendarOf(null);
        var days = Ends.Union(Enumerable.Range(0, Limits.DaysOfYear).Select(new LocalDate(Year, 1, 1).PlusDays)).Take(count)
            .ToLookup(calendar.IsWorking, day => JsonValue.Create($"{day:yyyy-MM-dd}"));
        return new()
        {
            ["act"] = WorstContents.Text(DocumentNumber.MaxLength, share),
            ["date"] = $"{Today:yyyy-MM-dd}",
            ["daysOff"] = new JsonArray([.. days[true]]),
            ["worked"] = new JsonArray([.. days[false]]),
            ["provider"] = provider,
        };
    }
}

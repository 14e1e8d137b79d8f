using NodaTime;
using Privatization.Domain.Tests.Histories;
using Privatization.Domain.Tests.Scenarios;

namespace Privatization.Domain.Tests.Clocks;

/// <summary>Whether a term was kept and why its clock stopped are two things, in random histories with pauses of minutes to months.</summary>
public class VerdictSpecs
{
    private const int Histories = 2_000;

    /// <summary>Cases fact by fact.</summary>
    private static readonly IReadOnlyList<List<Application>> All = [.. Played()];

    [Fact]
    public void what_was_missed_stays_missed()
    {
        var seen = new HashSet<(ClockVerdict, ClockEnding?)>();
        foreach (var (before, after) in Steps())
        {
            foreach (var (was, now) in before.Clocks.Zip(after.Clocks))
                if (was.Verdict is ClockVerdict.Missed) now.Verdict.Should().Be(ClockVerdict.Missed);
            seen.UnionWith(after.Clocks.Select(clock => (clock.Verdict, clock.Ending)));
        }
        seen.Should().BeEquivalentTo(new (ClockVerdict, ClockEnding?)[]
        {
            (ClockVerdict.None, null), (ClockVerdict.Missed, null), (ClockVerdict.Met, ClockEnding.Done), (ClockVerdict.Missed, ClockEnding.Done),
            (ClockVerdict.None, ClockEnding.CaseEnded), (ClockVerdict.Missed, ClockEnding.CaseEnded), (ClockVerdict.None, ClockEnding.Replaced),
            (ClockVerdict.Missed, ClockEnding.Replaced),
        });
    }

    [Fact]
    public void a_verdict_is_told_by_the_instants_alone_and_an_ending_by_the_fact_that_stopped_the_clock()
    {
        foreach (var (_, application) in Steps())
            foreach (var clock in application.Clocks.Where(clock => !clock.IsRunning))
            {
                (clock.Verdict is ClockVerdict.Missed).Should().Be(clock.FoundMissed is not null || clock.Deadline.Due < clock.StoppedAt);
                if (clock.Verdict is not ClockVerdict.Missed) (clock.Verdict is ClockVerdict.Met).Should().Be(clock.Ending is ClockEnding.Done);
                if (clock.Ending is ClockEnding.CaseEnded)
                    (application.State is State.Withdrawn or State.Discontinued, clock.StoppedAt).Should().Be((true, application.EndedAt));
                if (clock.Ending is ClockEnding.Replaced) clock.Kind.Should().Be(ClockKind.Payment);
            }
    }

    [Fact]
    public void a_case_has_ended_since_the_fact_after_which_nothing_followed()
    {
        foreach (var history in All)
        {
            Instant? since = null;
            foreach (var application in history)
            {
                since = application.HasEnded ? since ?? application.At : null;
                application.EndedAt.Should().Be(since);
            }
        }
    }

    [Fact]
    public void each_verdict_and_ending_has_its_sentence()
    {
        var told = All.SelectMany(history => history).SelectMany(it => it.Clocks.Select(clock => (Clock: clock, it.At)))
            .GroupBy(it => (it.Clock.Ending, Missed: it.Clock.Verdict is ClockVerdict.Missed || it.Clock.HasRunOutBy(it.At)))
            .ToDictionary(group => group.Key, group => group.Select(it => ClockInWords.Of(it.Clock, it.At)).Distinct().ToList());
        told.Should().HaveCount(8);
        told.Values.Should().OnlyContain(sentences => sentences.Count == 1);
        foreach (var language in new[] { "kk", "ru", "en" })
            told.Values.Select(sentences => sentences[0].In(language)).Should().OnlyHaveUniqueItems();
        told[(ClockEnding.Replaced, true)][0].Kk.Should().Be("Мерзім бұзылды: төлем кестесі ауыстырылғанда ол өтіп кеткен еді.");
    }

    private static IEnumerable<(Application Before, Application After)> Steps() =>
        All.SelectMany(history => history.Zip(history.Skip(1)));

    private static IEnumerable<List<Application>> Played()
    {
        for (var seed = 0; seed < Histories; seed++)
        {
            var random = new Random(seed);
            var theCase =
                random.Next(3) == 0 ? Cases.Communal.Submitted : random.Next(2) == 0 ? Cases.Communal.Concluded : Cases.StateEnterprise.At(2, 4);
            for (var act = 0; act < 12; act++)
            {
                var pause = random.Next(3) == 0 ? Duration.FromDays(random.Next(1, 60)) : Duration.FromMinutes(random.Next(1, 300));
                theCase = theCase with { NextContext = theCase.NextContext with { At = theCase.Application.At + pause } };
                if (theCase.Application.HasEnded && !theCase.Application.IsPaidInFull) break;
                var (way, by) = Walk.Choose(theCase.Application, random.Next(10_000));
                if (theCase.Try(way, by) is { Objection: null, Facts.Count: > 0 } decision) theCase = theCase.With(decision);
            }
            Application? state = null;
            yield return [.. theCase.Facts.Select(fact => state = Application.Evolve(state, fact)!)];
        }
    }
}

using NodaTime;
using Privatization.Storage;

namespace Privatization.Tests.Supervision.Amending;

/// <summary>A term that was counted by an earlier version of the calendar is explained by that one.</summary>
public class CalendarVersionSpecs
{
    private static readonly ProviderCode Home = ProviderCode.Parse("pavlodar-city");

    /// <summary>Friday 9 March 2018 was off only by what was found out later.</summary>
    [Theory]
    [InlineData("kz-1", true), InlineData("kz-1+1", true), InlineData("kz-2", false), InlineData("kz-2+1", false)]
    public void a_term_is_explained_by_the_version_of_the_calendar_that_it_names(string version, bool worked)
    {
        var decree = new CalendarAmendment(
            1, 2018, DocumentNumber.Parse("1"), new(2018, 3, 1), [new(2018, 3, 12)], [], null, Instant.FromUtc(2018, 3, 1, 4, 0));
        var deadline = new Deadline(Term.WorkingDays(1), default, default, default, default, version);
        var calendar = Decrees.None.With([decree]).By(Home, deadline).Calendar;
        (calendar.Version, calendar.IsWorking(new(2018, 3, 9)), calendar.IsWorking(new(2018, 3, 12)))
            .Should().Be((version, worked, !version.Contains('+')));
    }
}

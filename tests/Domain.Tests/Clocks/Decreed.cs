using NodaTime;
using Privatization.Domain.Tests.Scenarios;

namespace Privatization.Domain.Tests.Clocks;

/// <summary>Cases with real clocks, and calendars with later decrees.</summary>
internal static class Decreed
{
    public static Instant Local(int month, int day, int hour = 10) => Kazakhstan.At(new(2020, month, day), new(hour, 0));

    public static Instant EndOf(int month, int day) => Kazakhstan.EndOf(new(2020, month, day));

    public static DecisionContext Now(Instant at, params CalendarAmendment[] decrees) =>
        new(at, Sample.DigestOf("act"), decrees is [] ? WorkingTime.Usual : WorkingTime.Usual with
        {
            Calendar = WorkingCalendar.Kazakhstan.With(decrees),
        }, ExecutorKnown: true, SignatureStatus.Confirmed(Case.Signature));

    public static CalendarAmendment Off(int serial, params (int Month, int Day)[] days) =>
        new(serial, 2020, Sample.Number("№ 55"), Sample.Day, Days(days), [], null, default);

    public static CalendarAmendment Worked(int serial, params (int Month, int Day)[] days) =>
        new(serial, 2020, Sample.Number("№ 55"), Sample.Day, [], Days(days), null, default);

    public static Application Submitted(Instant at) => Application.Fold(ApplicantSubmitsRequest.Decide(
        Sample.Request(Stock.Communal, Sample.ForResidualValue, Sample.FullPackage), Sample.Iin, Sample.Around, Now(at)).Facts)!;

    /// <summary>The steps before the given one are done, all at one instant.</summary>
    public static Application At(this Application application, int step, Instant at, params CalendarAmendment[] decrees)
    {
        while (application.Step!.Number != step) application = application.After(Way.Of(application.Step.Act).Do(application,
            People.In(application.Step.Role), Now(at, decrees)).Facts);
        return application;
    }

    public static Application After(this Application application, IEnumerable<ApplicationEvent> facts) =>
        facts.Aggregate(application, (now, fact) => Application.Evolve(now, fact)!);

    private static LocalDate[] Days((int Month, int Day)[] days) => [.. days.Select(it => new LocalDate(2020, it.Month, it.Day))];
}

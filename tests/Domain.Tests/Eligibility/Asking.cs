using NodaTime;
using Privatization.Domain.Tests.Scenarios;

namespace Privatization.Domain.Tests.Eligibility;

/// <summary>Asks a rule about somebody who applied on 3 February 2020.</summary>
internal static class Asking
{
    public static readonly LocalDate Applied = new(2020, 2, 3);

    public static readonly Application Somebody = Cases.Communal.Submitted.Application;

    /// <returns>Null where the rule does not arise.</returns>
    public static EligibilityFinding? Find(this Particulars known, string code, string? ground = null, params OtherCase[] others) =>
        EligibilityRules.Of(ground is null ? Somebody : For(ground), new(known, []), others).SingleOrDefault(it => it.Rule.Code == code);

    public static Speaks? Says(this Particulars known, string code, string? asked = null) => known.Find(code, asked)?.Speaks;

    public static Share Share(string perCent) => global::Privatization.Domain.Values.Share.Parse(perCent);

    public static Application For(string ground) => Somebody with { Asked = new(TrackKind.FreeOfCharge, Ground.Parse(ground)) };

    /// <summary>The same month and number so many years later, else the last of the month: reckoned without periods.</summary>
    public static LocalDate YearsAfter(LocalDate day, int years) =>
        new(day.Year + years, day.Month, Math.Min(day.Day, CalendarSystem.Iso.GetDaysInMonth(day.Year + years, day.Month)));
}

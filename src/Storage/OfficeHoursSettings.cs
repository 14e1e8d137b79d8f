namespace Privatization.Storage;

/// <summary>Section <c>OfficeHours</c>: from which day which hours, for all providers or for one.</summary>
/// <param name="From">First day, yyyy-MM-dd.</param>
/// <param name="Hours">As <c>09:00-13:00 14:30-18:30</c>.</param>
/// <param name="Provider">The only provider for whom they hold; those of all hold for it no more.</param>
public sealed record OfficeHoursSettings(string From, string Hours, string? Provider = null)
{
    public static OfProviders<OfficeHours> Read(IEnumerable<OfficeHoursSettings> settings) => OfProviders<OfficeHours>.Read(
        "OfficeHours", settings.Select(it => (it.From, it.Provider, (Func<DayHours>)(() => DayHours.Parse(it.Hours)))), OfficeHours.Usual,
        periods => new(periods));
}

/// <summary>
/// Section <c>AfterHours</c>: from which day on what is received outside office hours counts from the next working day, for all providers or for one.
/// </summary>
/// <param name="From">First day, yyyy-MM-dd.</param>
/// <param name="NextWorkingDay">Whether it does: true, or false, which ends an earlier entry. As text: the binder passes over others.</param>
/// <param name="Provider">The only provider for whom it holds; those of all hold for it no more.</param>
public sealed record AfterHoursSettings(string From = "", string NextWorkingDay = "true", string? Provider = null)
{
    public static OfProviders<ReceiptPolicy> Read(IEnumerable<AfterHoursSettings> settings) => OfProviders<ReceiptPolicy>.Read(
        "AfterHours", settings.Select(it => (it.From, it.Provider, (Func<bool>)(() => bool.Parse(it.NextWorkingDay)))), ReceiptPolicy.AsItComes,
        periods => new(periods));
}

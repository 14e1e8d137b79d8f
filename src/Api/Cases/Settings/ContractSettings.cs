namespace Privatization.Api.Cases.Settings;

/// <summary>Section <c>Contract</c>: how the deployment reads what the act leaves open on contracts.</summary>
/// <param name="CountersignWithinDays">In how many calendar days the applicant is to sign; after them the head is told and may discontinue.</param>
internal sealed record ContractSettings(int? CountersignWithinDays = null)
{
    public Term CountersignWithin => CountersignWithinDays is { } days ? Term.CalendarDays(days) : Readings.CountersignWithin;

    /// <exception cref="InvalidOperationException">It is no number of days.</exception>
    public static ContractSettings Read(IConfiguration section) =>
        (section.Get<ContractSettings>() ?? new()) is { CountersignWithinDays: null or (> 0 and <= 3650) } settings
            ? settings
            : throw new InvalidOperationException("Contract: CountersignWithinDays is a number of days from 1 to 3650.");
}

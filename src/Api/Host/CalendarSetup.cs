using Privatization.Api.Cases;
using Privatization.Api.Supervision;
using Privatization.Storage;

namespace Privatization.Api.Host;

public static class CalendarSetup
{
    public static void AddCalendars(this WebApplicationBuilder builder) => builder.Services
        .AddSingleton(OfficeHoursSettings.Read(builder.Configuration.GetSection("OfficeHours").Get<OfficeHoursSettings[]>() ?? []))
        .AddSingleton(ContractSettings.Read(builder.Configuration.GetSection("Contract")))
        .AddSingleton<Calendars>().AddSingleton<Amendments>().AddSingleton<TermMover>();
}

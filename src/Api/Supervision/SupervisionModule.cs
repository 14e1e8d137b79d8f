using Microsoft.OpenApi;
using Privatization.Api.Http;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Supervision.Amending;
using Privatization.Api.Supervision.MovedTime;
using Privatization.Api.Supervision.Sla;
using Privatization.Api.Supervision.ViewRepair;

namespace Privatization.Api.Supervision;

/// <summary>How terms do: boards, calendars, what is looked for by itself, and whether the views can be believed.</summary>
internal static class SupervisionModule
{
    public static void AddSupervision(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<SlaReading>().AddSingleton<Amendments>().AddSingleton<TermMover>();
        services.AddSingleton<CaseRepair>().AddHostedService<SetAsideWatch>().AddHostedService<ViewKeeper>();
        services.AddSingleton(new ModuleContract
        {
            Problems = SandboxProblems.All,
            Parameters = new Dictionary<string, IOpenApiParameter>
            {
                ["ClockStatus"] = Parameters.InQuery("status", "Only clocks that run and stand so.", Parameters.OneOf(ClockRelation.Statuses)),
                ["ClockVerdict"] = Parameters.InQuery("verdict", "Only clocks that stopped with this verdict.",
                    Parameters.OneOf(ClockRelation.Verdicts)),
                ["ClockEnding"] = Parameters.InQuery("ending", "Only clocks that stopped for this reason.", Parameters.OneOf(ClockRelation.Endings)),
            },
        });
    }

    public static void MapSupervision(this ApiRoutes routes)
    {
        routes.Open.MapCalendars();
        routes.Callers.MapSlaBoard();
        routes.Callers.MapSlaSteps();
        routes.Callers.MapSlaClocks();
        routes.Callers.MapAmendments();
        routes.Callers.MapSandbox();
        routes.Callers.MapViews();
    }
}

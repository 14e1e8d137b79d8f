namespace Privatization;

/// <summary>The procedure as data, for anyone.</summary>
public static class RegulationPages
{
    public static void MapRegulations(this IEndpointRouteBuilder api)
    {
        api.MapGet("/regulations", (Regulations regulations) => Results.Json(new
        {
            items = Procedure.All.Select(procedure => new { procedure.Version, procedure.Name }),
            inForce = regulations.Periods.Select(period => new { period.Procedure.Version, period.From, period.To, period.Source }),
            pinned = regulations.Pinned?.Version,
            providers = Provider.All.Select(provider => new { provider.Code, provider.Name }),
        }, Json.Stored));

        api.MapGet("/regulations/{version}", (string version) =>
            Procedure.All.FirstOrDefault(procedure => procedure.Version == version) is { } procedure ? Results.Json(Whole(procedure), Json.Stored) : Problems.NotFound);
    }

    private static object Whole(Procedure procedure) => new
    {
        procedure.Version,
        procedure.Name,
        Stages = procedure.Stages.Select(stage => new
        {
            stage.Number,
            stage.Name,
            stage.Total,
            Steps = stage.Steps.Select(step => new { Step = step.Number, step.Role, step.Act, CompletionForm = step.Form, step.Term, step.Paragraph, step.Text }),
        }),
        Grounds = new { Grounds.OfDocuments, Grounds.OfService, Grounds.OfFreeOfCharge },
    };
}

using NodaTime;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Storage.Text;

namespace Privatization.Api.Cases.Reading;

/// <summary>The versions of the act, when they are in force, and the providers.</summary>
/// <param name="Pinned">The version that the deployment chose for every request, whatever the day.</param>
internal sealed record RegulationList(
    IEnumerable<RegulationName> Items, IEnumerable<RegulationPeriod> InForce, string? Pinned, IEnumerable<ProviderName> Providers);

internal sealed record RegulationName(string Version, Sentence Name);

/// <param name="From">First day, inclusive.</param>
/// <param name="To">First day on which it is repealed; absent while it is not.</param>
internal sealed record RegulationPeriod(string Version, LocalDate From, LocalDate? To, string Source);

internal sealed record ProviderName(string Code, Sentence Name);

/// <summary>
/// One version of the act as data: its history, through whom the service is not provided (§9), stages, steps, the documents of point 9 of the
/// Standard, the lists of grounds, and the checklists of transfer documents.
/// </summary>
internal sealed record RegulationText(
    string Version, Sentence Name, LegalHistory History, IReadOnlyList<Sentence> NotProvided, IEnumerable<StageText> Stages,
    IReadOnlyList<DocumentRule> Point9, GroundLists Grounds,
    IReadOnlyList<TransferChecklist> TransferChecklists);

/// <param name="Total">What Annex 1 gives the stage as a whole.</param>
internal sealed record StageText(int Number, Sentence Name, Term Total, IEnumerable<StepText> Steps);

internal sealed record StepText(int Step, Role Role, Act Act, CompletionForm CompletionForm, Term Term, string Paragraph, Sentence Text);

/// <param name="OfDocuments">On which the executor may refuse at step 1.1.</param>
/// <param name="OfService">On which the service may be refused afterwards.</param>
/// <param name="OfFreeOfCharge">On which a dwelling is acquired free of charge.</param>
internal sealed record GroundLists(IReadOnlyList<GroundRule> OfDocuments, IReadOnlyList<GroundRule> OfService,
    IReadOnlyList<GroundRule> OfFreeOfCharge);

/// <summary>The procedure as data, for anyone.</summary>
internal static class RegulationPages
{
    public static void MapRegulations(this IEndpointRouteBuilder api)
    {
        api.MapGet("/regulations", (Regulations regulations) => Results.Json(new RegulationList(
            Procedure.All.Select(procedure => new RegulationName(procedure.Version, procedure.Name)),
            regulations.Periods.Select(period => new RegulationPeriod(period.Procedure.Version, period.From, period.To, period.Source)),
            regulations.Pinned?.Version,
            Provider.All.Select(provider => new ProviderName(provider.Code, provider.Name))), Json.Wire))
            .Describe(RegulationOperations.Regulations);

        api.MapGet("/regulations/{version}", (string version) =>
            Procedure.All.FirstOrDefault(procedure => procedure.Version == version) is { } procedure
                ? Results.Json(Whole(procedure), Json.Wire) : Problems.NotFound)
            .Describe(RegulationOperations.Regulation);
    }

    private static RegulationText Whole(Procedure procedure) => new(
        procedure.Version,
        procedure.Name,
        procedure.History,
        procedure.NotProvided,
        procedure.Stages.Select(stage => new StageText(
            stage.Number, stage.Name, stage.Total,
            stage.Steps.Select(step => new StepText(step.Number, step.Role, step.Act, step.Form, step.Term, step.Paragraph, step.Text)))),
        procedure.Documents,
        new(Grounds.OfDocuments, Grounds.OfService, Grounds.OfFreeOfCharge),
        TransferChecklist.All);
}

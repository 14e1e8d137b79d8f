using Marten;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Http.Requests;
using Privatization.Storage.Log;

namespace Privatization.Api.Cases.Acts;

/// <summary>412: which version the case has come to, and what happened since the one that was named.</summary>
internal static class StaleVersions
{
    public static async Task<Problem> Explain(
        Problem problem, WriteRequest request, IDocumentSession session, Guid id, Application application, CancellationToken cancellation)
    {
        if (problem.Status != StatusCodes.Status412PreconditionFailed || !IfMatch.TryParse(request.IfMatch!, out var named)) return problem;
        var facts = await session.Events.FetchStreamAsync(id, fromVersion: named + 1, token: cancellation);
        return problem with
        {
            More = new Dictionary<string, object?>
            {
                ["currentVersion"] = application.LastAct,
                ["since"] = facts.Where(e => e.Version > named).Select(e => new { e.Version, Fact = FactName.Of(e), e.Fact().At }),
            },
        };
    }
}

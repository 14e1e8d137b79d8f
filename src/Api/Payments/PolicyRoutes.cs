using Marten;
using NodaTime;
using Privatization.Api.Cases.Acts;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.Paths;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Http.Requests;
using Privatization.Storage;
using Privatization.Storage.Documents;
using Privatization.Storage.Postgres;
using Privatization.Storage.Text;

namespace Privatization.Api.Payments;

/// <summary>The valuation policies, the shipped one first.</summary>
/// <param name="InForce">The version by which a value is calculated today.</param>
internal sealed record ValuationPolicyList(PolicyVersion? InForce, IReadOnlyList<ValuationPolicy> Items);

/// <summary>By which policy values are calculated, for anyone; operators install new ones.</summary>
internal static class PolicyRoutes
{
    private const string Path = "/valuation-policies";

    public static void MapPolicies(this IEndpointRouteBuilder open) =>
        open.MapGet(Path, async (HttpContext http, IDocumentStore store, IClock clock) =>
        {
            await using var session = store.QuerySession(Tenants.Oblast);
            var policies = await session.ValuationPolicies(http.RequestAborted);
            var today = Kazakhstan.DayOf(clock.GetCurrentInstant());
            return Results.Json(new ValuationPolicyList(policies.On(today)?.Version, policies.All), Json.Wire);
        }).Describe(PaymentOperations.Policies);

    public static void MapPolicyInstallation(this IEndpointRouteBuilder api) =>
        api.MapPost(Path, (HttpContext http, IDocumentStore store, IClock clock) => http.Write(async request =>
            request.As<ValuationPolicy>().IsProblem(out var faults, out var policy)
                ? faults
                // Where another operator was first, the policy is checked against theirs.
                : await ConcurrencyConflict.Retry(() => Install(policy, request, store, clock, http.RequestAborted))))
            .Describe(PaymentOperations.PolicyInstallation);

    private static async Task<WriteResult> Install(
        ValuationPolicy policy, WriteRequest request, IDocumentStore store, IClock clock, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession(Tenants.Oblast);
        if (await session.Repeated(request, cancellation) is { } repeated) return repeated;
        if (OperatorInstallsPolicy.Check(policy, await session.ValuationPolicies(cancellation)) is { } objection) return Problems.Of(objection);
        if (request.ValidateOnly) return new WriteResult.Unchanged(policy);
        session.Insert(new InstalledPolicy(policy.Version.ToString(), policy, clock.Microsecond()));
        var answer = session.Answer(request, StatusCodes.Status201Created, ApiPaths.Policies, policy);
        await session.SaveChangesAsync(cancellation);
        return answer;
    }
}

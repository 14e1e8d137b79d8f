using System.Text.Json;
using Marten;
using NodaTime;
using Privatization.Api.Cases.Acts;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Http.Requests;
using Privatization.Storage;
using Privatization.Storage.Documents;
using Privatization.Storage.Postgres;
using Privatization.Storage.Text;

namespace Privatization.Api.Payments;

/// <summary>The valuation policies, the shipped one first.</summary>
/// <param name="InForce">The version by which a value is calculated today.</param>
public sealed record ValuationPolicyList(PolicyVersion? InForce, IReadOnlyList<ValuationPolicy> Items);

/// <summary>By which policy values are calculated, for anyone; operators install new ones.</summary>
public static class PolicyRoutes
{
    private const string Path = "/valuation-policies";

    public static void MapPolicies(this IEndpointRouteBuilder open) => open.MapGet(Path, async (HttpContext http, IDocumentStore store, IClock clock) =>
    {
        if (Query.Unknown(http) is { } unknown) return unknown;
        await using var session = store.QuerySession(Tenants.Oblast);
        var policies = await session.ValuationPolicies(http.RequestAborted);
        return Results.Json(new ValuationPolicyList(policies.On(Kazakhstan.DayOf(clock.GetCurrentInstant()))?.Version, policies.All), Json.Stored);
    }).Describe(PaymentOperations.Policies);

    public static void MapPolicyInstallation(this IEndpointRouteBuilder api) => api.MapPost(Path, async (HttpContext http, IDocumentStore store, IClock clock) =>
    {
        if ((await WriteRequest.Read(http)).IsProblem(out var problem, out var asked)) return problem;
        if (asked.Caller.Role is not Role.Operator) return Problems.Forbidden;
        if (asked.As<ValuationPolicy>().IsProblem(out var faults, out var policy)) return faults;
        return await Install(policy, asked, store, clock, http.RequestAborted);
    }).Describe(PaymentOperations.PolicyInstallation);

    private static async Task<IResult> Install(ValuationPolicy policy, WriteRequest asked, IDocumentStore store, IClock clock, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession(Tenants.Oblast);
        if (asked.AnswerId is { } key && await session.LoadAsync<IdempotencyRecord>(key, cancellation) is { } before) return StoredResponse.Again(before, asked);
        if (OperatorInstallsPolicy.Check(policy, await session.ValuationPolicies(cancellation)) is { } objection) return Problems.Of(objection);
        if (asked.ValidateOnly) return Results.Json(policy, Json.Stored);
        session.Insert(new InstalledPolicy(policy.Version.ToString(), policy, clock.Microsecond()));
        var answer = new IdempotencyRecord(
            asked.AnswerId ?? "", asked.BodyDigest.ToString(), StatusCodes.Status201Created, $"/v1{Path}", null, JsonSerializer.Serialize(policy, Json.Stored), StoreTime.Real);
        if (asked.AnswerId is not null) session.Insert(answer);
        await session.SaveChangesAsync(cancellation);
        return new StoredResponse(answer);
    }
}

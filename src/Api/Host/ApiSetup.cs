using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Privatization.Api.Accounts;
using Privatization.Api.Applicants;
using Privatization.Api.Cases;
using Privatization.Api.Http;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.Paths;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Http.Requests;
using Privatization.Api.Integrations;
using Privatization.Api.Payments;
using Privatization.Api.Supervision;
using Privatization.Api.Supervision.MovedTime;

namespace Privatization.Api.Host;

/// <summary>The HTTP side: what is served at which path, to whom.</summary>
internal static class ApiSetup
{
    public static void AddApi(this WebApplicationBuilder builder, string? localDirectory)
    {
        builder.AddHttp();
        builder.AddAccounts(localDirectory);
        builder.AddCases();
        builder.AddApplicants();
        builder.AddSupervision();
        builder.AddPayments();
        builder.AddIntegrations(localDirectory);
        builder.Services.AddRateLimiter(Limit(builder.Configuration.GetValue("RateLimit:PerSecond", 100)));
    }

    public static void MapApi(this WebApplication app)
    {
        app.UseRejectedRequests();
        app.UseSecurityHeaders();
        app.UseProxies();
        app.UseProblems();
        app.UseQueryCheck();
        app.UseSandbox();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.MapHealth();
        app.MapProblemPages();

        RouteGroupBuilder Group() => app.MapGroup(ApiPaths.Prefix);
        var routes = new ApiRoutes(
            Group(), Group().RequireRateLimiting(PerNetwork), Group().RequireRateLimiting(OfGateway),
            Group().RequireCaller().RequireRateLimiting(PerCaller));
        routes.MapAccounts();
        routes.MapCases();
        routes.MapApplicants();
        routes.MapSupervision();
        routes.MapPayments();
        routes.MapIntegrations();
        app.MapDescription();
    }

    private const string PerCaller = "per-caller";
    private const string PerNetwork = "per-network";
    private const string OfGateway = "of-gateway";

    private static Action<RateLimiterOptions> Limit(int perSecond) => limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.AddPolicy(PerCaller,
            http => RateLimitPartition.GetTokenBucketLimiter(http.User.FindFirst("sub")?.Value ?? "", _ => Bucket(perSecond)));
        // Each of these calls may cost as much as some hundred others: a password is compared.
        limiter.AddPolicy(PerNetwork,
            http => RateLimitPartition.GetTokenBucketLimiter(Network.Of(http).ToString(), _ => Bucket(Math.Max(1, perSecond / 20))));
        limiter.AddPolicy(OfGateway, http => RateLimitPartition.GetTokenBucketLimiter(Network.Of(http).ToString(), _ => Bucket(perSecond)));
    };

    private static TokenBucketRateLimiterOptions Bucket(int perSecond) => new()
    {
        TokenLimit = perSecond * 5,
        TokensPerPeriod = perSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
    };
}

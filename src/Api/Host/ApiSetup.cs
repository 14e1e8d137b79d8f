using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Privatization.Api.Accounts;
using Privatization.Api.Applicants;
using Privatization.Api.Applicants.Documents;
using Privatization.Api.Applicants.Uploading;
using Privatization.Api.Cases.Acts;
using Privatization.Api.Cases.Clocks;
using Privatization.Api.Cases.Reading;
using Privatization.Api.Http;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Integrations.Gateway;
using Privatization.Api.Integrations.Outbound;
using Privatization.Api.Payments;
using Privatization.Api.Supervision;
using Privatization.Api.Supervision.Sla;
using Privatization.Api.Supervision.ViewRepair;
using Privatization.Storage.Contents;

namespace Privatization.Api.Host;

/// <summary>The HTTP side: what is served at which path, to whom.</summary>
public static class ApiSetup
{
    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<CaseDirectory>().AddSingleton<Desk>().AddSingleton<Requests>().AddSingleton<Consents>();
        builder.Services.AddSingleton<EvidenceStore>().AddSingleton<ActSignatures>().AddSingleton<Condition2>().AddSingleton<CaseSignatures>();
        builder.Services.AddSingleton<CaseFiles>().AddSingleton<CaseDocuments>().AddSingleton<Cabinet>().AddSingleton<OtherCases>().AddSingleton(builder.Configuration.GetSection("Views").Get<ViewSettings>() ?? new()).AddSingleton<ViewReading>().AddSingleton<Listing>().AddSingleton<SlaReading>();
        builder.Services.AddSingleton(UploadSettings.Read(builder.Configuration)).AddSingleton<IUploadedBytes, UploadedChunks>().AddSingleton<Uploads>().AddSingleton<Downloads>();
        builder.Services.AddSingleton<PaymentImports>().AddSingleton<PaymentImporter>();
        builder.Services.AddHostedService<Rehearsal>();
        builder.Services.AddSingleton<CaseRepair>().AddHostedService<SetAsideWatch>().AddHostedService<ViewKeeper>();
        builder.Services.AddRateLimiter(Limit(builder.Configuration.GetValue("RateLimit:PerSecond", 100)));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.AnswerRejectedRequests();
            kestrel.Limits.MinRequestBodyDataRate = new(bytesPerSecond: 8 * 1024, gracePeriod: TimeSpan.FromSeconds(5));
        });
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

        var open = app.MapGroup("/v1");
        open.MapRegulations();
        open.MapCalendars();
        open.MapPolicies();

        var portal = app.MapGroup("/v1").RequireRateLimiting(PerNetwork);
        Registration.Map(portal);
        SigningIn.Map(portal);
        Challenges.Map(portal);
        IinProofs.Map(portal);
        DocumentChecks.Map(portal);

        var gateway = app.MapGroup("/v1").RequireRateLimiting(OfGateway);
        GatewayMessages.Map(gateway);
        GatewayPayloads.Map(gateway);

        var api = app.MapGroup("/v1").RequireCaller().RequireRateLimiting(PerCaller);
        SigningOut.Map(api);
        Requests.Map(api);
        Consents.Map(api);
        Uploads.Map(api);
        Downloads.Map(api);
        api.MapActs();
        api.MapAssignments();
        api.MapApplicationList();
        api.MapSearch();
        api.MapCase();
        api.MapDocuments();
        Cabinet.Map(api);
        api.MapTimeline();
        api.MapDiff();
        api.MapWork();
        api.MapSlaBoard();
        api.MapSlaSteps();
        api.MapSlaClocks();
        api.MapStaff();
        api.MapNotices();
        api.MapSandbox();
        api.MapAmendments();
        api.MapClocks();
        api.MapPolicyInstallation();
        api.MapValuation();
        PaymentImports.Map(api);
        api.MapEligibility();
        api.MapWebhooks();
        EventStream.Map(api);
        api.MapViews();
    }

    private const string PerCaller = "per-caller";
    private const string PerNetwork = "per-network";
    private const string OfGateway = "of-gateway";

    private static Action<RateLimiterOptions> Limit(int perSecond) => limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.AddPolicy(PerCaller, http => RateLimitPartition.GetTokenBucketLimiter(http.User.FindFirst("sub")?.Value ?? "", _ => Bucket(perSecond)));
        // Each of these calls may cost as much as some hundred others: a password is compared.
        limiter.AddPolicy(PerNetwork, http => RateLimitPartition.GetTokenBucketLimiter(Network.Of(http).ToString(), _ => Bucket(Math.Max(1, perSecond / 20))));
        limiter.AddPolicy(OfGateway, http => RateLimitPartition.GetTokenBucketLimiter(Network.Of(http).ToString(), _ => Bucket(perSecond)));
    };

    private static TokenBucketRateLimiterOptions Bucket(int perSecond) => new()
    {
        TokenLimit = perSecond * 5,
        TokensPerPeriod = perSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
    };
}

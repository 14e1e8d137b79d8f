using Privatization.Api.Http;
using Privatization.Api.Http.OpenApi;

namespace Privatization.Api.Payments;

/// <summary>Reg. §3: what a dwelling is worth, and what came of the treasury.</summary>
internal static class PaymentsModule
{
    public static void AddPayments(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton<PaymentImports>().AddSingleton<PaymentImporter>()
            .AddSingleton(new ModuleContract { Problems = PaymentProblems.All });

    public static void MapPayments(this ApiRoutes routes)
    {
        routes.Open.MapPolicies();
        routes.Callers.MapPolicyInstallation();
        routes.Callers.MapValuation();
        PaymentImports.Map(routes.Callers);
    }
}

using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.ProblemDetails;

namespace Privatization.Api.Http;

/// <summary>The conventions that all endpoints keep.</summary>
internal static class HttpModule
{
    public static void AddHttp(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(new ModuleContract { Problems = Problems.All, Texts = TextSchemas.OfDomain });
        builder.Services.AddSingleton<QueryParameters>();
        builder.AddDescription();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.AnswerRejectedRequests();
            kestrel.Limits.MinRequestBodyDataRate = new(bytesPerSecond: 8 * 1024, gracePeriod: TimeSpan.FromSeconds(5));
        });
    }
}

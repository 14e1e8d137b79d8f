using Privatization.Api.Applicants.Documents;
using Privatization.Api.Applicants.Uploading;
using Privatization.Api.Http;
using Privatization.Api.Http.OpenApi;
using Privatization.Storage.Contents;

namespace Privatization.Api.Applicants;

/// <summary>Reg. §10: what applicants bring, and what they are given.</summary>
internal static class ApplicantsModule
{
    public static void AddApplicants(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<Requests>().AddSingleton<Consents>().AddSingleton<Condition2>().AddSingleton<Cabinet>().AddSingleton<CaseDocuments>();
        services.AddSingleton(UploadSettings.Read(builder.Configuration)).AddSingleton<IUploadedBytes, UploadedChunks>().AddSingleton<Uploads>()
            .AddSingleton<Downloads>();
        services.AddSingleton(new ModuleContract { Problems = [.. UploadProblems.All, .. CabinetProblems.All] });
    }

    public static void MapApplicants(this ApiRoutes routes)
    {
        DocumentChecks.Map(routes.Portal);
        Requests.Map(routes.Callers);
        Consents.Map(routes.Callers);
        Uploads.Map(routes.Callers);
        Downloads.Map(routes.Callers);
        routes.Callers.MapDocuments();
        Cabinet.Map(routes.Callers);
    }
}

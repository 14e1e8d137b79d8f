using Privatization.Api.Cases.Acts;
using Privatization.Api.Cases.Clocks;
using Privatization.Api.Cases.Reading;
using Privatization.Api.Cases.Settings;
using Privatization.Api.Http;
using Privatization.Api.Http.OpenApi;

namespace Privatization.Api.Cases;

/// <summary>What is done with a case, and what is read of it; lists of cases, and of the work that they make.</summary>
internal static class CasesModule
{
    public static void AddCases(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton((builder.Configuration.GetSection("Regulation").Get<RegulationSettings>() ?? new()).Read());
        services.AddSingleton(ContractSettings.Read(builder.Configuration.GetSection("Contract")));
        services.AddSingleton<CaseDirectory>().AddSingleton<ActPipeline>().AddSingleton<ActSignatures>().AddSingleton<CaseSignatures>()
            .AddSingleton<CaseHistories>().AddSingleton<FactCorrections>();
        services.AddSingleton<OtherCases>().AddSingleton<Listing>().AddSingleton<ViewReading>();
        services.AddSingleton(builder.Configuration.GetSection("Views").Get<ViewSettings>() ?? new());
        services.AddHostedService<WarmUp>();
        services.AddSingleton(Contract);
    }

    public static void MapCases(this ApiRoutes routes)
    {
        routes.Open.MapRegulations();
        routes.Callers.MapActs();
        routes.Callers.MapAssignments();
        routes.Callers.MapApplicationList();
        routes.Callers.MapSearch();
        routes.Callers.MapCase();
        routes.Callers.MapTimeline();
        routes.Callers.MapDiff();
        routes.Callers.MapClocks();
        routes.Callers.MapEligibility();
        routes.Callers.MapWork();
        routes.Callers.MapStaff();
        routes.Callers.MapNotices();
    }

    private static ModuleContract Contract => new()
    {
        Texts = new Dictionary<Type, TextForm>
        { [typeof(NameBeginning)] = new(null, MaxLength: NameBeginning.MaxLength, MinLength: NameBeginning.MinLetters) },
        RawMembers = new Dictionary<(Type, string), Type> { [(typeof(CaseReading), "package")] = typeof(RequestPackage) },
    };
}

using JasperFx;
using Privatization.Api.Accounts;
using Privatization.Development;
using Privatization.LocalMachine;
using Privatization.LocalPostgres;

namespace Privatization.Api.Host;

/// <summary>The whole product as one process.</summary>
internal static class Service
{
    public static async Task<int> Run(string[] args)
    {
        try
        {
            await using var database = await DatabaseOfService.Find(args);
            await using var app = Create(args is [] ? database.ConnectionString : database.WithoutTimeout);
            if (args is not []) return await app.RunJasperFxCommands(args);
            database.TellTo(app.Services.GetRequiredService<ILogger<PrivatePostgres>>());
            await await Task.WhenAny(app.RunAsync(), database.Lost);
            return 0;
        }
        catch (Exception fault) when (StartFault.Explain(fault) is { } message)
        {
            await Console.Error.WriteLineAsync(message);
            return 1;
        }
    }

    /// <exception cref="InvalidOperationException">A setting is missing or wrong; the message says which.</exception>
    public static WebApplication Create(string connectionString, Action<WebApplicationBuilder>? adjust = null)
    {
        // Settings are read beside the program, wherever it is started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        adjust?.Invoke(builder);
        var local = LocalEnvironment.Is(builder.Environment.EnvironmentName) ? DataDirectory.Of(builder.Environment.EnvironmentName) : null;
        builder.AddStore(connectionString);
        builder.AddPseudonyms(local);
        builder.AddBearerTokens(local is null ? null : new(DevelopmentKey.Issuer, DevelopmentKey.In(local).Key));
        builder.AddSignatures(local);
        builder.AddApi(local);
        var app = builder.Build();
        app.MapApi();
        return app;
    }
}

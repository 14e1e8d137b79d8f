using Marten;
using Privatization.Api.Accounts;
using Privatization.Api.Applicants.PersonalData;
using Privatization.Api.Cases.Reading;
using Privatization.Api.Integrations.Gateway;
using Privatization.Api.Supervision.ViewRepair;
using Privatization.Development;
using Privatization.Development.Demo;
using Privatization.Development.Pki;
using Privatization.Development.Seed;
using Privatization.Storage.Postgres;

namespace Privatization.Api.Host;

/// <summary>
/// <c>dotnet run --project src/Api</c> is the service; with a word after <c>--</c> it is a command. The store's own: <c>help</c>.
/// </summary>
internal static class Commands
{
    /// <returns>The exit code.</returns>
    public static async Task<int> Run(string[] args)
    {
        Func<string[], Task<int>>? command = args.FirstOrDefault() switch
        {
            // in the environments Development and Sandbox
            "demo" => _ => DemoCommand.Run(Audience, async address => await StartedService.At(address), rest => OfOperator(GatewayCommand.Run)(rest)),
            "token" => rest => Task.FromResult(TokenCommand.Run(rest, Audience)),
            "pki" => PkiCommand.Run,
            "sign" => SignCommand.Run,
            "seed" => Seed,
            // of an operator
            "staff" => OfOperator(StaffCommand.Run),
            "gateway" => OfOperator(GatewayCommand.Run),
            "verify" => OfOperator(VerifyCommand.Run),
            "views" => OfOperator(ViewsCommand.Run),
            "erase" => OfOperator(EraseCommand.Run),
            _ => null,
        };
        return command is null ? await Service.Run(args) : await StartFault.Told(() => command(args[1..]));
    }

    private static string Audience => new AuthenticationSettings().Audience;

    private static async Task<int> Seed(string[] args)
    {
        var seed = SeedCommand.Read(args);
        await using var database = await DatabaseOfService.Find([]);
        await using var app = Service.Create(database.WithoutTimeout);
        return await seed.Run(app);
    }

    /// <summary>With the database, the service that is not started, and one commit.</summary>
    /// <param name="command">
    /// A <see cref="FormatException"/> tells how it is used, an <see cref="InvalidOperationException"/> why it is not done.
    /// </param>
    private static Func<string[], Task<int>> OfOperator(Func<string[], IServiceProvider, IDocumentSession, Task<int>> command) => async args =>
    {
        await using var database = await DatabaseOfService.Find([]);
        await using var app = Service.Create(database.WithoutTimeout);
        await using var session = app.Services.GetRequiredService<IDocumentStore>().LightweightSession(Tenants.Oblast);
        var exit = await command(args, app.Services, session);
        await session.SaveChangesAsync();
        return exit;
    };
}

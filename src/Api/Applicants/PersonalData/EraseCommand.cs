using Marten;
using Npgsql;
using Privatization.LocalMachine;

namespace Privatization.Api.Applicants.PersonalData;

/// <summary>
/// <c>erase --iin N --reason TEXT [--vacuum]</c>, for the operator: erases a person whose cases have all ended: what they and the account hold.
/// Facts stay as they are.
/// <c>erase --vacuum</c> alone rewrites the tables, for those who were erased before.
/// </summary>
internal static class EraseCommand
{
    private const string Vacuum = "--vacuum";

    private const string Use = """
        Use: erase --iin N --reason TEXT [--vacuum]
             erase --vacuum                        rewrites the tables that persons were erased from, which are locked meanwhile
        """;

    public static async Task<int> Run(string[] args, IServiceProvider services, IDocumentSession session)
    {
        var options = CommandLine.Options(args.Where(arg => arg != Vacuum), out var fault);
        var (rewrites, erases) = (args.Contains(Vacuum), options.Count > 0);
        if (fault is not null || (!rewrites && !erases)) throw new FormatException($"{fault}\n{Use}".Trim());
        if (erases)
        {
            if (!options.TryGetValue("iin", out var iin) || !options.TryGetValue("reason", out var reason)) throw new FormatException(Use);
            var erasing = ActivatorUtilities.CreateInstance<Erasing>(services);
            var done = await erasing.Erase(Iin.Parse(iin), FreeText.Parse(reason), Environment.UserName, CancellationToken.None);
            Console.WriteLine($"Erased: {done.Cases} cases, {done.Accounts} accounts, {done.Contents} contents; {done.Blobs} blobs are gone.");
        }
        if (rewrites) await Rewriting.Run(services.GetRequiredService<NpgsqlDataSource>(), Console.WriteLine, CancellationToken.None);
        Console.WriteLine(rewrites ? Rewriting.RemainsRewritten : Rewriting.Remains);
        return 0;
    }
}

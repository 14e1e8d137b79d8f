using Marten;
using Npgsql;
using Privatization.LocalMachine;
using Privatization.Projections;
using Privatization.Storage.Log;

namespace Privatization.Api.Supervision.ViewRepair;

/// <summary>
/// What views could not read, for the operator: <c>views list</c>, <c>views repair [--case ID] [--view NAME]</c>. It exits with 1 while cases are
/// set aside. The service may run meanwhile.
/// </summary>
internal static class ViewsCommand
{
    private const string Use = "Use: views list\n"
        + "     views repair [--case ID] [--view NAME]    reads again what was set aside; all of it, where neither is named";

    public static async Task<int> Run(string[] args, IServiceProvider services, IDocumentSession session)
    {
        var (database, repair) = (services.GetRequiredService<NpgsqlDataSource>(), services.GetRequiredService<CaseRepair>());
        var standing = await SetAsideCase.Standing(database, CancellationToken.None);
        var left = args switch
        {
            ["list"] => List(standing),
            ["repair", .. var rest] => await Repair(Chosen(standing, rest), repair),
            _ => throw new FormatException(Use),
        };
        return left > 0 ? 1 : 0;
    }

    private static int List(List<SetAsideCase> standing)
    {
        foreach (var it in standing) Console.WriteLine(Line(it, it.Reason));
        return standing.Count;
    }

    private static async Task<int> Repair(List<SetAsideCase> chosen, CaseRepair repair)
    {
        var left = 0;
        foreach (var aside in chosen)
        {
            var still = await TryAgain(aside, repair);
            if (still is not null) left++;
            Console.WriteLine(Line(aside, still is null ? "repaired" : $"still set aside: {still}"));
        }
        return left;
    }

    /// <returns>Why it still cannot be read; null where it was.</returns>
    private static async Task<string?> TryAgain(SetAsideCase aside, CaseRepair repair)
    {
        try { return (await repair.TryAgain(aside, CancellationToken.None))?.Message; }
        catch (Exception newer) when (StoredFacts.AreNewer(newer)) { return "a newer build recorded it."; }
    }

    private static List<SetAsideCase> Chosen(List<SetAsideCase> standing, string[] args)
    {
        var options = CommandLine.Options(args, out var fault);
        if (fault is not null || options.Keys.Except(["case", "view"]).Any()) throw new FormatException($"{fault}\n{Use}".Trim());
        var id = options.TryGetValue("case", out var text) ? IdOf(text) : (Guid?)null;
        if (options.TryGetValue("view", out var view) && !CaseViews.Names.Contains(view))
            throw new FormatException($"Views: {string.Join(", ", CaseViews.Names)}.\n{Use}");
        var chosen = standing.Where(it => (id is null || it.Application == id) && (view is null || it.View == view)).ToList();
        return chosen is [] && (id is not null || view is not null)
            ? throw new InvalidOperationException("No such case is set aside: views list tells which are.")
            : chosen;
    }

    private static Guid IdOf(string text) => Guid.TryParse(text, out var id) ? id : throw new FormatException($"{text} is no id of a case.\n{Use}");

    private static string Line(SetAsideCase aside, string said) =>
        $"{aside.View}\t{aside.Application}\t{aside.Number}\tversion {aside.Version} ({aside.Fact})\t{said}";
}

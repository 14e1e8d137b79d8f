using Marten;
using NodaTime;
using NodaTime.Text;
using Privatization.LocalMachine;
using Privatization.Storage;
using Privatization.Storage.Documents;
using Privatization.Storage.Text;

namespace Privatization.Api.Accounts;

/// <summary>
/// The staff register, for the operator: <c>staff list [--provider P]</c>, <c>staff set ID --provider P --role R --from D [--to D] [--iin N]</c>,
/// <c>staff substitute ID --for ID --from D --to D</c>, <c>staff account ID --iin N</c>. Days are yyyy-MM-dd, inclusive; of the IIN, without which
/// nobody signs, a pseudonym is kept.
/// </summary>
internal static class StaffCommand
{
    private const string Use = """
        Use: staff list [--provider P]
             staff set ID --provider P --role executor|head|commission|akimat --from yyyy-MM-dd [--to yyyy-MM-dd] [--iin N]
             staff substitute ID --for ID --from yyyy-MM-dd --to yyyy-MM-dd
             staff account ID --iin N              an account to sign in with, where no OpenID Connect issuer is set; prints its password
        """;

    public static async Task<int> Run(string[] args, IServiceProvider services, IDocumentSession session)
    {
        switch (args)
        {
            case ["list", .. var rest]: await List(session, Options(rest)); break;
            case ["set", var id, .. var rest]: session.Store(Entry(id, Options(rest), services.GetRequiredService<Pseudonyms>())); break;
            case ["substitute", var id, .. var rest]: session.Store(Substitute(await Known(session, id), Options(rest))); break;
            case ["account", var id, .. var rest]:
                Console.WriteLine(
                    await StaffAccount.Make(services, session, await Known(session, id), Iin.Parse(Required(Options(rest), "iin")))); break;
            default: throw new FormatException(Use);
        }
        return 0;
    }

    private static async Task List(IQuerySession session, Dictionary<string, string> options)
    {
        foreach (var entry in await session.Query<StaffEntry>().OrderBy(entry => entry.Id).ToListAsync())
            if (!options.TryGetValue("provider", out var provider) || entry.Provider == provider)
                Console.WriteLine(string.Join('\t',
                    entry.Id, entry.Provider, EnumCodes.Format(entry.Member.Role), Day(entry.Member.From),
                    entry.Member.To is { } to ? Day(to) : ""));
    }

    private static StaffEntry Entry(string id, Dictionary<string, string> options, Pseudonyms pseudonyms)
    {
        var role = EnumCodes.Parse<Role>(Required(options, "role"));
        if (role is not (Role.Executor or Role.Head or Role.Commission or Role.Akimat)) throw new FormatException(Use);
        var provider = ProviderCode.Parse(Required(options, "provider"));
        return new(id, provider.ToString(), new(
            StaffId.Parse(id), provider, role.Value, Day(Required(options, "from")), options.TryGetValue("to", out var to) ? Day(to) : null,
            Person: options.TryGetValue("iin", out var iin) ? pseudonyms.Of(Iin.Parse(iin)) : null));
    }

    private static StaffEntry Substitute(StaffEntry entry, Dictionary<string, string> options) => entry with
    {
        Member = entry.Member with
        {
            Substitutes = [.. entry.Member.Substitutes ?? [], new(
                StaffId.Parse(Required(options, "for")), Day(Required(options, "from")), Day(Required(options, "to")))],
        },
    };

    private static async Task<StaffEntry> Known(IQuerySession session, string id) =>
        await session.LoadAsync<StaffEntry>(id) ?? throw new FormatException($"The register has no {id}.");

    private static Dictionary<string, string> Options(IEnumerable<string> args) =>
        CommandLine.Options(args, out var wrong) is var options && wrong is null ? options : throw new FormatException($"{wrong}\n{Use}");

    private static string Required(Dictionary<string, string> options, string name) =>
        options.TryGetValue(name, out var value) ? value : throw new FormatException(Use);

    private static LocalDate Day(string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day } ? day : throw new FormatException($"{text} is no day: yyyy-MM-dd.");

    private static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);
}

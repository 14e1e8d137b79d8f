using NodaTime;
using Privatization.LocalMachine;
using Privatization.Storage.Text;

namespace Privatization.Development.Pki;

/// <summary>
/// A certification authority for development, in the data directory: <c>pki</c> makes it with the people of the demonstration,
/// <c>pki issue --iin N [--bin N --role head] [--name NAME]</c>, <c>pki revoke SERIAL|NAME</c>, <c>pki serve</c>.
/// </summary>
public static class PkiCommand
{
    private const string Use = """
        Use: pki                                   a root, an issuing authority, certificates of the demonstration; lists them
             pki issue --iin N [--bin N --role executor|head|commission|akimat] [--name NAME]
             pki revoke SERIAL|NAME
             pki serve                             revocation lists and OCSP, where the certificates point to
        """;

    /// <summary>Certificates whose keys lie in a data directory prove nothing where it matters.</summary>
    internal static bool IsAllowed => Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") is "Development" or "Sandbox";

    public static async Task<int> Run(string[] args)
    {
        if (!IsAllowed)
            return Fail(
                "Certificates are made here in the Development and Sandbox environments only; elsewhere the National Certification Authority issues "
                + "them.");
        var options = CommandLine.Options(args.Skip(args is ["revoke", ..] ? 2 : 1), out var fault);
        if (fault is not null) return Fail($"{fault}\n{Use}");
        var authority = LocalAuthority.In(DataDirectory.Default, SystemClock.Instance);
        switch (args)
        {
            case []: IssueDemo(authority); List(authority); return 0;
            case ["issue", ..]: authority.Issue(Asked(options)); List(authority); return 0;
            case ["revoke", var which] when authority.Revoke(which) is { } revoked:
                Console.WriteLine($"revoked {revoked.Serial} {revoked.Name}");
                return 0;
            case ["revoke", _]: return Fail("There is no such certificate.");
            case ["serve"]: await Serve(authority); return 0;
            default: return Fail(Use);
        }
    }

    private static void IssueDemo(LocalAuthority authority)
    {
        Parallel.ForEach(Person.Demo, person => authority.Of(person));
        var person = Person.Demo.First();
        Bad("expired", it => authority.Issue(it, age: Duration.FromDays(400)));
        Bad("auth", it => authority.Issue(it, NcaProfile.Authentication));
        Bad("revoked", signer =>
        {
            authority.Issue(signer);
            authority.Revoke(signer.Name);
        });

        void Bad(string how, Action<Person> issue)
        {
            var its = person with { Name = $"{person.Name}-{how}" };
            if (authority.Find(its.Name) is null) issue(its);
        }
    }

    private static Person Asked(Dictionary<string, string> options)
    {
        var iin = Iin.Parse(options.GetValueOrDefault("iin") ?? throw new FormatException(Use)).ToString();
        if (!options.TryGetValue("bin", out var bin)) return new(options.GetValueOrDefault("name") ?? iin, Role.Applicant, iin);
        var role = EnumCodes.Parse<Role>(options.GetValueOrDefault("role"));
        if (role is not (Role.Executor or Role.Head or Role.Commission or Role.Akimat) || bin.Length != 12 || !bin.All(char.IsAsciiDigit))
            throw new FormatException(Use);
        return new(options.GetValueOrDefault("name") ?? $"{bin}-{iin}", role.Value, iin, Organisation: $"БСН {bin}", Bin: bin);
    }

    private static void List(LocalAuthority authority)
    {
        Console.WriteLine($"{authority["root.pem"]}\n{authority["ca.pem"]}");
        foreach (var entry in authority.Issued.All)
            Console.WriteLine(string.Join('\t',
                entry.Serial, entry.Expires, entry.RevokedAt is null ? "" : "revoked", $"{authority[Path.Combine("people", entry.Name)]}.pem"));
    }

    private static async Task Serve(LocalAuthority authority)
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();
        app.Urls.Add(LocalAuthority.UsualAddress.AbsoluteUri);
        app.MapPki(authority, SystemClock.Instance);
        await app.RunAsync();
    }

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return 1;
    }
}

using System.Diagnostics;
using System.Globalization;

namespace Privatization.LocalPostgres;

/// <summary>The account the server runs under: ours, or, as PostgreSQL refuses root, an unprivileged one.</summary>
internal sealed class LaunchUser
{
    private static readonly string[] Unprivileged = ["postgres", "nobody"];
    private static readonly string[] Session = ["setsid"];

    private readonly (int User, int Group)? _ids;

    private LaunchUser(string name, (int, int)? ids) => (Name, _ids) = (name, ids);

    public string Name { get; }

    /// <summary>Is it another account than the one this process runs under?</summary>
    public bool IsOther => _ids is not null;

    public static LaunchUser Choose()
    {
        if (!Environment.IsPrivilegedProcess)
            return new LaunchUser(Environment.UserName, null);

        if (!Programs.Has("setpriv"))
            throw new InvalidOperationException(
                "PostgreSQL does not run as root, and there is no setpriv to run it as somebody else. Install it (apt-get install util-linux), "
                + "run the service as another user, or set ConnectionStrings__Privatization to a running server.");

        var accounts = File.ReadLines("/etc/passwd").Select(line => line.Split(':')).Where(fields => fields.Length >= 4).ToArray();
        var chosen = Unprivileged.Select(name => accounts.FirstOrDefault(fields => fields[0] == name)).FirstOrDefault(fields => fields is not null);
        return chosen is not null
            ? new LaunchUser(chosen[0], (Number(chosen[2]), Number(chosen[3])))
            : throw new InvalidOperationException(
                "PostgreSQL does not run as root, and there is neither a user postgres nor a user nobody. Install PostgreSQL "
                + "(apt-get install postgresql), or set ConnectionStrings__Privatization to a running server.");
    }

    /// <summary>A program that runs under this account.</summary>
    public ProcessStartInfo Command(params IEnumerable<string> command) =>
        Programs.Describe(IsOther ? ["setpriv", .. Drop(), .. command] : command);

    /// <summary>A program that runs under this account and gets an interrupt when the thread that starts it ends, however that happens.</summary>
    public ProcessStartInfo Leashed(params IEnumerable<string> command)
    {
        if (Programs.Has("setpriv"))
            // The session of its own keeps Ctrl-C at our terminal from stopping it before us.
            return Programs.Describe([.. Programs.Has("setsid") ? Session : [], "setpriv", .. Drop(), "--pdeathsig=INT", .. command]);

        // Elsewhere a watcher reads the pipe that only we hold open: it ends with us.
        const string watch = """exec 3<&0; (cat <&3; kill -INT $$) >/dev/null 2>&1 & exec "$0" "$@" 3<&-""";
        return Programs.Describe(["sh", "-c", watch, .. command]);
    }

    public async Task<bool> CanEnter(string directory, CancellationToken cancellation) =>
        !IsOther || (await Programs.Run(Command("test", "-x", directory), cancellation)).Code == 0;

    public async Task Own(string path, CancellationToken cancellation)
    {
        if (_ids is var (user, group))
            await Programs.MustRun(Programs.Describe("chown", "-hR", $"{Text(user)}:{Text(group)}", path), cancellation);
    }

    private string[] Drop() => _ids is var (user, group) ? [$"--reuid={Text(user)}", $"--regid={Text(group)}", "--clear-groups"] : [];

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

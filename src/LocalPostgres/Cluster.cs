using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Privatization.LocalMachine;

namespace Privatization.LocalPostgres;

/// <summary>The directory PostgreSQL keeps its data in.</summary>
internal sealed class Cluster
{
    private readonly LaunchUser _user;
    private readonly string _place;

    private Cluster(string place, LaunchUser user) => (_place, _user) = (place, user);

    public string Directory => Path.Combine(_place, "cluster");

    public string Downloads => Path.Combine(_place, "binaries");

    /// <summary>The version of PostgreSQL that made it; null when it is still to be made.</summary>
    public int? Major => File.Exists(Path.Combine(Directory, "PG_VERSION"))
        ? int.Parse(File.ReadAllText(Path.Combine(Directory, "PG_VERSION")), CultureInfo.InvariantCulture)
        : null;

    /// <summary>The process that is or was the server.</summary>
    public int? ServerPid => File.Exists(PidFile) && int.TryParse(File.ReadLines(PidFile).FirstOrDefault(), out var pid) ? pid : null;

    private string PidFile => Path.Combine(Directory, "postmaster.pid");

    public static async Task<Cluster> In(string dataDirectory, LaunchUser user, CancellationToken cancellation)
    {
        if (await user.CanEnter(dataDirectory, cancellation))
            return new Cluster(dataDirectory, user);

        // Root's data usually lies under /root, which the account that runs the server may not enter, and we do not open other people's
        // directories. The cluster then lives where services keep their data, under a name which the data directory always leads to.
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(dataDirectory)))[..16];
        return new Cluster(System.IO.Directory.CreateDirectory($"/var/lib/privatization-{name}").FullName, user);
    }

    public async Task Create(PostgresBinaries binaries, string password, CancellationToken cancellation)
    {
        // Made beside and then renamed: an interrupted initdb leaves nothing that looks like a cluster.
        var draft = Directory + ".new";
        var secret = draft + ".password";
        if (System.IO.Directory.Exists(draft))
            System.IO.Directory.Delete(draft, recursive: true);
        System.IO.Directory.CreateDirectory(draft);
        PrivateFile.Write(secret, password);
        try
        {
            await _user.Own(draft, cancellation);
            await _user.Own(secret, cancellation);
            await Programs.MustRun(
                _user.Command(
                    binaries["initdb"], $"--pgdata={draft}", $"--username={RunningServer.Administrator}", $"--pwfile={secret}",
                    "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--data-checksums"),
                cancellation);
        }
        finally
        {
            File.Delete(secret);
        }
        System.IO.Directory.Move(draft, Directory);
    }

    /// <summary>Sees to it that nothing is left of a server whose owner was killed: neither processes nor its mark.</summary>
    public async Task Reclaim(CancellationToken cancellation)
    {
        await _user.Own(Directory, cancellation);
        // Elsewhere we cannot see who works in a directory: the server's own, more timid check of its mark decides.
        if (!OperatingSystem.IsLinux())
            return;

        for (var tries = 0; await Workers(cancellation) is { Count: > 0 } workers; tries++)
        {
            if (tries == 300)
                throw new InvalidOperationException($"PostgreSQL still runs in {Directory} (processes {string.Join(", ", workers)}): stop it first.");
            if (tries == 0 && ServerPid is { } server && workers.Contains(server))
                _ = Programs.Signal(server, Programs.Interrupt);
            await Task.Delay(100, cancellation);
        }

        // The server itself takes any live process with the number in its mark for its predecessor, after a reboot for example.
        File.Delete(PidFile);
    }

    private async Task<IReadOnlyList<int>> Workers(CancellationToken cancellation)
    {
        // Under the server's account: in a container even root may not look at the processes of others.
        const string list = """for p in /proc/[0-9]*; do [ "$p/cwd" -ef "$0" ] && echo "${p#/proc/}"; done; true""";
        var found = await Programs.MustRun(_user.Command("sh", "-c", list, Directory), cancellation);
        return [.. found.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(pid => int.Parse(pid, CultureInfo.InvariantCulture))];
    }
}

using System.Globalization;
using MysticMind.PostgresEmbed;

namespace Privatization.LocalPostgres;

/// <summary>A directory that holds the programs of one version of PostgreSQL.</summary>
internal sealed record PostgresBinaries(string Directory)
{
    private const string Downloaded = "18.4.0";
    private const int DownloadedMajor = 18;

    /// <param name="major">The version that made the cluster: no other one can read it. Null: any will do.</param>
    /// <param name="downloads">Where downloaded programs are kept.</param>
    /// <exception cref="InvalidOperationException">There are none; the message says what to install or to set.</exception>
    public static async Task<PostgresBinaries> Find(
        LaunchOptions options, LaunchUser user, int? major, string downloads, CancellationToken cancellation)
    {
        foreach (var directory in options.SearchPath)
            if (await Major(directory, user, cancellation) is { } found && (major ?? found) == found)
                return new PostgresBinaries(directory);

        var reason = "downloading is switched off";
        Exception? cause = null;
        if (options.MayDownload)
            try
            {
                if ((major ?? DownloadedMajor) == DownloadedMajor)
                    return await Download(user, downloads, cancellation);
                reason = $"only {DownloadedMajor} can be downloaded";
            }
            catch (Exception e) when (!cancellation.IsCancellationRequested)
            {
                cause = e;
                reason = $"the download failed ({e.GetBaseException().Message})";
            }

        var (missing, package) = major is null
            ? ("No PostgreSQL was found on this machine", "postgresql")
            : ($"The data was written by PostgreSQL {major}, which was not found on this machine", $"postgresql-{major}");
        throw new InvalidOperationException(
            $"{missing}, and {reason}. Install it (apt-get install {package}), or set ConnectionStrings__Privatization to a running server.",
            cause);
    }

    public string this[string program] => Path.Combine(Directory, program);

    private static async Task<int?> Major(string directory, LaunchUser user, CancellationToken cancellation)
    {
        var server = Path.Combine(directory, "postgres");
        if (!File.Exists(server) || !File.Exists(Path.Combine(directory, "initdb")))
            return null;

        // Asked under the account that is to run it, which may not be allowed to.
        var answer = await Programs.Run(user.Command(server, "--version"), cancellation);
        var digits = answer.Output.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit);
        return answer.Code == 0 && int.TryParse(string.Concat(digits), CultureInfo.InvariantCulture, out var major) ? major : null;
    }

    private static async Task<PostgresBinaries> Download(LaunchUser user, string downloads, CancellationToken cancellation)
    {
        // Only its binaries: its own start knows neither root nor the death of its owner.
        var package = new PgServer(new PgServerOptions { PgVersion = Downloaded, BinariesDir = downloads, DbDir = downloads });
        await package.InstallAsync(cancellation);
        if (user.IsOther)
            await Programs.MustRun(Programs.Describe("chmod", "-R", "a+rX", downloads), cancellation);

        return new PostgresBinaries(Path.Combine(package.InstallDir, "bin"));
    }
}

using System.Globalization;

namespace Privatization.LocalPostgres;

/// <summary>The directories in which packages of the usual systems put the programs of PostgreSQL.</summary>
internal static class UsualPlaces
{
    public static IReadOnlyList<string> All() =>
    [
        .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
        .. NewestFirst("/usr/lib/postgresql", "*"),
        "/usr/local/pgsql/bin",
        .. NewestFirst("/opt/homebrew/opt", "postgresql*"),
        .. NewestFirst("/usr/local/opt", "postgresql*"),
        .. NewestFirst("/Applications/Postgres.app/Contents/Versions", "*"),
        .. NewestFirst("/usr", "pgsql-*"),
    ];

    private static IEnumerable<string> NewestFirst(string parent, string pattern) => Directory.Exists(parent)
        ? Directory.EnumerateDirectories(parent, pattern).OrderByDescending(Version).Select(each => Path.Combine(each, "bin"))
        : [];

    private static int Version(string directory)
    {
        var digits = Path.GetFileName(directory).SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit);
        return int.TryParse(string.Concat(digits), CultureInfo.InvariantCulture, out var version) ? version : 0;
    }
}

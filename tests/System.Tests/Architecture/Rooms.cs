using System.Runtime.CompilerServices;

namespace Privatization.Tests.Architecture;

/// <summary>The rooms of the code and which may use which, as <c>docs/architecture.md</c> tells it.</summary>
internal sealed class Rooms
{
    private readonly Dictionary<string, string[]> _mayUse;

    private Rooms(Dictionary<string, string[]> mayUse) => _mayUse = mayUse;

    public IReadOnlyCollection<string> Names => _mayUse.Keys;

    public static Rooms Read()
    {
        var page = File.ReadAllText(Path.Combine(Root(), "docs", "architecture.md"));
        var table = page.Split("<!-- table: rooms -->")[1].Split("<!-- end -->")[0];
        var rows = table.Split('\n').Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Where(cells => cells.Length == 4);
        return new(rows.Skip(2).ToDictionary(cells => cells[1], cells => cells[2].Split(", ")));
    }

    /// <returns>The innermost room of a namespace; null where there is none.</returns>
    public string? Of(string space)
    {
        var folder = space.Replace("Privatization.", "", StringComparison.Ordinal).Replace('.', '/');
        return Names.Where(room => folder == room || folder.StartsWith($"{room}/", StringComparison.Ordinal)).MaxBy(room => room.Length);
    }

    public bool MayUse(string room, string other) => room == other || _mayUse[room].Any(allowed =>
        allowed == other || (allowed.EndsWith("/*", StringComparison.Ordinal) && $"{other}/".StartsWith(allowed[..^1], StringComparison.Ordinal)));

    public static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}

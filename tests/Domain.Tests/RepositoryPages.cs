using Privatization.Domain.Tests.GoldenFiles;

namespace Privatization.Domain.Tests;

/// <summary>What is written for people in the repository: every .md file.</summary>
public static class RepositoryPages
{
    private static readonly string[] Made = ["bin", "obj", "node_modules", "TestResults"];

    public static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Golden.Readme())!, "../.."));

    /// <summary>By their paths from the root.</summary>
    public static IReadOnlyList<string> All { get; } = [.. In(Root).Select(file => Path.GetRelativePath(Root, file)).Order(StringComparer.Ordinal)];

    public static string Text(string page) => File.ReadAllText(Path.Combine(Root, page)).ReplaceLineEndings("\n");

    private static IEnumerable<string> In(string folder) => Directory.EnumerateFiles(folder, "*.md")
        .Concat(Directory.EnumerateDirectories(folder).Where(IsWritten).SelectMany(In));

    private static bool IsWritten(string folder) => Path.GetFileName(folder) is var name && !name.StartsWith('.') && !Made.Contains(name);
}

namespace Privatization.Tests.Architecture;

/// <summary>The files that people wrote: not what the build or the code generation of Wolverine writes.</summary>
public static class Sources
{
    private static readonly string[] Written = ["obj", "bin", "Internal"];

    public static IEnumerable<string> Of(params string[] folders) => folders
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Rooms.Root(), folder), "*.cs", SearchOption.AllDirectories))
        .Where(file => !Path.GetRelativePath(Rooms.Root(), file).Split(Path.DirectorySeparatorChar).Any(Written.Contains));
}

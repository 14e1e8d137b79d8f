using System.Runtime.CompilerServices;

namespace Privatization.Domain.Tests.GoldenFiles;

/// <summary>Texts that lie in the source tree and are compared whole. UPDATE_GOLDEN=1 writes them anew.</summary>
public static class Golden
{
    private const string Begin = "<!-- generated:", End = "<!-- end -->";

    /// <summary>The text is what the file of that name in this folder holds.</summary>
    public static void File(string name, string text, [CallerFilePath] string caller = "") =>
        Compare(Path.Combine(TestsFolder(caller), "GoldenFiles", name), text);

    /// <summary>The text is what stands in that block of the domain's README.</summary>
    public static void Block(string name, string text, [CallerFilePath] string caller = "")
    {
        var path = Readme(caller);
        var whole = Read(path);
        var from = whole.IndexOf($"{Begin} {name} -->", StringComparison.Ordinal);
        var to = whole.IndexOf(End, Math.Max(from, 0), StringComparison.Ordinal);
        (from >= 0 && to > from).Should().BeTrue($"README.md should have a block {name}");
        Compare(path, $"{whole[..from]}{Begin} {name} -->\n\n{text.Trim()}\n\n{whole[to..]}");
    }

    public static string Readme([CallerFilePath] string caller = "") =>
        Path.GetFullPath(Path.Combine(TestsFolder(caller), "../../src/Domain/README.md"));

    private static void Compare(string path, string text)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1") System.IO.File.WriteAllText(path, text);
        Read(path).Should().Be(text, $"{Path.GetFileName(path)} should be up to date (UPDATE_GOLDEN=1 writes it anew)");
    }

    private static string Read(string path) =>
        System.IO.File.Exists(path) ? System.IO.File.ReadAllText(path).ReplaceLineEndings("\n") : "";

    private static string TestsFolder(string caller)
    {
        var folder = Path.GetDirectoryName(caller)!;
        while (!System.IO.File.Exists(Path.Combine(folder, "Domain.Tests.csproj"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}

using System.Runtime.CompilerServices;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Host;

/// <summary>The code that Wolverine would generate is committed: a stale file would be found by nobody else. UPDATE_GOLDEN=1 rewrites it.</summary>
public class GeneratedCodeSpecs
{
    [Fact]
    public async Task the_committed_code_is_what_would_be_generated_now()
    {
        var (exit, output, errors) = await ServiceProcess.Run("Host=localhost;Database=none", ["codegen", "write"]);
        exit.Should().Be(0, output + errors);
        var fresh = Files(Path.Combine(Path.GetDirectoryName(ServiceProcess.Program)!, "Internal", "Generated"));
        var committed = Path.Combine(Root(), "src", "Api", "Internal", "Generated");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            foreach (var (name, text) in fresh) await File.WriteAllTextAsync(Path.Combine(committed, name), text);
        Files(committed).Should().BeEquivalentTo(fresh);
    }

    private static Dictionary<string, string> Files(string directory) => Directory.EnumerateFiles(directory, "*.cs", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(directory, file), file => File.ReadAllText(file).ReplaceLineEndings("\n"));

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}

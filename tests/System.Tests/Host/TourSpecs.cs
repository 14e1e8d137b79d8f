using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Host;

/// <summary>The README's tour is executed as it stands, against the running service.</summary>
public partial class TourSpecs(RunningService service)
{
    [Fact]
    public async Task the_tour_of_the_readme_works_as_written()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The tour is for a POSIX shell.");
        var script = string.Join('\n', TourBlocks().Matches(await File.ReadAllTextAsync(Readme())).Select(match => match.Groups[1].Value))
            .Replace("http://localhost:5080", service.Address, StringComparison.Ordinal)
            .Replace("dotnet run --project src/Api --", $"dotnet '{ServiceProcess.Program}'", StringComparison.Ordinal);
        var output = await Shell("set -euo pipefail\n" + script);

        output.Should().Contain("HTTP/1.1 201 Created").And.Contain("ETag: \"5\"", "the acceptance is recorded");
        output.Should().Contain("Сұрау қабылданды", "the cabinet says so at once");
        output.Should().Contain("out-of-turn").And.Contain("кезегі емес", "the refusal is in the language asked for");
        output.Should().Contain("head-resolution-given", "the timeline shows it");
        output.Should().Contain("/position/step", "the difference names what changed");
        output.Should().Contain("2 of 2 signatures as recorded");
        output.Should().Contain("\"items\":[{", "something waits for the executor");
    }

    private async Task<string> Shell(string script)
    {
        var start = new ProcessStartInfo("bash", ["-c", script])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ConnectionStrings__Privatization"] = service.ConnectionString },
        };
        using var shell = Process.Start(start)!;
        var output = shell.StandardOutput.ReadToEndAsync();
        var errors = shell.StandardError.ReadToEndAsync();
        await shell.WaitForExitAsync();
        shell.ExitCode.Should().Be(0, await errors);
        return await output;
    }

    private static string Readme([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "README.md"));

    [GeneratedRegex(@"<!-- tour -->\n```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex TourBlocks();
}

using System.Text;
using Privatization.LocalPostgres;
using Privatization.Storage.Text;
using Privatization.Tests.Cases.Finding;
using Privatization.Tests.Driving;
using Privatization.Tests.PersonalData;

namespace Privatization.Tests.Applicants.PersonalData;

/// <summary>A person who was erased is in no file of the tables once these were rewritten; before, the rows are dead and still there.</summary>
public sealed class RewrittenSpecs : IDisposable
{
    private readonly TemporaryDirectory _data = new();

    [Fact]
    public async Task nothing_of_an_erased_person_is_in_the_files_of_the_tables()
    {
        await using var server =
            await PrivatePostgres.StartOrJoin(_data.Path, new LaunchOptions { MayDownload = false }, TestContext.Current.CancellationToken);
        await using var app = await RunningService.Start(server.ConnectionString);
        var theCase = new CaseDriver(app.Urls.Single());
        await (await theCase.Submit(Package.WithAll(await theCase.PackageOf(Canaries.LastName, Canaries.FirstName)))).Do(Act.Withdrawal);
        (await theCase.Finds(Role.Head, new { theCase.Iin, Surname = Canaries.LastName })).Should().Equal(theCase.Id);
        var traces = new[] { theCase.Iin, Canaries.LastName, Spelling.Of(Canaries.LastName) };
        await Database.Run(server.ConnectionString, "analyze");

        var erased = await ServiceProcess.Run(server.ConnectionString, ["erase", "--iin", theCase.Iin, "--reason", "Өтініш № 7"]);
        erased.Should().Match<(int Code, string Output, string Errors)>(done => done.Code == 0 && done.Output.Contains("dead rows")
            && done.Output.Contains("write-ahead log"), erased.Errors);
        (await Found(traces)).Should().BeEquivalentTo(traces, "rows that are deleted stay in the files");

        var rewritten = await ServiceProcess.Run(server.ConnectionString, ["erase", "--vacuum"]);
        rewritten.Should().Match<(int Code, string Output, string Errors)>(done => done.Code == 0 && done.Output.Contains("locked")
            && done.Output.Contains("write-ahead log"), rewritten.Errors);
        (await Found(traces)).Should().BeEmpty();
        (await theCase.Read()).Is(200);
        await app.StopAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose() => _data.Dispose();

    /// <summary>Written out to the files first, which only the server's own administrator may ask for.</summary>
    private async Task<IReadOnlyList<string>> Found(string[] traces)
    {
        var running = RunningServer.Read(_data.Path)!;
        await Database.Run(running.ConnectionString(File.ReadAllText(RunningServer.PasswordIn(_data.Path)), RunningServer.Administrator),
            "checkpoint");
        string[] files = [.. Directory.EnumerateFiles(_data["cluster/base"], "*", SearchOption.AllDirectories)];
        var bytes = files.Select(File.ReadAllBytes).ToList();
        bytes.Should().HaveCountGreaterThan(100);
        return [.. traces.Where(trace => bytes.Any(file => file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(trace)) >= 0))];
    }
}


namespace Privatization.Starting;

/// <summary>How long the private server lives, and who decides on it.</summary>
public sealed class PrivatePostgresSpecs : IDisposable
{
    private const int Kill = 9;

    private readonly TemporaryDirectory _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Data_outlives_a_restart()
    {
        await using (var first = await Start())
            await Ask(first, "create table kept as select 'still here' as text");

        await using var second = await Start();

        second.Joined.Should().BeFalse();
        (await Ask(second, "select text from kept")).Should().Be("still here");
    }

    [Fact]
    public async Task The_server_stops_with_its_owner_and_leaves_no_mark()
    {
        int pid;
        await using (var server = await Start())
            pid = Pid();

        Directory.Exists($"/proc/{pid}").Should().BeFalse();
        File.Exists(_data["server.json"]).Should().BeFalse();
        File.Exists(_data["cluster/postmaster.pid"]).Should().BeFalse();
    }

    [Fact]
    public async Task Whoever_comes_second_joins_and_does_not_stop_the_server()
    {
        await using var first = await Start();
        await using (var second = await Start())
        {
            second.Joined.Should().BeTrue();
            second.ConnectionString.Should().Be(first.ConnectionString);
        }

        (await Ask(first, "select 'alive'")).Should().Be("alive");
    }

    [Fact]
    public async Task Of_several_that_start_at_once_one_owns_the_server()
    {
        var servers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Start()));

        servers.Count(server => !server.Joined).Should().Be(1);
        servers.Select(server => server.ConnectionString).Distinct().Should().ContainSingle();
        foreach (var server in servers)
            await server.DisposeAsync();
    }

    [Fact]
    public async Task A_killed_server_is_started_anew_with_its_data()
    {
        await using var first = await Start();
        await Ask(first, "create table kept as select 'still here' as text");
        _ = Programs.Signal(Pid(), Kill);
        await first.Ended;
        File.Exists(_data["cluster/postmaster.pid"]).Should().BeTrue("a killed server leaves its mark");

        await using var second = await Start();

        second.Joined.Should().BeFalse();
        (await Ask(second, "select text from kept")).Should().Be("still here");
    }

    [Fact]
    public async Task Files_of_a_killed_owner_do_not_mislead_even_when_their_numbers_are_taken_by_others()
    {
        await (await Start()).DisposeAsync();
        new RunningServer(Port: 1, Environment.ProcessId).Write(_data.Path);
        // The server alone would take us for its predecessor when we run under its account.
        await File.WriteAllTextAsync(_data["cluster/postmaster.pid"], $"{Environment.ProcessId}\n");

        await using var server = await Start();

        server.Joined.Should().BeFalse();
        (await Ask(server, "select 'alive'")).Should().Be("alive");
    }

    [Fact]
    public async Task What_the_data_directory_holds_is_read_by_its_owner_alone_also_where_it_once_was_not()
    {
        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        foreach (var file in new[] { "server.log", "owner.lock" }) await File.WriteAllTextAsync(_data[file], "");
        Directory.CreateDirectory(_data["pki"]);
        DevelopmentKey.In(_data.Path);
        await using var server = await Start();
        LocalAuthority.In(_data.Path, NodaTime.SystemClock.Instance).Of(Person.Demo.First());

        string[] found = [.. Directory.EnumerateFileSystemEntries(_data.Path, "*", SearchOption.AllDirectories)];

        found.Should().Contain([_data["server.log"], _data["server.json"], _data["password"], _data["pki/ca.key"], _data["cluster/PG_VERSION"]]);
        found.Where(path => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & others) != 0).Should().BeEmpty();
    }

    private Task<PrivatePostgres> Start() =>
        PrivatePostgres.StartOrJoin(_data.Path, new LaunchOptions { MayDownload = false }, TestContext.Current.CancellationToken);

    private int Pid() => RunningServer.Read(_data.Path)!.Pid;

    private static Task<string?> Ask(PrivatePostgres server, string statement) => Sql.Ask(server.ConnectionString, statement);
}

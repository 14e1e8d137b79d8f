using Privatization.Development;
using Privatization.Development.Pki;
using Privatization.LocalPostgres;
using Privatization.Tests.Driving;

namespace Privatization.Tests.LocalPostgres;

/// <summary>How long the private server lives, and who decides on it.</summary>
public sealed class PrivatePostgresSpecs : IDisposable
{
    private const int Kill = 9;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly TemporaryDirectory _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task data_outlives_a_restart_of_the_private_server()
    {
        await using (var first = await Start())
            await Ask(first, "create table kept as select 'still here' as text");

        await using var second = await Start();

        second.Joined.Should().BeFalse();
        (await Ask(second, "select text from kept")).Should().Be("still here");
    }

    [Fact]
    public async Task the_private_server_stops_with_its_owner_and_leaves_no_mark()
    {
        int pid;
        await using (var server = await Start())
            pid = Pid();

        Directory.Exists($"/proc/{pid}").Should().BeFalse();
        File.Exists(_data["server.json"]).Should().BeFalse();
        File.Exists(_data["cluster/postmaster.pid"]).Should().BeFalse();
    }

    [Fact]
    public async Task whoever_comes_second_joins_and_does_not_stop_the_private_server()
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
    public async Task one_of_several_that_start_at_once_owns_the_private_server()
    {
        var servers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Start()));

        servers.Count(server => !server.Joined).Should().Be(1);
        servers.Select(server => server.ConnectionString).Distinct().Should().ContainSingle();
        foreach (var server in servers)
            await server.DisposeAsync();
    }

    [Theory]
    [InlineData(Kill), InlineData(Programs.Quit)]
    public async Task a_private_server_that_ends_before_its_time_is_started_again_by_its_owner(int signal)
    {
        await using var server = await Start();
        await Ask(server, "create table kept as select 'still here' as text");
        var killed = Pid();
        _ = Programs.Signal(killed, signal);
        await Eventually.Holds(Patience, () => Task.FromResult(Pid() != killed));

        server.Joined.Should().BeFalse();
        (await Ask(server, "select text from kept")).Should().Be("still here");
    }

    [Fact]
    public async Task one_of_those_who_joined_takes_over_when_the_owner_is_gone()
    {
        var owner = await Start();
        await Ask(owner, "create table kept as select 'still here' as text");
        await using var second = await Start();
        await using var third = await Start();
        await owner.DisposeAsync();
        await Eventually.Holds(Patience, () => Task.FromResult(!(second.Joined && third.Joined) && File.Exists(_data["server.json"])));

        (second.Joined ^ third.Joined).Should().BeTrue();
        foreach (var server in new[] { second, third }) (await Ask(server, "select text from kept")).Should().Be("still here");
    }

    [Fact]
    public async Task joined_services_say_so_when_another_server_took_the_place_of_theirs()
    {
        var owner = await Start();
        await using var joined = await Start();
        // As whoever is faster than those who joined leaves it.
        new RunningServer(Port: 1, Environment.ProcessId).Write(_data.Path);

        (await joined.Awaiting(it => it.Ended).Should().ThrowAsync<InvalidOperationException>())
            .WithMessage("*on another port. Start this one again.");
        await owner.DisposeAsync();
    }

    [Fact]
    public async Task a_service_whose_private_server_does_not_come_back_ends_and_says_so_last()
    {
        var process = await ServiceProcess.Serving("", ("PRIVATIZATION_DATA", _data.Path), ("PrivateDatabase__Patience", "00:00:01"));
        Directory.Move(_data["cluster"], _data["away"]);
        _ = Programs.Signal(Pid(), Kill);
        var (code, _, errors) = await process.End();

        code.Should().Be(1);
        errors.Trim().Split('\n')[^1].Should().StartWith($"The PostgreSQL in {_data.Path} has ended and could not be started again within 00:00:01.");
    }

    [Fact]
    public async Task files_of_a_killed_owner_do_not_mislead_even_when_their_numbers_are_taken_by_others()
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
    public async Task files_of_the_data_directory_are_read_by_their_owner_alone()
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

using Privatization.LocalMachine;
using Privatization.LocalPostgres;
using Privatization.Tests.Driving;

namespace Privatization.Tests.LocalPostgres;

/// <summary>Where the programs and the cluster of the private server are looked for.</summary>
public sealed class PostgresPlacesSpecs : IDisposable
{
    private readonly TemporaryDirectory _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task a_start_without_binaries_says_what_to_install_or_to_set()
    {
        var starting = () => PrivatePostgres.StartOrJoin(
            _data.Path, new LaunchOptions { SearchPath = [_data["nothing"]], MayDownload = false }, TestContext.Current.CancellationToken);

        (await starting.Should().ThrowAsync<InvalidOperationException>()).Which.Message
            .Should().Contain("apt-get install postgresql").And.Contain("ConnectionStrings__Privatization");
    }

    [Fact]
    public async Task a_failed_start_leaves_the_data_directory_to_the_next_one()
    {
        await a_start_without_binaries_says_what_to_install_or_to_set();

        await using var server = await PrivatePostgres.StartOrJoin(
            _data.Path, new LaunchOptions { MayDownload = false }, TestContext.Current.CancellationToken);

        server.Joined.Should().BeFalse();
    }

    [Fact]
    public async Task data_of_another_version_of_postgres_asks_for_that_version()
    {
        Directory.CreateDirectory(_data["cluster"]);
        await File.WriteAllTextAsync(_data["cluster/PG_VERSION"], "9\n");

        var starting = () => PrivatePostgres.StartOrJoin(_data.Path, TestContext.Current.CancellationToken);

        (await starting.Should().ThrowAsync<InvalidOperationException>()).Which.Message.Should().Contain("apt-get install postgresql-9");
    }

    [Fact]
    public async Task the_cluster_lives_elsewhere_where_the_other_account_may_not_enter()
    {
        if (OperatingSystem.IsWindows())
            return;
        File.SetUnixFileMode(_data.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var user = LaunchUser.Choose();

        var cluster = await Cluster.In(_data.Path, user, TestContext.Current.CancellationToken);
        var same = await Cluster.In(_data.Path, user, TestContext.Current.CancellationToken);

        same.Directory.Should().Be(cluster.Directory);
        if (user.IsOther)
            await StartsIn(cluster);
        else
            cluster.Directory.Should().Be(_data["cluster"]);
    }

    [Fact]
    public void the_data_directory_is_the_one_of_the_environment_or_else_the_users() =>
        DataDirectory.Default.Should().Be(Environment.GetEnvironmentVariable("PRIVATIZATION_DATA") ?? Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "privatization"));

    private async Task StartsIn(Cluster cluster)
    {
        cluster.Directory.Should().StartWith("/var/lib/privatization-");
        try
        {
            await using var server = await PrivatePostgres.StartOrJoin(
                _data.Path, new LaunchOptions { MayDownload = false }, TestContext.Current.CancellationToken);
            Directory.Exists(cluster.Directory).Should().BeTrue();
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(cluster.Directory)!, recursive: true);
        }
    }
}

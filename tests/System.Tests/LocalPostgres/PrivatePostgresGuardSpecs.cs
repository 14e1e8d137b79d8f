using System.Net;
using System.Net.NetworkInformation;
using Npgsql;
using Privatization.LocalPostgres;
using Privatization.Tests.Driving;

namespace Privatization.Tests.LocalPostgres;

/// <summary>What a running private server is set to, and whom it lets in.</summary>
public sealed class PrivatePostgresGuardSpecs(PrivatePostgresGuardSpecs.Fixture running) : IClassFixture<PrivatePostgresGuardSpecs.Fixture>
{
    private const UnixFileMode OnlyOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private string ConnectionString => running.Server.ConnectionString;

    [Fact]
    public async Task the_database_belongs_to_the_service_which_is_no_superuser()
    {
        (await Ask("select current_database() || ' of ' || pg_get_userbyid(datdba) from pg_database where datname = current_database()"))
            .Should().Be("privatization of privatization");
        (await Ask("select datcollate::text from pg_database where datname = current_database()")).Should().Be("C");
        (await Ask("select rolsuper::text from pg_roles where rolname = current_user")).Should().Be("false");
    }

    [Theory]
    [InlineData("server_encoding", "UTF8")]
    [InlineData("TimeZone", "UTC")]
    [InlineData("data_checksums", "on")]
    [InlineData("fsync", "on")]
    [InlineData("max_connections", "500")]
    [InlineData("listen_addresses", "127.0.0.1")]
    [InlineData("lock_timeout", "7s")]
    public async Task the_private_server_has_our_settings_and_those_of_the_caller(string setting, string value) =>
        (await Ask($"show {setting}")).Should().Be(value);

    [Fact]
    public void the_private_server_listens_on_the_loopback_address_only()
    {
        var port = new NpgsqlConnectionStringBuilder(ConnectionString).Port;

        IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(each => each.Port == port)
            .Should().Equal(new IPEndPoint(IPAddress.Loopback, port));
    }

    [Fact]
    public void the_private_server_has_no_socket_in_the_file_system() =>
        File.ReadLines("/proc/net/unix").Should().NotContain(line => line.EndsWith($".s.PGSQL.{running.Description.Port}", StringComparison.Ordinal));

    [Fact]
    public async Task the_password_of_the_private_server_is_asked_for_and_nobody_else_may_read_it()
    {
        var connection = new NpgsqlConnectionStringBuilder(ConnectionString) { Password = "privatization" }.ConnectionString;
        var opening = () => Sql.Ask(connection, "select 'in'");

        (await opening.Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be(PostgresErrorCodes.InvalidPassword);
        foreach (var file in (string[])["password", "server.json"])
            ModeOf(running.Data[file]).Should().Be(OnlyOwner);
    }

    [Fact]
    public async Task the_private_server_does_not_run_as_root()
    {
        var status = await File.ReadAllLinesAsync($"/proc/{running.Description.Pid}/status");

        status.Single(line => line.StartsWith("Uid:", StringComparison.Ordinal)).Split('\t')[1..].Should().NotContain("0");
        status.Single(line => line.StartsWith("Gid:", StringComparison.Ordinal)).Split('\t')[1..].Should().NotContain("0");
    }

    private static UnixFileMode ModeOf(string path) => OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(path);

    private Task<string?> Ask(string statement) => Sql.Ask(ConnectionString, statement);

    public sealed class Fixture : IAsyncLifetime
    {
        private PrivatePostgres? _server;

        internal TemporaryDirectory Data { get; } = new();

        internal PrivatePostgres Server => _server!;

        internal RunningServer Description => RunningServer.Read(Data.Path)!;

        public async ValueTask InitializeAsync() => _server = await PrivatePostgres.StartOrJoin(
            Data.Path, new LaunchOptions { MayDownload = false, Settings = ["lock_timeout=7s"] }, TestContext.Current.CancellationToken);

        public async ValueTask DisposeAsync()
        {
            if (_server is not null)
                await _server.DisposeAsync();
            Data.Dispose();
        }
    }
}

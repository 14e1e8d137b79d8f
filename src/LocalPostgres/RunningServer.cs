using System.Text.Json;
using Npgsql;
using Privatization.LocalMachine;

namespace Privatization.LocalPostgres;

/// <summary>How to reach the server of a data directory: what its owner leaves there for the others.</summary>
internal sealed record RunningServer(int Port, int Pid)
{
    public const string Name = "privatization";
    public const string Administrator = "postgres";

    public static string FileIn(string dataDirectory) => Path.Combine(dataDirectory, "server.json");

    public static string PasswordIn(string dataDirectory) => Path.Combine(dataDirectory, "password");

    public static RunningServer? Read(string dataDirectory)
    {
        try
        {
            return JsonSerializer.Deserialize<RunningServer>(File.ReadAllText(FileIn(dataDirectory)));
        }
        catch (Exception e) when (e is FileNotFoundException or JsonException)
        {
            return null;
        }
    }

    public void Write(string dataDirectory) => PrivateFile.Write(FileIn(dataDirectory), JsonSerializer.Serialize(this));

    public string ConnectionString(string password, string user = Name, string database = Name) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port,
        Username = user,
        Password = password,
        Database = database,
        // It has no certificate, and does not leave this machine.
        SslMode = SslMode.Disable,
        // A stranger who got the port after a crash could otherwise just ask for the password.
        RequireAuth = "ScramSHA256",
    }.ConnectionString;

    /// <returns>Null when a server answers there that knows the password, else what happened instead.</returns>
    public async Task<NpgsqlException?> Knock(string password, CancellationToken cancellation, string user = Name, string database = Name)
    {
        var once = new NpgsqlConnectionStringBuilder(ConnectionString(password, user, database)) { Pooling = false, Timeout = 5 };
        await using var connection = new NpgsqlConnection(once.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            return null;
        }
        catch (NpgsqlException e)
        {
            return e;
        }
    }
}

namespace Privatization.LocalMachine;

/// <summary>
/// The environments that need nothing set: tokens and certificates are made on the spot, and a database is started where none is given.
/// </summary>
public static class LocalEnvironment
{
    public const string Development = "Development";

    /// <summary>In which the clock can be moved; it has a database of its own.</summary>
    public const string Sandbox = "Sandbox";

    /// <summary>That of this process.</summary>
    public static string? Current => Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT");

    public static bool IsSandbox(string? environment) => Sandbox.Equals(environment, StringComparison.OrdinalIgnoreCase);

    public static bool Is(string? environment) => IsSandbox(environment) || Development.Equals(environment, StringComparison.OrdinalIgnoreCase);
}

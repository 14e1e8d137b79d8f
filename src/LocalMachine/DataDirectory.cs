namespace Privatization.LocalMachine;

/// <summary>Where the service keeps what must outlive it on a machine that was given no database.</summary>
public static class DataDirectory
{
    private const string Variable = "PRIVATIZATION_DATA";

    /// <summary>That of the environment this process runs in.</summary>
    public static string Default => Of(LocalEnvironment.Current);

    /// <summary>
    /// What PRIVATIZATION_DATA says, else <c>privatization</c> among the user's local application data; the sandbox, whose clock is moved,
    /// has a directory of its own in it.
    /// </summary>
    public static string Of(string? environment) => Path.Combine(Root, LocalEnvironment.IsSandbox(environment) ? "sandbox" : "");

    /// <summary>
    /// What is in it is read by its owner alone; the directory itself lets the account through that PostgreSQL runs under where root started it.
    /// </summary>
    public static void Make(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | LetsThrough);
    }

    private static UnixFileMode LetsThrough =>
        Environment.IsPrivilegedProcess ? UnixFileMode.GroupExecute | UnixFileMode.OtherExecute : UnixFileMode.None;

    private static string Root => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } told
        ? Path.GetFullPath(told)
        : Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
            "privatization");
}

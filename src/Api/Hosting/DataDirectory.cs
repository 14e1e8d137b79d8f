namespace Privatization;

/// <summary>Where the service keeps what must outlive it on a machine that was given no database.</summary>
public static class DataDirectory
{
    private const string Variable = "PRIVATIZATION_DATA";

    /// <summary>What PRIVATIZATION_DATA says, else <c>privatization</c> among the user's local application data.</summary>
    public static string Default => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } told
        ? Path.GetFullPath(told)
        : Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
            "privatization");
}

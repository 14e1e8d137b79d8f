using Privatization.LocalMachine;

namespace Privatization.LocalPostgres;

/// <summary>
/// Held by the process that starts and runs the server of a data directory, for as long as the server runs. The system releases it with
/// the process, so it is never stale.
/// </summary>
internal static class OwnerLock
{
    public static IDisposable? TryTake(string dataDirectory)
    {
        var path = Path.Combine(dataDirectory, "owner.lock");
        try
        {
            return PrivateFile.Open(path, FileMode.OpenOrCreate);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }
}

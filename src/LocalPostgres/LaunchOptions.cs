namespace Privatization.LocalPostgres;

/// <summary>What a caller may change about the server that is started.</summary>
public sealed record LaunchOptions
{
    /// <summary>Extra server settings, each as <c>name=value</c>; they win over ours.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>Directories to look for the programs in, best first.</summary>
    public IReadOnlyList<string> SearchPath { get; init; } = UsualPlaces.All();

    /// <summary>How long it is tried to start the server again when it ends before its time.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(5);

    public bool MayDownload { get; init; } = true;
}

namespace Privatization;

/// <summary>What a caller may change about the server that is started.</summary>
internal sealed record LaunchOptions
{
    /// <summary>Extra server settings, each as <c>name=value</c>; they win over ours.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>Directories to look for the programs in, best first.</summary>
    public IReadOnlyList<string> SearchPath { get; init; } = UsualPlaces.All();

    public bool MayDownload { get; init; } = true;
}

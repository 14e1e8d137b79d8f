namespace Privatization.Tests.Driving;

/// <summary>Tests that count what the whole process does: no others run meanwhile.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}

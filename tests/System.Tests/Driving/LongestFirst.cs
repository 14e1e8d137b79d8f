using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(Privatization.Tests.Driving.LongestFirst))]

namespace Privatization.Tests.Driving;

/// <summary>Classes that take a minute begin first: else the last of them runs alone, and the other cores wait for it.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long =
        ["AsOfSpecs", "DeliveryLoadSpecs", "SetAsideSpecs", "AnswerSpecs", "KilledGatewaySpecs", "PrivatePostgresSpecs", "MissedTermSpecs",
            "KillSpecs"];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection => [.. testCollections.OrderBy(it => Place(it))];

    private static int Place(ITestCollection collection) => Array.FindIndex(
        Long, name => collection.TestCollectionDisplayName.Contains($".{name} ", StringComparison.Ordinal)) is >= 0 and var place
        ? place : Long.Length;
}

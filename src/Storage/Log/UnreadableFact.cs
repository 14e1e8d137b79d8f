using System.Text.Json;
using JasperFx.Events;
using NodaTime;
using Npgsql;
using Privatization.Storage.Contents;

namespace Privatization.Storage.Log;

/// <summary>
/// A case cannot be told beyond a fact: its body is no such fact, it does not follow from those before it, or what it names cannot be read.
/// </summary>
/// <param name="fact">The first that cannot be told.</param>
/// <param name="cause">Null where the body is no such fact.</param>
/// <param name="last">When the last fact before it was recorded that could be read; null where there is none.</param>
public sealed class UnreadableFact(IEvent fact, Exception? cause = null, Instant? last = null)
    : Exception($"Fact {fact.Sequence} ({fact.EventTypeName}, version {fact.Version} of {fact.StreamId}) cannot be read: {WhyOf(cause)}.", cause)
{
    /// <summary>A fact is recorded before the store writes it, and not much earlier.</summary>
    private static readonly Duration LongestAct = Duration.FromSeconds(10);

    public IEvent Fact { get; } = fact;

    /// <summary>Without a value of the record: the kind of the fault alone.</summary>
    public string Why { get; } = WhyOf(cause);

    /// <summary>From when on, inclusive, what is told without the fact may be wrong.</summary>
    public Instant At { get; } =
        (fact.Data as ApplicationEvent)?.At ?? Instant.Max(last ?? Instant.MinValue, Instant.FromDateTimeOffset(fact.Timestamp) - LongestAct);

    private static string WhyOf(Exception? cause) => cause switch
    {
        null => "its body is no such fact",
        MissingFact => "a fact before it is missing",
        JsonException { Path: { } path } => $"the content it names is not what it should be at {path}",
        PostgresException refused => $"what the view would say of it cannot be written ({refused.SqlState})",
        ContentGone => "the content it names is gone",
        ContentAltered => "the content it names was altered",
        _ => $"it does not follow from the facts before it ({cause.GetType().Name})",
    };
}

/// <summary>The case does not begin with a request, or a version is left out.</summary>
internal sealed class MissingFact : Exception;

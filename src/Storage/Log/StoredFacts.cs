using System.Data.Common;
using System.Text.Json;
using JasperFx.Events;
using Marten.Events;
using Marten.Services.Json.Transformations;
using Privatization.Storage.Text;
using UnknownEventTypeException = Marten.Exceptions.UnknownEventTypeException;

namespace Privatization.Storage.Log;

/// <summary>
/// How facts are read back. A body that is no such fact is read as none: it makes one case unreadable, and not the log. A stored name that this
/// build does not know is another matter: a newer build wrote it, and nothing is read past it.
/// </summary>
public static class StoredFacts
{
    internal static void Map(IEventStoreOptions events)
    {
        foreach (var (type, name) in FactNames.All)
        {
            events.MapEventType(type, name);
            events.Upcast(type, name, new JsonTransformation(
                (_, row, column) => Parse(type, row.GetFieldValue<byte[]>(column))!,
                (_, row, column, cancellation) => Read(type, row, column, cancellation)));
        }
        foreach (var mapped in ((IReadOnlyEventStoreOptions)events).AllKnownEventTypes())
            if (FactNames.All.TryGetValue(mapped.EventType, out var name)) mapped.DotNetTypeName = ClassNameOf(name);
    }

    /// <summary>
    /// What stands in <c>mt_dotnet_type</c> of a fact: of its stored name, and not where its class is now. Nothing is read by it: Marten resolves by
    /// the stored name alone what is mapped to one.
    /// </summary>
    public static string ClassNameOf(string name) =>
        $"Privatization.{string.Concat(name.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]))}, Privatization.Domain";

    /// <returns>Null where the body is no such fact: members are missing or of another kind.</returns>
    public static ApplicationEvent? Parse(Type type, ReadOnlySpan<byte> body)
    {
        try { return HasHoles(body) ? null : (ApplicationEvent?)JsonSerializer.Deserialize(body, type, Json.Facts); }
        catch (Exception no) when (
            no is JsonException or NotSuchValue or ArgumentException or FormatException or OverflowException or InvalidOperationException
                or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Nothing is ever written as null; of a list the serializer would take one for an element.</summary>
    private static bool HasHoles(ReadOnlySpan<byte> body)
    {
        if (body.IndexOf("null"u8) < 0) return false;
        var reader = new Utf8JsonReader(body);
        while (reader.Read())
            if (reader.TokenType is JsonTokenType.Null) return true;
        return false;
    }

    /// <summary>Whether the fault is that a newer build recorded a fact, whose stored name is not known here.</summary>
    public static bool AreNewer(Exception? fault) => fault is UnknownEventTypeException || (fault is not null && AreNewer(fault.InnerException));

    /// <exception cref="UnreadableFact">Its body is no such fact.</exception>
    public static ApplicationEvent Fact(this IEvent e) => e.Data as ApplicationEvent ?? throw new UnreadableFact(e);

    /// <summary>The case after one more fact.</summary>
    /// <exception cref="UnreadableFact">It does not follow from the facts before it.</exception>
    public static Application Evolve(Application? before, IEvent e)
    {
        if (e.Data is not ApplicationEvent fact) throw new UnreadableFact(e, last: before?.At);
        if (e.Version != (before?.Version ?? 0) + 1) throw new UnreadableFact(e, new MissingFact(), before?.At);
        try { return Application.Evolve(before, fact) ?? throw new MissingFact(); }
        catch (Exception fault) { throw new UnreadableFact(e, fault, before?.At); }
    }

    private static async ValueTask<object> Read(Type type, DbDataReader row, int column, CancellationToken cancellation) =>
        Parse(type, await row.GetFieldValueAsync<byte[]>(column, cancellation))!;
}

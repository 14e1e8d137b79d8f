using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Serialization.Metadata;

namespace Privatization.Api.Http.Bodies;

/// <summary>Whether the items of a list may be null: the serializer does not ask, but the declaration of the member says it.</summary>
internal static class Nullability
{
    private static readonly ConcurrentDictionary<PropertyInfo, NullabilityInfo> Known = new();

    public static NullabilityInfo? Of(JsonPropertyInfo member) =>
        member.AttributeProvider is PropertyInfo property
            ? Known.GetOrAdd(property, static p => new NullabilityInfoContext().Create(p))
            : null;

    /// <summary>Of the items of an array or list, or the values of a dictionary; null where it cannot be known.</summary>
    public static NullabilityInfo? OfPart(NullabilityInfo? whole, Type part)
    {
        var inner = whole?.ElementType ?? whole?.GenericTypeArguments.LastOrDefault();
        return inner?.Type == part ? inner : null;
    }

    public static bool MayBeNull(Type type, NullabilityInfo? annotation) =>
        type.IsValueType ? Nullable.GetUnderlyingType(type) is not null : annotation?.ReadState != NullabilityState.NotNull;
}

using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Privatization.Api.Http.Bodies;

/// <summary>How much a member may hold, where its declaration says so with <see cref="MaxLengthAttribute"/>: the serializer does not ask.</summary>
internal static class Bound
{
    private static readonly ConcurrentDictionary<ICustomAttributeProvider, int?> Known = new();

    /// <summary>The items of a list, the entries of a dictionary, or the characters (code points) of a text; null where it is not said.</summary>
    public static int? Of(JsonPropertyInfo member) => member.AttributeProvider is { } declared
        ? Known.GetOrAdd(declared, static provider =>
            provider.GetCustomAttributes(typeof(MaxLengthAttribute), false) is [MaxLengthAttribute { Length: var most }] ? most : null)
        : null;

    /// <summary>Then it is reported, and what is in it is not looked at.</summary>
    public static bool IsExceeded(JsonElement value, JsonPropertyInfo member, FaultTrail trail)
    {
        if (Of(member) is not { } most || IsWithin(value, most))
            return false;
        trail.Report(
            value.ValueKind is JsonValueKind.String ? BodyFaultKind.TooLong : BodyFaultKind.TooMany,
            new($"{most}-нан көп.", $"Больше {most}.", $"More than {most}."));
        return true;
    }

    private static bool IsWithin(JsonElement value, int most) => value.ValueKind switch
    {
        JsonValueKind.Array => value.GetArrayLength() <= most,
        JsonValueKind.Object => value.GetPropertyCount() <= most,
        JsonValueKind.String => PlainWalk.Text(() => value.GetString()!)?.IsAtMost(most) ?? true,
        _ => true,
    };
}

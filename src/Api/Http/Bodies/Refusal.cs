using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NodaTime;

namespace Privatization.Api.Http.Bodies;

/// <summary>Whether, and why, the serializer refuses one value.</summary>
internal static class Refusal
{
    /// <summary>Converters and constructors refuse a value in their own ways; a type that cannot be read at all is our fault.</summary>
    public static bool Is(Exception exception) => exception is not NotSupportedException;

    public static (BodyFaultKind Kind, Sentence? Reason)? Of(JsonElement element, JsonTypeInfo contract)
    {
        var isLeaf = contract.Kind == JsonTypeInfoKind.None;
        // NodaTime's converter takes what is no object for an interval without bounds.
        if (isLeaf && IsInterval(contract.Type) && element.ValueKind != JsonValueKind.Object)
            return (BodyFaultKind.WrongType, null);
        if (Try(element, contract) is not { } refusal)
            return null;
        return isLeaf && !IsWrittenAs(element.ValueKind, contract.Type)
            ? (BodyFaultKind.WrongType, null)
            : (BodyFaultKind.InvalidValue, Reason(refusal));
    }

    /// <summary>A key is read as the key of a dictionary whose values never fail.</summary>
    public static (BodyFaultKind Kind, Sentence? Reason)? OfKey(string key, JsonTypeInfo contract, JsonSerializerOptions options)
    {
        var keyType = contract.KeyType!;
        if (keyType == typeof(string))
            return null;
        var one = JsonSerializer.SerializeToElement(new Dictionary<string, object?> { [key] = null });
        var only = options.GetTypeInfo(typeof(Dictionary<,>).MakeGenericType(keyType, typeof(JsonElement)));
        return Try(one, only) is { } refusal ? (BodyFaultKind.InvalidValue, Reason(refusal)) : null;
    }

    private static Exception? Try(JsonElement element, JsonTypeInfo contract)
    {
        try
        {
            element.Deserialize(contract);
            return null;
        }
        catch (Exception refusal) when (Is(refusal))
        {
            return refusal;
        }
    }

    private static Sentence? Reason(Exception refusal) => (refusal.InnerException as NotSuchValue)?.Why;

    private static bool IsWrittenAs(JsonValueKind kind, Type type) => kind switch
    {
        JsonValueKind.True or JsonValueKind.False => type == typeof(bool),
        JsonValueKind.Number => IsNumber(type),
        JsonValueKind.String => type != typeof(bool) && !IsNumber(type) && !IsInterval(type),
        JsonValueKind.Object => IsInterval(type),
        _ => false,
    };

    private static bool IsNumber(Type type) => !type.IsEnum && Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal;

    /// <summary>What NodaTime writes as an object with a start and an end.</summary>
    private static bool IsInterval(Type type) => type == typeof(Interval) || type == typeof(DateInterval);
}

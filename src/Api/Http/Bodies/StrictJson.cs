using System.Text.Json;
using System.Text.Unicode;

namespace Privatization.Api.Http.Bodies;

/// <summary>Reads a request body and, where it is refused, says everything that is wrong with it.</summary>
internal static class StrictJson
{
    private static readonly BodyFault[] NotJson = [new("", BodyFaultKind.NotJson)];

    /// <summary>
    /// Refuses more than the serializer: U+0000 and half surrogate pairs in any text, null in lists of what is not nullable, and more than a member
    /// may hold.
    /// </summary>
    /// <param name="faults">Empty when there is a value; at most <see cref="FaultTrail.Most"/>.</param>
    /// <returns>Null when there are faults.</returns>
    public static T? Read<T>(ReadOnlyMemory<byte> utf8, JsonSerializerOptions options, out IReadOnlyList<BodyFault> faults)
        where T : class
    {
        var value = Deserialize<T>(utf8.Span, options);
        faults = Walk<T>(utf8, options, converted: value is not null);
        return faults.Count == 0 ? value : null;
    }

    private static T? Deserialize<T>(ReadOnlySpan<byte> utf8, JsonSerializerOptions options) where T : class
    {
        // The serializer does not look at the bytes inside of the strings that it skips or keeps raw.
        if (!Utf8.IsValid(utf8))
            return null;
        try
        {
            return JsonSerializer.Deserialize<T>(utf8, options);
        }
        catch (Exception fault) when (Refusal.Is(fault))
        {
            return null;
        }
    }

    private static IReadOnlyList<BodyFault> Walk<T>(ReadOnlyMemory<byte> utf8, JsonSerializerOptions options, bool converted)
    {
        if (!Utf8.IsValid(utf8.Span))
            return NotJson;
        try
        {
            using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = options.MaxDepth });
            var found = BodyWalk.Faults<T>(document.RootElement, options, converted);
            return found.Count > 0 || converted ? found : NotJson;
        }
        catch (JsonException)
        {
            return NotJson;
        }
    }
}

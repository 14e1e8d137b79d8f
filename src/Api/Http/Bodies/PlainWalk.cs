using System.Globalization;
using System.Text.Json;

namespace Privatization.Api.Http.Bodies;

/// <summary>The part of the walk that needs no contract: what holds for every object, list and text.</summary>
internal sealed class PlainWalk(FaultTrail trail, JsonSerializerOptions options)
{
    /// <summary>No name of the contract is longer: pointers, of which an answer may have many, stay short.</summary>
    private const int LongestName = 100;

    /// <returns>The names of the members.</returns>
    public HashSet<string> ForEachMember(JsonElement element, StringComparer comparer, Action<string, JsonElement> visit)
    {
        var names = new HashSet<string>(comparer);
        foreach (var member in element.EnumerateObject())
        {
            if (trail.IsFull)
                break;
            if (Text(() => member.Name) is not { } name)
            {
                // No pointer can be written to a name that is no text: the fault is the object's.
                trail.Report(BodyFaultKind.InvalidValue);
            }
            else if (name.Length > LongestName)
            {
                trail.Report(BodyFaultKind.UnknownMember);
            }
            else
            {
                trail.At(name, () =>
                {
                    if (!names.Add(name) && !options.AllowDuplicateProperties)
                        trail.Report(BodyFaultKind.DuplicateMember);
                    visit(name, member.Value);
                });
            }
        }

        return names;
    }

    public void ForEachItem(JsonElement element, Action<JsonElement> visit)
    {
        var index = 0;
        foreach (var item in element.EnumerateArray())
        {
            if (trail.IsFull)
                break;
            trail.At(index++.ToString(CultureInfo.InvariantCulture), () => visit(item));
        }
    }

    /// <summary>Finds every text in the element that is none.</summary>
    public void VisitTexts(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String when Text(() => element.GetString()!) is null:
                trail.Report(BodyFaultKind.InvalidValue);
                break;
            case JsonValueKind.Array:
                ForEachItem(element, VisitTexts);
                break;
            case JsonValueKind.Object:
                ForEachMember(element, StringComparer.Ordinal, (_, value) => VisitTexts(value));
                break;
            default:
                break;
        }
    }

    /// <summary>Null for half of a surrogate pair, and for U+0000, which PostgreSQL cannot store.</summary>
    public static string? Text(Func<string> read)
    {
        try
        {
            var text = read();
            return text.Contains('\0', StringComparison.Ordinal) ? null : text;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}

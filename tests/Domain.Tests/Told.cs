using System.Collections;
using NodaTime;
using NodaTime.Text;

namespace Privatization.Domain.Tests;

/// <summary>A value as text, lists and all: records hold lists, and lists are equal by reference only.</summary>
public static class Told
{
    public static string Of(object? value) => value switch
    {
        null => "none",
        string text => text,
        Instant instant => InstantPattern.ExtendedIso.Format(instant),
        IEnumerable items => $"[{string.Join(", ", items.Cast<object>().Select(Of))}]",
        _ when value.GetType() is { IsClass: true, Namespace: { } space } && space.StartsWith("Privatization.", StringComparison.Ordinal) =>
            Members(value),
        _ => value.ToString()!,
    };

    private static string Members(object value) =>
        $"{value.GetType().Name}({string.Join(", ", value.GetType().GetProperties()
            .Where(property => property.CanWrite).Select(property => $"{property.Name}: {Of(property.GetValue(value))}"))})";
}

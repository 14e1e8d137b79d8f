using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
using NodaTime.Text;

namespace Privatization.Storage.Text;

/// <summary>How the service writes and reads JSON.</summary>
public static class Json
{
    /// <summary>For what the service keeps: lenient when reading, so that older contents stay readable.</summary>
    public static JsonSerializerOptions Stored { get; } = Make(options =>
    {
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        // Stored JSON never becomes part of a page, and people read it: Kazakh and Russian letters stay letters.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
    });

    /// <summary>For what is answered and told to others. It is as what is kept, so that a first answer can be given again as it was.</summary>
    public static JsonSerializerOptions Wire => Stored;

    /// <summary>For facts, whose bodies are for ever: what was added later may be missing, what every such fact holds may not.</summary>
    public static JsonSerializerOptions Facts { get; } = Make(options =>
    {
        options.RespectNullableAnnotations = true;
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RequireWhatIsAlwaysThere } };
    });

    /// <summary>For what others send. An optional member is a nullable constructor parameter with a default value.</summary>
    public static JsonSerializerOptions Strict { get; } = Make(options =>
    {
        // The first that can read a type does.
        options.Converters.Insert(0, new TextConverterFactory(kept: false));
        options.Converters.Insert(0, new CodeConverterFactory());
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.AllowDuplicateProperties = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.MaxDepth = 32;
        options.Converters.Insert(0, new FourDigitYears<Instant>(InstantPattern.ExtendedIso, Instant.FromUtc(1, 1, 1, 0, 0)));
        options.Converters.Insert(0, new FourDigitYears<LocalDate>(LocalDatePattern.Iso, new(1, 1, 1)));
    });

    /// <summary>What everything written by the service has in common.</summary>
    public static void Configure(JsonSerializerOptions o)
    {
        ArgumentNullException.ThrowIfNull(o);
        o.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        o.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        o.Converters.Add(new TextConverterFactory(kept: true));
        o.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);
    }

    private static void RequireWhatIsAlwaysThere(JsonTypeInfo type)
    {
        foreach (var member in type.Properties)
            if (member.AssociatedParameter is { HasDefaultValue: false, IsNullable: false }
                && Nullable.GetUnderlyingType(member.PropertyType) is null)
                member.IsRequired = true;
    }

    private static JsonSerializerOptions Make(Action<JsonSerializerOptions> add)
    {
        var options = new JsonSerializerOptions();
        Configure(options);
        add(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    /// <summary>Of the years that RFC 3339 can write: PostgreSQL keeps no instant of long before.</summary>
    private sealed class FourDigitYears<T>(IPattern<T> pattern, T first) : JsonConverter<T> where T : struct, IComparable<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType is JsonTokenType.String && pattern.Parse(reader.GetString()!) is { Success: true, Value: var value }
            && value.CompareTo(first) >= 0
                ? value
                : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(pattern.Format(value));
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace Privatization;

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

    /// <summary>For what others send. An optional member is a nullable constructor parameter with a default value.</summary>
    public static JsonSerializerOptions Strict { get; } = Make(options =>
    {
        // The first that can read a type does.
        options.Converters.Insert(0, new TextConverterFactory(kept: false));
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.AllowDuplicateProperties = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.MaxDepth = 32;
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

    private static JsonSerializerOptions Make(Action<JsonSerializerOptions> add)
    {
        var options = new JsonSerializerOptions();
        Configure(options);
        add(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}

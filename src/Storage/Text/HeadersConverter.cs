using System.Text.Json;
using System.Text.Json.Serialization;

namespace Privatization.Storage.Text;

/// <summary>
/// By whom and with which act a fact was recorded, which Marten reads before any view does. What is no such thing is read as nothing: the fact is
/// told all the same, and no view stops at it.
/// </summary>
internal sealed class HeadersConverter : JsonConverter<Dictionary<string, object>>
{
    public override Dictionary<string, object> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return document.RootElement.ValueKind is JsonValueKind.Object
            ? document.RootElement.EnumerateObject().DistinctBy(header => header.Name)
                .ToDictionary(header => header.Name, header => (object)header.Value.Clone())
            : [];
    }

    public override void Write(Utf8JsonWriter writer, Dictionary<string, object> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, header) in value)
        {
            writer.WritePropertyName(name);
            JsonSerializer.Serialize(writer, header, options);
        }
        writer.WriteEndObject();
    }
}

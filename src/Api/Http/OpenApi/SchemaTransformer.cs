using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NodaTime;

namespace Privatization.Api.Http.OpenApi;

/// <summary>Says of each type what the generator cannot see: how converters write it, and that an optional member is one that may be null.</summary>
internal sealed class SchemaTransformer(IEnumerable<ModuleContract> modules) : IOpenApiSchemaTransformer
{
    private readonly Dictionary<Type, TextForm> _texts = modules.SelectMany(module => module.Texts).ToDictionary();

    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var (written, type) = (context.JsonTypeInfo, Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type);
        if (!Value(schema, type)) Members(schema, written);
        return Task.CompletedTask;
    }

    /// <returns>Whether it is one value to JSON.</returns>
    private bool Value(OpenApiSchema schema, Type type)
    {
        if (type == typeof(Instant)) (schema.Type, schema.Format, schema.Examples) = (JsonSchemaType.String, "date-time", ["2026-11-20T04:00:00Z"]);
        else if (type == typeof(LocalDate)) Date(schema);
        else if (type == typeof(Period))
            (schema.Type, schema.Format, schema.Properties, schema.Examples) = (JsonSchemaType.String, "duration", null, ["P3D"]);
        else if (type.IsEnum) (schema.Type, schema.Enum) = (JsonSchemaType.String, NamesOf(type));
        else if (_texts.TryGetValue(type, out var form)) form.Describe(schema);
        else return false;
        return true;
    }

    private void Members(OpenApiSchema schema, JsonTypeInfo written)
    {
        if (written.ElementType == typeof(LocalDate)) Date((OpenApiSchema)(schema.Items ??= new OpenApiSchema()));
        else if (written is { Kind: JsonTypeInfoKind.Dictionary, ElementType: { } value })
        {
            _texts[value].Describe((OpenApiSchema)(schema.AdditionalProperties ??= new OpenApiSchema()));
            // The generator takes the bound for that of a text.
            (schema.MaxProperties, schema.MaxLength) = (schema.MaxLength, null);
        }
        else if (written.ElementType is { } element && _texts.TryGetValue(element, out var item))
            item.Describe((OpenApiSchema)(schema.Items ??= new OpenApiSchema()));
        else if (written.Properties is { Count: > 0 } members)
            schema.Required = members.Where(member => !member.IsGetNullable && !IsNullable(member.PropertyType)).Select(member => member.Name)
                .ToHashSet();
    }

    private static void Date(OpenApiSchema schema) => (schema.Type, schema.Format, schema.Examples) = (JsonSchemaType.String, "date", ["2026-11-20"]);

    private static List<JsonNode> NamesOf(Type type) =>
        [.. Enum.GetNames(type).Select(name => (JsonNode)JsonNamingPolicy.KebabCaseLower.ConvertName(name))];

    private static bool IsNullable(Type type) => Nullable.GetUnderlyingType(type) is not null;
}

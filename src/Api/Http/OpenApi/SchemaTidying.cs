using Microsoft.OpenApi;

namespace Privatization.Api.Http.OpenApi;

/// <summary>Null is nowhere written: an optional member is left out. And a body holds nothing that its schema does not name.</summary>
internal static class SchemaTidying
{
    public static void Tidy(OpenApiDocument document, IEnumerable<KeyValuePair<(Type Owner, string Member), Type>> raw)
    {
        var schemas = document.Components!.Schemas!;
        // The generator names it although it is told not to; nothing refers to it.
        schemas.Remove("JsonElement");
        foreach (var schema in schemas.Values.OfType<OpenApiSchema>()) LeaveNullOut(schema);
        // Kept as raw JSON, so that what was submitted is shown as it was.
        foreach (var ((owner, member), type) in raw) ((OpenApiSchema)schemas[owner.Name]).Properties![member] =
            new OpenApiSchemaReference(type.Name, document);
        var operations = document.Paths.Values.SelectMany(path => path.Operations!.Values);
        foreach (var content in operations.SelectMany(operation => operation.RequestBody?.Content?.Values ?? [])) Close(content.Schema, schemas);
    }

    private static void LeaveNullOut(OpenApiSchema schema)
    {
        schema.Type &= ~JsonSchemaType.Null;
        foreach (var (name, member) in schema.Properties?.ToList() ?? [])
        {
            var actual = member.OneOf?.SingleOrDefault(one => one.Type is not JsonSchemaType.Null) ?? member;
            schema.Properties![name] = actual;
            if (actual is OpenApiSchema inline) LeaveNullOut(inline);
        }
        if (schema.Items is OpenApiSchema items) LeaveNullOut(items);
    }

    private static void Close(IOpenApiSchema? at, IDictionary<string, IOpenApiSchema> schemas)
    {
        var schema = at is OpenApiSchemaReference { Reference.Id: { } id } ? schemas[id] : at;
        if (schema is not OpenApiSchema { AdditionalPropertiesAllowed: true } open) return;
        if (open.Type is JsonSchemaType.Object && open.AdditionalProperties is null) open.AdditionalPropertiesAllowed = false;
        foreach (var member in open.Properties?.Values ?? []) Close(member, schemas);
        Close(open.Items, schemas);
    }
}

using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Privatization.Api.Http.Requests;

namespace Privatization.Api.Http.OpenApi;

/// <summary>The parameters that operations share, by key.</summary>
internal static class Parameters
{
    /// <summary>Of every list.</summary>
    public static IReadOnlyList<string> OfPage { get; } = ["AsOf", "After", "AllowStale", "Limit", "Cursor"];

    public static Dictionary<string, IOpenApiParameter> In(OpenApiDocument document) => new()
    {
        ["IfMatch"] = InHeader("If-Match", "The version decided on: the ETag of the last read.", Text("^\"[0-9]+\"$"), "\"7\"", required: true),
        ["IdempotencyKey"] = InHeader(
            "Idempotency-Key", "A repeat with the same key and body gets the first answer, for 90 days.",
            new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = 255 }, "01890a5d-ac96-774b-bcce-b302099a8057"),
        ["LastEventId"] = InHeader("Last-Event-ID", "The id of the last event that was received.", Text("^[0-9]+$"), "4711"),
        ["GatewaySender"] = InHeader("Gateway-Sender", "The name of the sender.", Text("^[a-z0-9-]{1,60}$"), "egov-gateway", required: true),
        ["GatewaySignature"] = InHeader(
            "Gateway-Signature", "Base64 of the sender's Ed25519 signature over the method, a space and the path, as GET /v1/gateway/messages/{id}.",
            Text(null), Convert.ToBase64String(new byte[64]), required: true),
        ["GatewaySignatureOfBody"] = InHeader(
            "Gateway-Signature", "Base64 of the sender's Ed25519 signature over the bytes of the body.", Text(null),
            Convert.ToBase64String(new byte[64]), required: true),
        ["AcceptLanguage"] = InHeader("Accept-Language", "The language of problems: kk, ru or en.", Text(null), "kk"),
        ["ValidateOnly"] =
            InQuery("validateOnly", "Decide, and record nothing.", new OpenApiSchema { Type = JsonSchemaType.Boolean, Default = false }),
        ["AsOf"] = InQuery(
            "asOf", "As it was known at this instant; of a day, at its last instant in Asia/Almaty. The answer names the instant.", InstantOrDay(),
            "2026-11-20T09:00:00+05:00"),
        ["Version"] = InQuery("version", "As of this version; not together with asOf.", Number(1), 7),
        ["From"] = InQuery("from", "A version, or an instant; else the first fact.", Value(), "5"),
        ["To"] = InQuery("to", "A version, or an instant; else the last fact.", Value(), "9"),
        ["After"] = InQuery(
            "after", "Wait, at most 5 seconds, until the list holds this version of this case.",
            Text("^[0-9a-fA-F-]{36}@[0-9]+$"), "01890a5d-ac96-774b-bcce-b302099a8057@7"),
        ["AllowStale"] = InQuery(
            "allowStale", "What is there, marked stale, also where it is further behind than lists may be; else the answer is 503.",
            new OpenApiSchema { Type = JsonSchemaType.Boolean, Default = false }),
        ["Limit"] = InQuery("limit", "The most items on one page.", Number(1, 500, 50)),
        ["Cursor"] = InQuery("cursor", "Of the next link, unchanged.", Value()),
        ["Provider"] = InQuery("provider", "Only of this provider.", Named("ProviderCode", document)),
        ["Stage"] = InQuery("stage", "Only those in this stage.", Number(1, 3)),
        ["Step"] = InQuery("step", "Only those at this step.", Number(1, 7)),
        ["RoleInTurn"] = InQuery("role", "Only those that wait for this role.", Named("Role", document)),
        ["State"] = InQuery("state", "Only those in this state.", Named("State", document)),
        ["Due"] = InQuery(
            "due", "Only those whose step is overdue, has half of its term used and is not overdue (at-risk), or is on time.",
            OneOf("overdue", "at-risk", "on-time")),
        ["Accepted"] = InQuery(
            "accepted", "Only those that were not refused at once for the EDS of their request.",
            new OpenApiSchema { Type = JsonSchemaType.Boolean, Default = false }),
        ["SubmittedFrom"] = InQuery("submittedFrom", "Only those submitted at this instant or later.", Instant()),
        ["SubmittedTo"] = InQuery("submittedTo", "Only those submitted before this instant.", Instant()),
        ["EndedFrom"] = InQuery("endedFrom", "Only those that ended at this instant or later.", Instant()),
        ["EndedTo"] = InQuery("endedTo", "Only those that ended before this instant.", Instant()),
        ["Axis"] = InQuery(
            "axis", "By when it was recorded, or by when it took place on paper (effective).",
            new OpenApiSchema { Type = JsonSchemaType.String, Enum = ["recorded", "effective"], Default = "recorded" }),
        ["PeriodFrom"] =
            InQuery("from", "Of what stopped, came or went: from this instant; else from 30 days before the end of the period.", Instant()),
        ["PeriodTo"] = InQuery("to", "Before this instant; else up to the instant of the answer.", Instant()),
        ["ClockKind"] =
            InQuery("kind", "Only clocks of steps, of stages as a whole, of countersignatures, or of payments.", Named("ClockKind", document)),
        ["RoleOfStep"] = InQuery("role", "Only steps of this role.", Named("Role", document)),
        ["DocumentNumber"] = InQuery("number", "As the document bears it.", Named("DocumentNumber", document), "01-2026-000042-0/1", required: true),
        ["CheckCode"] = InQuery("code", "As the document bears it.", Value(), "9G5-0000", required: true),
        ["Outcome"] = InQuery("outcome", "Only lines with this outcome.", Value(), "unknown-contract"),
        ["Sort"] = InQuery(
            "sort", "By the instant of submission.",
            new OpenApiSchema { Type = JsonSchemaType.String, Enum = ["submitted", "-submitted"], Default = "-submitted" }),
    };

    /// <summary>What is said of a parameter of a path.</summary>
    public static string OfPath(string name) => name switch
    {
        "id" => "The id of the case, or of what the path names.",
        "webhook" => "The id of the subscription.",
        "message" => "The id of the message, as the cabinet names it.",
        "sha256" => "The SHA-256 of the document.",
        "year" => "The year of the calendar.",
        "serial" => "The place of the decree among all that were recorded.",
        _ => "The name of a version of the regulation.",
    };

    internal static OpenApiParameter InQuery(string name, string description, IOpenApiSchema schema, JsonNode? example = null,
        bool required = false) =>
            new() { In = ParameterLocation.Query, Name = name, Description = description, Schema = schema, Example = example, Required = required };

    internal static OpenApiParameter InHeader(string name, string description, IOpenApiSchema schema, JsonNode example, bool required = false) =>
        new() { In = ParameterLocation.Header, Name = name, Description = description, Schema = schema, Example = example, Required = required };

    internal static OpenApiSchema Text(string? pattern) => new() { Type = JsonSchemaType.String, Pattern = pattern };

    internal static OpenApiSchema Value() => new() { Type = JsonSchemaType.String, MaxLength = Query.LongestValue };

    internal static OpenApiSchema OneOf(params string[] values) =>
        new() { Type = JsonSchemaType.String, Enum = [.. values.Select(value => (JsonNode)value)] };

    internal static OpenApiSchema Instant() => new() { Type = JsonSchemaType.String, Format = "date-time" };

    private static OpenApiSchema InstantOrDay() =>
        new() { AnyOf = [Instant(), new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" }] };

    internal static OpenApiSchema Number(int from, int? to = null, int? otherwise = null) =>
        new() { Type = JsonSchemaType.Integer, Minimum = $"{from}", Maximum = to is null ? null : $"{to}", Default = otherwise };

    internal static OpenApiSchemaReference Named(string schema, OpenApiDocument document) => new(schema, document);
}

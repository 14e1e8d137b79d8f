using Microsoft.OpenApi;
using Privatization.Api.Http.ProblemDetails;

namespace Privatization.Api.Http.OpenApi;

/// <summary>What a module adds to the contract of the API, beside its operations: registered with the module's services.</summary>
internal sealed record ModuleContract
{
    /// <summary>For each of which there is a page.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Values that are written as one string.</summary>
    public IReadOnlyDictionary<Type, TextForm> Texts { get; init; } = new Dictionary<Type, TextForm>();

    /// <summary>By the keys under which operations take them.</summary>
    public IReadOnlyDictionary<string, IOpenApiParameter> Parameters { get; init; } = new Dictionary<string, IOpenApiParameter>();

    /// <summary>Of answers, by name.</summary>
    public IReadOnlyDictionary<string, IOpenApiHeader> Headers { get; init; } = new Dictionary<string, IOpenApiHeader>();

    /// <summary>Members that are kept as raw JSON, with the types as which they are described.</summary>
    public IReadOnlyDictionary<(Type Owner, string Member), Type> RawMembers { get; init; } = new Dictionary<(Type, string), Type>();
}

using Microsoft.OpenApi;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Http.Requests;

namespace Privatization.Api.Http.OpenApi;

/// <summary>
/// Holds every call to what its <see cref="Operation"/> declares: who may make it, which query parameters there are, who may keep the answer,
/// and which statuses it has.
/// </summary>
internal static class DeclaredCalls
{
    public static EndpointFilterDelegate Of(Operation operation, IServiceProvider services, EndpointFilterDelegate next)
    {
        var parameters = services.GetRequiredService<QueryParameters>().Of(operation);
        var statuses = operation.Statuses.ToHashSet();
        var log = services.GetRequiredService<ILogger<Operation>>();
        return context =>
        {
            var http = context.HttpContext;
            if (operation.Roles is { } roles && !roles.Contains(http.Caller().Role)) return new(Problems.Forbidden);
            if (Query.Unknown(http, parameters) is { } unknown) return new(unknown);
            if (!operation.MayBeCached) http.Response.Headers.CacheControl = Headers.NoStore;
            http.Response.OnStarting(() =>
            {
                // What was recorded cannot be taken back, so the answer goes out: the contract is what is mended. Nobody hears it who has left.
                if (!statuses.Contains(http.Response.StatusCode) && !http.RequestAborted.IsCancellationRequested)
                    log.LogError("{Operation} has answered {Status}, which it does not declare.", operation.Id, http.Response.StatusCode);
                return Task.CompletedTask;
            });
            return next(context);
        };
    }
}

/// <summary>The names of the parameters that operations take in the query.</summary>
internal sealed class QueryParameters(IEnumerable<ModuleContract> modules)
{
    private readonly Dictionary<string, IOpenApiParameter> _byKey =
        Parameters.In(new()).Concat(modules.SelectMany(module => module.Parameters)).ToDictionary();

    public IReadOnlyList<string> Of(Operation operation) =>
        [.. operation.Takes.Select(key => _byKey[key]).Where(parameter => parameter.In is ParameterLocation.Query).Select(it => it.Name!)];
}

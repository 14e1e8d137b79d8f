using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Privatization.Api.Http.OpenApi;

/// <summary>Tells the generator of the bodies, which endpoints read for themselves.</summary>
internal sealed class BodiesOfOperations : IApiDescriptionProvider
{
    public int Order => 0;

    public void OnProvidersExecuting(ApiDescriptionProviderContext context)
    {
        foreach (var endpoint in context.Results)
        {
            if (endpoint.ActionDescriptor.EndpointMetadata.OfType<Operation>().SingleOrDefault()?.Body is not { Type: { } type }) continue;
            endpoint.ParameterDescriptions.Add(new() { Name = "body", Source = BindingSource.Body, Type = type, IsRequired = true });
            endpoint.SupportedRequestFormats.Add(new() { MediaType = "application/json" });
        }
    }

    public void OnProvidersExecuted(ApiDescriptionProviderContext context) { }
}

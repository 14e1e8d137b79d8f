using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Http.Requests;

namespace Privatization.Api.Accounts;

internal static class CallerRequirement
{
    /// <summary>
    /// Finds out once a request who calls. A token that names no role of the service goes no further, nor does an official whom the staff register
    /// does not have in that role, at that provider, today: whatever he asks for.
    /// </summary>
    public static TBuilder RequireCaller<TBuilder>(this TBuilder builder) where TBuilder : IEndpointConventionBuilder =>
        builder.RequireAuthorization().AddEndpointFilter<TBuilder, FindCaller>();

    private sealed class FindCaller(Callers callers, Officials officials) : IEndpointFilter
    {
        public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
        {
            var http = context.HttpContext;
            if (callers.Of(http) is not { } caller) return Problems.NoRole;
            if (caller is { IsApplicant: true, Iin: null } && http.GetEndpoint()?.Metadata.GetMetadata<ForUnproven>() is null)
                return Problems.IinNotProven;
            if (await officials.Find(caller, http.RequestAborted) is null) return Problems.Of(Objections.NotOnStaff);
            http.SetCaller(caller);
            return await next(context);
        }
    }
}

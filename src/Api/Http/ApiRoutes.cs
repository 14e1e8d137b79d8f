using Privatization.Api.Http.Paths;
namespace Privatization.Api.Http;

/// <summary>Where modules map their endpoints, by whom they are for. All are under <see cref="ApiPaths.Prefix"/>.</summary>
/// <param name="Open">Anyone, as often as they like.</param>
/// <param name="Portal">Anyone, some times a second from one network: a password is compared.</param>
/// <param name="Gateway">Senders of the gateway, who sign what they send.</param>
/// <param name="Callers">Who has a token that names a role.</param>
internal sealed record ApiRoutes(
    IEndpointRouteBuilder Open, IEndpointRouteBuilder Portal, IEndpointRouteBuilder Gateway, IEndpointRouteBuilder Callers);

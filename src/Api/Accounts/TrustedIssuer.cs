using Microsoft.IdentityModel.Tokens;

namespace Privatization.Api.Accounts;

/// <summary>Whose tokens the service takes where no OpenID Connect issuer is set: in development.</summary>
internal sealed record TrustedIssuer(string Name, SecurityKey Key);

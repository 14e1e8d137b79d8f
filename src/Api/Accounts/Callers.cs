using System.Security.Claims;
using System.Text.Json;
using Privatization.Api.Http.Requests;
using Privatization.Storage;
using Privatization.Storage.Documents;
using Privatization.Storage.Text;

namespace Privatization.Api.Accounts;

/// <summary>
/// Reads the caller from the account that is signed in, or from another issuer's token: claims <c>sub</c>, <c>role</c>, <c>provider</c>, <c>iin</c>,
/// or wherever the deployment's issuer keeps them.
/// </summary>
internal sealed class Callers(AuthenticationSettings settings, Pseudonyms pseudonyms)
{
    public Caller? Of(HttpContext http) => http.Features.Get<SignedIn>() is { } signedIn ? signedIn.Caller(pseudonyms) : Of(http.User);

    /// <returns>Null where the token does not name exactly one role of the service, with the scope that the role needs.</returns>
    private Caller? Of(ClaimsPrincipal user)
    {
        var roles = Values(user, settings.RolePath).Select(EnumCodes.Parse<Role>).OfType<Role>().Distinct().ToArray();
        if (roles is not [var role] || Read<StaffId>(user.FindFirstValue("sub")) is not { } id) return null;
        var scope = Values(user, settings.ProviderPath).FirstOrDefault();
        var provider = Read<ProviderCode>(scope);
        return role switch
        {
            Role.Applicant => Read<Iin>(Values(user, settings.IinPath).FirstOrDefault()) is { } iin
                ? new(id, role, null, iin, WhoMaySee.OwnCases(pseudonyms.Of(iin)))
                : null,
            Role.Compliance => new(id, role, null, null, WhoMaySee.Everything),
            Role.Supervisor when scope == "*" => new(id, role, null, null, WhoMaySee.Everything),
            // What the treasury sees are its files of payments: no case.
            Role.Treasury => scope == "*" || provider is not null ? new(id, role, provider, null, WhoMaySee.Nothing) : null,
            Role.Operator => new(id, role, provider, null, WhoMaySee.Nothing),
            _ => provider is { } its ? new(id, role, its, null, WhoMaySee.CasesOf(its)) : null,
        };
    }

    /// <summary>The values at a path: a claim's name, then members of the JSON object in it, as <c>realm_access.roles</c> of Keycloak.</summary>
    private static IEnumerable<string> Values(ClaimsPrincipal user, string path)
    {
        var parts = path.Split('.');
        foreach (var claim in user.FindAll(parts[0]))
        {
            if (parts.Length == 1) yield return claim.Value;
            else
                foreach (var value in Inside(claim.Value, parts.AsSpan(1))) yield return value;
        }
    }

    private static List<string> Inside(string json, ReadOnlySpan<string> members)
    {
        try
        {
            var element = JsonElement.Parse(json);
            foreach (var member in members)
                if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(member, out element)) return [];
            return element.ValueKind switch
            {
                JsonValueKind.Array =>
                    [.. element.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)],
                JsonValueKind.String => [element.GetString()!],
                _ => [],
            };
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static TText? Read<TText>(string? text) where TText : struct, IText<TText>
    {
        try { return text is null ? null : TText.Parse(text); }
        catch (NotSuchValue) { return null; }
    }
}

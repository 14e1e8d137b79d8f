using System.Security.Cryptography;
using System.Text;
using Marten;
using NodaTime;
using Privatization.Storage;
using Privatization.Storage.Documents;

namespace Privatization.Api.Accounts;

/// <summary>A device from which the holder of an account came before.</summary>
/// <param name="Id">By which its tries are counted.</param>
internal sealed record KnownDevice(Pseudonym Id, Account Account);

/// <summary>
/// The cookie of a known device (OWASP: device cookies): the tries of others, from wherever they come, do not hold up who brings it. It names
/// the account that was registered, signed in or proven from there, and with no other is the password compared; it is no credential. It is good
/// for a year, or until the account signs out everywhere, is proven or changes its password: whoever proves or changes is given another.
/// </summary>
internal sealed class KnownDevices(AccountTokens tokens, Pseudonyms pseudonyms, IClock clock)
{
    public const string Cookie = "__Host-privatization-device";

    private const string Audience = "privatization-device", Id = "jti", Account = "sub", Stamp = "stamp";

    private static readonly Duration Lifetime = Duration.FromDays(365);

    private static readonly CookieOptions Options = new()
    {
        HttpOnly = true,
        Secure = true,
        SameSite = SameSiteMode.Strict,
        Path = "/",
        IsEssential = true,
    };

    public void Remember(HttpContext http, Account account)
    {
        var expires = clock.GetCurrentInstant() + Lifetime;
        var id = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var token = tokens.Sign(Audience, new() { [Id] = id, [Account] = account.Id.ToString(), [Stamp] = StampOf(account) }, expires);
        http.Response.Cookies.Append(Cookie, token, new(Options) { Expires = expires.ToDateTimeOffset() });
    }

    /// <returns>Null where the request brings no such cookie, or one that is not of this person's account as it stands.</returns>
    public async Task<KnownDevice?> Find(HttpContext http, IQuerySession session, string person, string? staff)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 0 } cookie || await tokens.Read(Audience, cookie) is not { } token) return null;
        if (Instant.FromDateTimeUtc(token.ValidTo) <= clock.GetCurrentInstant()) return null;
        return await session.LoadAsync<Account>(Guid.Parse(token.GetClaim(Account).Value), http.RequestAborted) is { } account
            && account.Person == person && account.Staff == staff && StampOf(account) == token.GetClaim(Stamp).Value
                ? new(pseudonyms.OfDevice(token.GetClaim(Id).Value), account)
                : null;
    }

    private static string StampOf(Account account) => Digest.Of(Encoding.UTF8.GetBytes(account.SecurityStamp)).ToString();
}

using NodaTime;

namespace Privatization.Api.Accounts;

/// <summary>
/// The token of an account in a cookie, for pages: scripts do not read it, other sites do not send it, and no neighbour under the same domain sets it
/// (<c>__Host-</c>). What changes something is taken from our own pages only.
/// </summary>
internal static class SessionCookie
{
    public const string Name = "__Host-privatization";

    private static readonly CookieOptions Options = new()
    { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true };

    public static void Set(HttpContext http, string token, Instant expires) =>
        http.Response.Cookies.Append(Name, token, new(Options) { Expires = expires.ToDateTimeOffset() });

    public static void Remove(HttpContext http) => http.Response.Cookies.Delete(Name, new(Options));

    /// <returns>Null where the request brings a token by itself, brings none, or was made by another origin.</returns>
    public static string? TokenIn(HttpRequest request) =>
        request.Headers.Authorization.Count == 0 && request.Cookies[Name] is { Length: > 0 } token && IsOurs(request) ? token : null;

    private static bool IsOurs(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || request.Headers.Origin == $"{request.Scheme}://{request.Host}";
}

using System.ComponentModel.DataAnnotations;
using Marten;
using NodaTime;
using Privatization.Api.Accounts.Passwords;
using Privatization.Api.Http.OpenApi;
using Privatization.Storage;
using Privatization.Storage.Documents;
using Privatization.Storage.Text;

namespace Privatization.Api.Accounts;

/// <summary>Reg. §10, process 1: what the applicant enters to receive the service.</summary>
/// <param name="Staff">Of an official who signs in with an account of his own: his id in the staff register.</param>
/// <param name="Cookie">For pages: the token comes in a cookie, and not in the body.</param>
internal sealed record SignIn(Iin Iin, [property: MaxLength(SignIn.LongestTyped)] string Password, bool? Cookie = null, StaffId? Staff = null)
{
    /// <summary>Of one letter that is typed as several marks more is sent than the password has.</summary>
    public const int LongestTyped = 4 * NewPassword.MaxLength;
}

/// <param name="Token">For the header <c>Authorization: Bearer</c>; absent where it is in the cookie.</param>
/// <param name="Proven">Whether the account may do anything with cases.</param>
internal sealed record Session(string? Token, Instant ExpiresAt, bool Proven);

/// <summary>Reg. §10, process 1 (authorisation), condition 1 (the portal checks IIN and password) and process 2 (the message that refuses).</summary>
internal sealed class SigningIn(
    AccountWork work, AccountTokens tokens, AuthenticationSettings settings, SignInThrottle throttle, KnownDevices devices, Pseudonyms pseudonyms,
    IClock clock)
{
    public static readonly Duration Lifetime = Duration.FromMinutes(30);

    public static void Map(IEndpointRouteBuilder open) => open.MapPost("/sessions", async (HttpContext http, SigningIn signingIn) =>
        (await OpenBody.Read<SignIn>(http)).IsProblem(out var problem, out var entered) ? problem : await signingIn.Authorise(entered, http))
        .Describe(AccountOperations.SignIn);

    private async Task<IResult> Authorise(SignIn entered, HttpContext http)
    {
        var (person, staff) = (pseudonyms.Of(entered.Iin).ToString(), entered.Staff?.ToString());
        var (now, cancellation) = (clock.Microsecond(), http.RequestAborted);
        return await work.Do(async (accounts, session) =>
        {
            var password = Nfkd.Of(entered.Password);
            var device = await devices.Find(http, session, person, staff);
            var fromDevice = device is not null && await throttle.Take(device, now, cancellation) is null;
            var account = fromDevice && await accounts.CheckPasswordAsync(device!.Account, password) ? device.Account : null;
            if (account is not null) await throttle.Forgive(device!, cancellation);
            else if (await throttle.Take(entered.Iin, http, now, cancellation) is not { } wait)
            {
                account = await Condition1.Check(accounts, session, person, staff, password, cancellation);
                // Only the person's own account forgives: by one that a stranger made for this IIN he would get free tries for ever.
                if (account is { Proven: true }) await throttle.Forgive(entered.Iin, http, cancellation);
            }
            else if (!fromDevice) return AccountProblems.TooManyTries with { RetryAfterSeconds = (int)Math.Ceiling(wait.TotalSeconds) };
            session.Note(person, account, account is null ? AccountDeed.Refused : AccountDeed.SignedIn, now);
            if (account is null) return AccountProblems.AuthorisationRefused;
            devices.Remember(http, account);
            var opened = Open(session, account, entered.Iin, now);
            if (entered.Cookie is not true) return OpenBody.Created(opened);
            SessionCookie.Set(http, opened.Token!, opened.ExpiresAt);
            return OpenBody.Created(opened with { Token = null });
        }, cancellation);
    }

    private Session Open(IDocumentSession session, Account account, Iin iin, Instant now)
    {
        var opened = new AccountSession(Guid.CreateVersion7(), account.Id, account.SecurityStamp, now + Lifetime);
        session.Insert(opened);
        var claims = new Dictionary<string, object>
        {
            ["sub"] = account.Id.ToString(),
            [AccountSessions.SessionClaim] = opened.Id.ToString(),
            [AccountSessions.IinClaim] = iin.ToString(),
        };
        return new(tokens.Sign(settings.Audience, claims, opened.ExpiresAt), opened.ExpiresAt, account.Proven);
    }
}

using NodaTime;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Storage;
using Privatization.Storage.Documents;

namespace Privatization.Api.Accounts;

/// <summary>Signs out the session that asks, or every one of the account: a token is of no use from then on, on any node.</summary>
internal sealed class SigningOut(AccountWork work, IClock clock)
{
    private static readonly Sentence NotHere = new(
        "Бұл токен мұнда берілмеген: берілген жерінде шығыңыз.", "Этот токен выдан не здесь: выйдите там, где он выдан.",
        "This token was not issued here: sign out where it was.");

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapDelete("/sessions/current", async (HttpContext http, SigningOut signingOut) => await signingOut.Take(http))
            .WithMetadata(new ForUnproven()).Describe(AccountOperations.SignOut);

    private async Task<IResult> Take(HttpContext http)
    {
        if (http.Request.Query["everywhere"] is [{ } asked] && asked is not ("true" or "false"))
            return Problems.Query("everywhere", new("true/false", "true/false", "true or false."));
        if (http.Features.Get<SignedIn>() is not { } signedIn) return Problems.Forbidden with { Detail = NotHere };
        return await work.Do(async (accounts, session) =>
        {
            session.Delete(signedIn.Session);
            if (http.Request.Query["everywhere"] == "true" && await accounts.FindByIdAsync(signedIn.Account.Id.ToString()) is { } account)
            {
                await accounts.UpdateSecurityStampAsync(account);
                session.Note(account.Person, account, AccountDeed.SignedOutEverywhere, clock.Microsecond());
            }
            SessionCookie.Remove(http);
            return Results.NoContent();
        }, http.RequestAborted);
    }
}

/// <summary>On the endpoints that an account may use before its IIN is proven.</summary>
internal sealed record ForUnproven;

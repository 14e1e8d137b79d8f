using NodaTime;
using Privatization.Api.Accounts.Passwords;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Storage;
using Privatization.Storage.Documents;

namespace Privatization.Api.Accounts;

/// <summary>Who registers: the individual identification number and a password.</summary>
internal sealed record Register(Iin Iin, NewPassword Password);

/// <param name="Proven">Whether the IIN is proven: else that comes next, with the EDS.</param>
internal sealed record AccountState(bool Proven);

/// <summary>
/// Reg. §10: the applicant registers with an IIN and a password. Nothing is looked up: a stranger is answered the same whoever has an account, and
/// takes nothing from anyone, as the account is nobody's until it is proven. The device is known from then on, as its holder's.
/// </summary>
internal sealed class Registration(AccountWork work, KnownDevices devices, Pseudonyms pseudonyms, IClock clock)
{
    public static void Map(IEndpointRouteBuilder open) => open.MapPost("/accounts", async (HttpContext http, Registration registration) =>
        (await OpenBody.Read<Register>(http)).IsProblem(out var problem, out var who) ? problem : await registration.Take(who, http))
        .Describe(AccountOperations.Registration);

    private async Task<IResult> Take(Register who, HttpContext http)
    {
        if (who.Password.RefusalFor(who.Iin) is { } refusal) return Problems.Value("/password", refusal);
        return await work.Do(async (accounts, session) =>
        {
            var account = new Account { Person = pseudonyms.Of(who.Iin).ToString(), RegisteredAt = clock.Microsecond() };
            await accounts.CreateAsync(account, who.Password.ToString());
            session.Note(account.Person, account, AccountDeed.Registered, account.RegisteredAt);
            devices.Remember(http, account);
            return OpenBody.Created(new AccountState(Proven: false));
        }, http.RequestAborted);
    }
}

using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Identity;
using NodaTime;
using Privatization.Api.Accounts.Passwords;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Signatures;
using Privatization.Storage;
using Privatization.Storage.Contents;
using Privatization.Storage.Documents;

namespace Privatization.Api.Accounts;

/// <summary>A challenge, signed with the EDS.</summary>
/// <param name="Signature">A detached CMS over the bytes of the challenge.</param>
/// <param name="NewPassword">For the proven account of the person, in place of the one that was lost.</param>
internal sealed record IinProofSent([property: MaxLength(Challenges.Longest)] string Challenge, byte[] Signature, NewPassword? NewPassword = null);

/// <summary>
/// The IIN of an account is proven with the EDS, so that nobody takes another's; and so a lost password is replaced. What strangers may not know, as
/// whether there is an account, is looked up only when the signature is confirmed.
/// </summary>
internal sealed class IinProofs(
    Challenges challenges, AccountWork work, KnownDevices devices, Pseudonyms pseudonyms, ISignatureVerifier verifier,
    EvidenceStore evidence, IClock clock)
{
    public static void Map(IEndpointRouteBuilder open) => open.MapPost("/accounts/proofs", async (HttpContext http, IinProofs proofs) =>
        (await OpenBody.Read<IinProofSent>(http)).IsProblem(out var problem, out var sent) ? problem : await proofs.Take(sent, http))
        .Describe(AccountOperations.Proof);

    private async Task<IResult> Take(IinProofSent sent, HttpContext http)
    {
        if ((await challenges.Read(sent.Challenge)).IsProblem(out var problem, out var challenge)) return problem;
        var (signedIn, cancellation) = (http.Features.Get<SignedIn>(), http.RequestAborted);
        if (sent.NewPassword?.RefusalFor(challenge.Iin) is { } refusal) return Problems.Value("/newPassword", refusal);
        if (sent.NewPassword is null && signedIn is null) return Problems.Unauthorized;
        if (sent.NewPassword is null && signedIn!.Iin != challenge.Iin) return AccountProblems.AnotherIin;
        var (now, content) = (clock.Microsecond(), challenge.Content);
        var verdict = await verifier.Verify(content, sent.Signature, StoreTime.Real, Expected.Applicant(challenge.Iin), cancellation);
        if (verdict is Verdict.NotConfirmed { Reason: var why }) return SignatureProblems.Of(why);
        if (verdict is not Verdict.Confirmed confirmed) return SignatureProblems.Unavailable;
        var kept = await evidence.Keep(confirmed.Evidence, cancellation);
        return await work.Do(async (accounts, session) =>
        {
            var person = pseudonyms.Of(challenge.Iin).ToString();
            // In this order: whoever sees what a challenge proved sees that it is spent as well.
            var proven = await session.LoadAsync<ProvenIin>(person, cancellation);
            if (await session.LoadAsync<SpentChallenge>(challenge.Nonce, cancellation) is not null) return AccountProblems.ChallengeSpent;
            var outcome = sent.NewPassword is { } password
                ? await Replace(accounts, proven, password)
                : await Prove(accounts, session, proven, person, signedIn!, now);
            if (outcome.IsProblem(out var refused, out var account)) return refused;
            session.Insert(new SpentChallenge(challenge.Nonce, challenge.ExpiresAt));
            session.StoreBlobs(kept.HeldBy($"account:{account.Id}"), HeldJson.Of(content, $"account:{account.Id}"));
            session.Note(person, account, sent.NewPassword is null ? AccountDeed.IinProven : AccountDeed.PasswordReplaced, now, kept.Digest);
            devices.Remember(http, account);
            return OpenBody.Created(new AccountState(Proven: true));
        }, cancellation);
    }

    /// <summary>The stamp turns: whoever was signed in to the account otherwise, as one who had guessed the password, is signed out.</summary>
    private static async Task<OrProblem<Account>> Prove(
        UserManager<Account> accounts, IDocumentSession session, ProvenIin? proven, string person, SignedIn signedIn, Instant now)
    {
        if (proven is not null) return AccountProblems.IinAlreadyProven;
        var id = signedIn.Account.Id;
        if (await accounts.FindByIdAsync(id.ToString()) is not { } account) return Problems.Unauthorized;
        if (await session.LoadAsync<AccountSession>(signedIn.Session.Id) is not { } own) return Problems.Unauthorized;
        account.ProvenAt = now;
        await accounts.UpdateSecurityStampAsync(account);
        session.Update(own with { Stamp = account.SecurityStamp });
        session.Insert(new ProvenIin(person, account.Id));
        // Whoever made the others has not proven the IIN, and never will.
        session.DeleteWhere<Account>(other => other.Person == person && other.Staff == null && other.Id != id);
        return account;
    }

    /// <summary>The new password changes the security stamp: what was signed in with the old one is signed out.</summary>
    private static async Task<OrProblem<Account>> Replace(UserManager<Account> accounts, ProvenIin? proven, NewPassword password)
    {
        if (proven is null || await accounts.FindByIdAsync(proven.Account.ToString()) is not { } account) return AccountProblems.NoProvenAccount;
        account.PasswordHash = null;
        await accounts.AddPasswordAsync(account, password.ToString());
        return account;
    }
}

using System.Security.Cryptography;
using NodaTime;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Storage.Text;

namespace Privatization.Api.Accounts;

/// <summary>Whose IIN is to be proven.</summary>
internal sealed record AskChallenge(Iin Iin);

/// <param name="Challenge">To be sent back with the signature.</param>
/// <param name="Bytes">What is to be signed, as it is.</param>
internal sealed record ChallengeToSign(string Challenge, byte[] Bytes, Instant ExpiresAt);

/// <summary>What is signed with the EDS to prove an IIN. The nonce makes it good for one time.</summary>
internal sealed record IinChallenge(Iin Iin, string Nonce, Instant ExpiresAt)
{
    public byte[] Content => CanonicalJson.Of(new { Purpose = "privatization-portal: this IIN is mine", Iin, Nonce, ExpiresAt }, Json.Stored);
}

/// <summary>
/// Challenges are not stored but signed by the service, which knows its own again: whoever asks for many fills nothing, and no IIN is kept.
/// </summary>
internal sealed class Challenges(AccountTokens tokens, IClock clock)
{
    /// <summary>In characters; those that are given have some 300.</summary>
    public const int Longest = 1_000;

    private const string Audience = "privatization-iin-challenge", Nonce = "jti", Iin = "iin";
    private static readonly Duration Lifetime = Duration.FromMinutes(10);

    public static void Map(IEndpointRouteBuilder open) => open.MapPost("/accounts/challenges", async (HttpContext http, Challenges challenges) =>
        (await OpenBody.Read<AskChallenge>(http)).IsProblem(out var problem, out var asked) ? problem : OpenBody.Created(challenges.New(asked.Iin)))
        .Describe(AccountOperations.Challenge);

    private ChallengeToSign New(Iin iin)
    {
        // Tokens tell the time in whole seconds.
        var expires = Instant.FromUnixTimeSeconds((clock.GetCurrentInstant() + Lifetime).ToUnixTimeSeconds());
        var challenge = new IinChallenge(iin, RandomNumberGenerator.GetHexString(32, lowercase: true), expires);
        var token = tokens.Sign(Audience, new() { [Nonce] = challenge.Nonce, [Iin] = iin.ToString() }, expires);
        return new(token, challenge.Content, expires);
    }

    public async Task<OrProblem<IinChallenge>> Read(string challenge)
    {
        if (await tokens.Read(Audience, challenge) is not { } token) return AccountProblems.ChallengeNotValid;
        var iinChallenge = new IinChallenge(
            Domain.Values.Iin.Parse(token.GetClaim(Iin).Value), token.GetClaim(Nonce).Value, Instant.FromDateTimeUtc(token.ValidTo));
        return iinChallenge.ExpiresAt > clock.GetCurrentInstant() ? iinChallenge : AccountProblems.ChallengeExpired;
    }
}

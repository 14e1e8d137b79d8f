using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.ProblemDetails;

namespace Privatization.Api.Accounts;

using static AccountProblems;
using static Problems;

/// <summary>What is described of accounts.</summary>
internal static class AccountOperations
{
    private static readonly IReadOnlyList<Problem> OfOpenBody =
        [MalformedBody, TooLarge, UnsupportedMediaType, InvalidContent, TooManyRequests, Internal, StoreUnavailable];

    public static Operation Registration { get; } = new(
        "register", Tags.Portal, "Register",
        "Reg. §10: the applicant registers with an IIN and a password. The answer is the same whoever has an account. The account can do nothing "
        + "with cases until its IIN is proven; the first that proves an IIN gets it, and the others lapse. "
        + "Registrations of others for the same IIN change nothing for its holder.",
        OfOpenBody)
    {
        IsOpen = true,
        Body = new(typeof(Register), AccountExamples.Register),
        Answers = [new(201, typeof(AccountState), "Registered: sign in, and prove the IIN.", "Set-Cookie")],
    };

    public static Operation SignIn { get; } = new(
        "signIn", Tags.Portal, "Sign in",
        "Reg. §10, process 1: the applicant enters IIN and password. Condition 1 checks them; process 2 refuses. After some tries with an IIN from "
        + "one network each further one there has to wait, and after many from everywhere each from anywhere; not so from a known device. The "
        + "cookie of the device, which registration, sign-in and proof give, is to be kept, also after signing out, and sent back with each sign-in.",
        [.. OfOpenBody, AuthorisationRefused, TooManyTries])
    {
        IsOpen = true,
        Takes = ["KnownDevice"],
        Body = new(typeof(SignIn), AccountExamples.SignIn),
        Answers = [new(201, typeof(Session), "Signed in.", "Set-Cookie")],
    };

    public static Operation SignOut { get; } = new(
        "signOut", Tags.Portal, "Sign out",
        "The token is of no use from now on; with everywhere, no token of the account is.",
        [.. ProblemSets.Signed.Where(problem => problem != IinNotProven), Forbidden])
    { Takes = ["Everywhere"], Answers = [new(204, null, "Signed out.")] };

    public static Operation Challenge { get; } = new(
        "askChallenge", Tags.Portal, "Ask for a challenge",
        "Bytes to be signed with the EDS, to prove an IIN or to replace a lost password: good for ten minutes, and once.",
        OfOpenBody)
    {
        IsOpen = true,
        Body = new(typeof(AskChallenge), AccountExamples.Challenge),
        Answers = [new(201, typeof(ChallengeToSign), "The challenge.")],
    };

    public static Operation Proof { get; } = new(
        "proveIin", Tags.Portal, "Prove an IIN",
        "A challenge signed with the EDS. With the token of an account it proves the account's IIN. With newPassword, and without a token, it "
        + "replaces the password of the person's proven account and signs out everywhere. Either makes the device a known one: "
        + "from it the holder signs in at once, however many others try to.",
        [
            .. OfOpenBody, Unauthorized, ChallengeNotValid, ChallengeExpired, ChallengeSpent, AnotherIin, SignatureProblems.NotConfirmed,
            IinAlreadyProven, NoProvenAccount, SignatureProblems.Unavailable,
        ])
    {
        IsOpen = true,
        Body = new(typeof(IinProofSent), AccountExamples.Proof),
        Answers = [new(201, typeof(AccountState), "The IIN is proven, or the password replaced.", "Set-Cookie")],
    };
}

using Privatization.Api.Accounts.Passwords;

namespace Privatization.Api.Accounts;

/// <summary>One example of every body that has to do with accounts.</summary>
internal static class AccountExamples
{
    private static readonly Iin Iin = Iin.Parse("850315350124");
    private const string Password = "ақ қайың, көк аспан";

    public static Register Register { get; } = new(Iin, NewPassword.Parse(Password));

    public static SignIn SignIn { get; } = new(Iin, Password);

    public static AskChallenge Challenge { get; } = new(Iin);

    public static IinProofSent Proof { get; } = new("eyJhbGciOiJIUzI1NiJ9.eyJqdGkiOiIwIn0.AAAA", "a detached CMS"u8.ToArray());
}

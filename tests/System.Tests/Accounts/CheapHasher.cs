using System.Collections.Concurrent;
using Microsoft.AspNetCore.Identity;
using Privatization.Storage.Documents;

namespace Privatization.Tests.Accounts;

/// <summary>Counts what it is asked, instead of working.</summary>
public sealed class CheapHasher : IPasswordHasher<Account>
{
    public ConcurrentQueue<string> Worked { get; } = [];

    public string HashPassword(Account user, string password)
    {
        Worked.Enqueue("hash");
        return Hash(password);
    }

    public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
    {
        Worked.Enqueue("compare");
        return hashedPassword == Hash(providedPassword) ? PasswordVerificationResult.Success : PasswordVerificationResult.Failed;
    }

    private static string Hash(string password) => Digest.Of(System.Text.Encoding.UTF8.GetBytes(password)).ToString();
}

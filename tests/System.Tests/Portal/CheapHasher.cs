using System.Collections.Concurrent;
using Microsoft.AspNetCore.Identity;

namespace Privatization;

/// <summary>Counts what it is asked, and against which hashes, instead of working.</summary>
public sealed class CheapHasher : IPasswordHasher<Account>
{
    public ConcurrentQueue<string> Compared { get; } = [];

    public string HashPassword(Account user, string password) => Digest.Of(System.Text.Encoding.UTF8.GetBytes(password)).ToString();

    public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
    {
        Compared.Enqueue(hashedPassword);
        return hashedPassword == HashPassword(user, providedPassword) ? PasswordVerificationResult.Success : PasswordVerificationResult.Failed;
    }
}

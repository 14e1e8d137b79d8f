using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Privatization.Storage.Documents;

namespace Privatization.Api.Accounts.Passwords;

/// <summary>
/// ASP.NET Core Identity's, but the salt of unproven accounts is their person's: a password has one hash among all that are registered for an
/// IIN, and by it an account is found, however many others there are.
/// </summary>
internal sealed class AccountHasher(IOptions<PasswordHasherOptions> options) : PasswordHasher<Account>(options)
{
    /// <summary>Of PBKDF2 with HMAC-SHA-512 (OWASP ASVS 5, appendix C).</summary>
    public const int Iterations = 210_000;

    private const int Format3 = 1, HmacSha512 = 2, SaltSize = 16, KeySize = 32;

    private readonly int _iterations = options.Value.IterationCount;

    /// <summary>No password has it, and comparing with it costs what it always costs.</summary>
    public static string HashOfNothing { get; } = Format(new byte[SaltSize], new byte[KeySize], Iterations);

    public override string HashPassword(Account user, string password)
    {
        if (user.Proven) return base.HashPassword(user, password);
        var salt = SHA256.HashData(Encoding.UTF8.GetBytes($"unproven {user.Person}"))[..SaltSize];
        var key = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password), salt, _iterations, HashAlgorithmName.SHA512, KeySize);
        return Format(salt, key, _iterations);
    }

    private static string Format(byte[] salt, byte[] key, int iterations)
    {
        var header = new byte[13];
        header[0] = Format3;
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(1), HmacSha512);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(5), iterations);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(9), salt.Length);
        return Convert.ToBase64String([.. header, .. salt, .. key]);
    }
}

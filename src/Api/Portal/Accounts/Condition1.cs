using System.Buffers.Binary;
using Marten;
using Microsoft.AspNetCore.Identity;

namespace Privatization;

/// <summary>
/// Reg. §10, condition 1: the portal checks the authenticity of the data by IIN and password. The password is compared with the proven account and the newest
/// unproven ones, or with nothing, but always as often: neither answer nor time tells a stranger whether there is an account.
/// </summary>
public static class Condition1
{
    public const int Comparisons = 3;

    private static readonly Account Nobody = new() { Person = "", PasswordHash = HashOfNothing() };

    public static async Task<Account?> Check(
        UserManager<Account> accounts, IQuerySession session, string person, string? staff, string password, CancellationToken cancellation)
    {
        var candidates = await session.Query<Account>().Where(account => account.Person == person && account.Staff == staff)
            .OrderByDescending(account => account.Proven).ThenByDescending(account => account.Id).Take(Comparisons).ToListAsync(cancellation);
        foreach (var account in candidates.Concat(Enumerable.Repeat(Nobody, Comparisons - candidates.Count)))
            if (await accounts.CheckPasswordAsync(account, password)) return account;
        return null;
    }

    /// <summary>As the hasher writes one of its version 3, but no password has it: comparing costs what it always costs.</summary>
    private static string HashOfNothing()
    {
        const int HmacSha512 = 2, Salt = 16, Key = 32;
        var hash = new byte[13 + Salt + Key];
        hash[0] = 1;
        BinaryPrimitives.WriteInt32BigEndian(hash.AsSpan(1), HmacSha512);
        BinaryPrimitives.WriteInt32BigEndian(hash.AsSpan(5), AccountSetup.Iterations);
        BinaryPrimitives.WriteInt32BigEndian(hash.AsSpan(9), Salt);
        return Convert.ToBase64String(hash);
    }
}

using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NodaTime;
using Privatization.Development;
using Privatization.Development.Pki;
using Privatization.LocalMachine;

namespace Privatization.Tests.Accounts;

/// <summary>
/// The EDS of invented people, by the local certification authority that the service under test trusts. One key serves all: making keys takes long.
/// </summary>
internal static class TestEds
{
    private static readonly LocalAuthority Authority = LocalAuthority.In(DataDirectory.Default, SystemClock.Instance);
    private static readonly RSA Key = RSA.Create(2048);
    private static readonly ConcurrentDictionary<string, KeyPair> Signers = [];

    public static string RootFile => Authority["root.pem"];

    /// <param name="name">An applicant's IIN, or an official's staff id.</param>
    /// <param name="at">What the signer states as the time; else it is now.</param>
    public static byte[] Sign(string name, byte[] content, Instant? at = null) =>
        LocalSigner.Sign(content, Signers.GetOrAdd(name, _ => Issue(Person.Find(name)!, Authority.Issuing)),
            at ?? SystemClock.Instance.GetCurrentInstant(), Authority.Issuing);

    /// <summary>By a certificate of an authority that publishes no list of what it has revoked: whether it still holds cannot be said.</summary>
    public static byte[] SignWithoutList(string name, byte[] content)
    {
        var now = SystemClock.Instance.GetCurrentInstant();
        var authority = KeyPair.Make(NcaProfile.Name("ТІЗІМСІЗ"), now - Duration.FromDays(1), now + Duration.FromDays(30), Authority.Root,
            [new X509BasicConstraintsExtension(true, true, 0, true), new X509KeyUsageExtension(NcaProfile.Authority, critical: true)], Key);
        return LocalSigner.Sign(content, Issue(Person.Find(name)!, authority), now, authority);
    }

    private static KeyPair Issue(Person person, KeyPair issuer)
    {
        var from = SystemClock.Instance.GetCurrentInstant() - Duration.FromDays(1);
        return KeyPair.Make(
            NcaProfile.Name(person.Surname, person.Given, person.Patronymic, person.Iin, person.Organisation is { } name ? (name, person.Bin) : null),
            from, from + Duration.FromDays(30), issuer,
            NcaProfile.Person(NcaProfile.Purposes(person.Role), NcaProfile.Signing, LocalAuthority.UsualAddress, issuer.KeyId), Key);
    }
}

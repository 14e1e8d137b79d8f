using System.Collections.Concurrent;
using System.Security.Cryptography;
using NodaTime;

namespace Privatization;

/// <summary>The EDS of invented people, by the local certification authority that the service under test trusts. One key serves all: making keys takes long.</summary>
internal static class TestEds
{
    private static readonly LocalAuthority Authority = LocalAuthority.In(DataDirectory.Default, SystemClock.Instance);
    private static readonly RSA Key = RSA.Create(2048);
    private static readonly ConcurrentDictionary<string, KeyPair> Signers = [];

    public static string RootFile => Authority["root.pem"];

    /// <param name="name">An applicant's IIN, or an official's staff id.</param>
    public static byte[] Sign(string name, byte[] content) =>
        LocalSigner.Sign(content, Signers.GetOrAdd(name, _ => Issue(Person.Find(name)!)), SystemClock.Instance.GetCurrentInstant(), Authority.Issuing);

    private static KeyPair Issue(Person person)
    {
        var from = SystemClock.Instance.GetCurrentInstant() - Duration.FromDays(1);
        return KeyPair.Make(
            NcaProfile.Name(person.Surname, person.Given, person.Patronymic, person.Iin, person.Organisation is { } name ? (name, person.Bin) : null),
            from, from + Duration.FromDays(30), Authority.Issuing,
            NcaProfile.Person(NcaProfile.Purposes(person.Role), NcaProfile.Signing, LocalAuthority.UsualAddress, Authority.Issuing.KeyId), Key);
    }
}

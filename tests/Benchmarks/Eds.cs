using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using Privatization.Development;
using Privatization.Development.Pki;
using Privatization.Storage.Text;

namespace Privatization.Benchmarks;

/// <summary>Signs for everybody by the local authority of the data directory; one key serves all, as making keys takes long.</summary>
internal sealed class Eds(string dataDirectory)
{
    private readonly LocalAuthority _authority = LocalAuthority.In(dataDirectory, SystemClock.Instance);
    private readonly RSA _key = RSA.Create(2048);
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, KeyPair> _signers = [];

    /// <param name="name">An applicant's IIN, or an official's staff id.</param>
    public byte[] Sign(string name, byte[] bytes) =>
        LocalSigner.Sign(bytes, _signers.GetOrAdd(name, _ => Issue(Person.Find(name)!)), SystemClock.Instance.GetCurrentInstant(),
            _authority.Issuing);

    public static byte[] Canonical(string json) => CanonicalJson.Of(Encoding.UTF8.GetBytes(json));

    /// <summary>The body of an act with its signature.</summary>
    public static string In(string json, byte[] signature)
    {
        var body = JsonNode.Parse(json)!.AsObject();
        body["signature"] = Convert.ToBase64String(signature);
        return body.ToJsonString();
    }

    private KeyPair Issue(Person person)
    {
        var from = SystemClock.Instance.GetCurrentInstant() - Duration.FromDays(1);
        return KeyPair.Make(
            NcaProfile.Name(person.Surname, person.Given, person.Patronymic, person.Iin, person.Organisation is { } name ? (name, person.Bin) : null),
            from, from + Duration.FromDays(30), _authority.Issuing,
            NcaProfile.Person(NcaProfile.Purposes(person.Role), NcaProfile.Signing, LocalAuthority.UsualAddress, _authority.Issuing.KeyId), _key);
    }
}

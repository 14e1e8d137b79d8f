using System.Net;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Privatization.Storage;

/// <summary>
/// Keyed pseudonyms of persons and dwellings (HMAC-SHA-256). One key per store, kept outside the database and backed up with it:
/// without it a person is not found again, with another a person has two names.
/// </summary>
public sealed class Pseudonyms(byte[] key)
{
    public Pseudonym Of(Iin person) => OfPerson(person.ToString());

    /// <param name="iin">As a certificate has it: of what form it is was never checked.</param>
    public Pseudonym OfPerson(string iin) => Of("person", iin);

    /// <summary>A person sought from a network: by whom tries to sign in are counted.</summary>
    public Pseudonym Of(Iin person, IPAddress network) => Of("sign-in", $"{person} {network}");

    /// <summary>A person sought from wherever: by whom tries to sign in are counted as well.</summary>
    public Pseudonym FromEverywhere(Iin person) => Of("sign-in", $"{person}");

    /// <summary>A device that is known: by it its own tries are counted.</summary>
    public Pseudonym OfDevice(string id) => Of("device", id);

    public Pseudonym Of(CadastralNumber dwelling) => Of("dwelling", dwelling.Identity);

    public Pseudonym Of(Rka dwelling) => Of("rka", dwelling.ToString());

    /// <summary>What the check code of a document is made of.</summary>
    public byte[] OfDocument(string number, LocalDate day) => Keyed("document", $"{number} {LocalDatePattern.Iso.Format(day)}");

    /// <summary>Says which key it is without telling it.</summary>
    public string Fingerprint => Of("fingerprint", "").ToString();

    // The kind is part of what is hashed: a number that is a person's and a dwelling's has two pseudonyms.
    private Pseudonym Of(string kind, string value) => Pseudonym.Parse(Convert.ToHexStringLower(Keyed(kind, value)));

    private byte[] Keyed(string kind, string value) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{kind}:{value}"));
}

using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NodaTime;
using Privatization.LocalMachine;
using Privatization.Signatures;

namespace Privatization.Development.Pki;

/// <summary>
/// A certification authority for development: a root, an issuing authority, an OCSP responder and certificates of the NCA's profile, in files that
/// openssl reads.
/// </summary>
internal sealed class LocalAuthority
{
    public static readonly Uri UsualAddress = new("http://127.0.0.1:5082/");

    private static readonly Duration OfRoot = Duration.FromDays(3650), OfPerson = Duration.FromDays(365), OfList = Duration.FromDays(30),
        Ago = Duration.FromDays(1);
    private static readonly Duration Fresh = Duration.FromDays(1);

    private readonly string _directory;
    private readonly IClock _clock;
    private readonly Uri _address;

    private LocalAuthority(string directory, IClock clock, Uri address)
    {
        (_directory, _clock, _address) = (directory, clock, address);
        PrivateFile.MakeDirectory(directory);
        PrivateFile.MakeDirectory(this["people"]);
        using var only = Locked();
        Root = KeyPair.Load(this["root"]) ?? MakeAuthority("ЖЕРГІЛІКТІ НЕГІЗГІ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ", null, 1).Save(this["root"]);
        Issuing = KeyPair.Load(this["ca"]) ?? MakeAuthority("ЖЕРГІЛІКТІ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ", Root, 0).Save(this["ca"]);
        Responder = KeyPair.Load(this["ocsp"]) ?? MakeResponder().Save(this["ocsp"]);
        if (!AreFresh()) PublishLists();
    }

    public KeyPair Root { get; }

    public KeyPair Issuing { get; }

    public KeyPair Responder { get; }

    public IssuedIndex Issued => new(this["index.txt"]);

    public string this[string file] => Path.Combine(_directory, file);

    /// <summary>Opens the authority in <c>pki</c> of the data directory; makes it where there is none.</summary>
    /// <param name="address">Where its lists and its responder are; certificates name it.</param>
    public static LocalAuthority In(string dataDirectory, IClock clock, Uri? address = null) =>
        new(Path.Combine(dataDirectory, "pki"), clock, address ?? UsualAddress);

    /// <summary>Settings of a service that trusts this authority, and reads its lists from the files: so nothing has to be served.</summary>
    public SignatureSettings Trusting(SignatureSettings settings) =>
        settings with { Roots = [this["root.pem"]], Intermediates = [this["ca.pem"]], CrlDirectory = _directory, FetchCrl = false, Ocsp = false };

    /// <summary>The person's certificate and key, issued where he has none: one, whoever else asks at the same moment.</summary>
    public KeyPair Of(Person person)
    {
        if (Find(person.Name) is { } his) return his;
        // Made before the lock is taken: a key takes long.
        var made = Make(person);
        using var only = Locked();
        return KeyPair.Load(FileOf(person.Name)) ?? Keep(person, made);
    }

    public KeyPair Issue(Person person, X509KeyUsageFlags usage = NcaProfile.Signing, Duration? age = null)
    {
        var made = Make(person, usage, age);
        using var only = Locked();
        return Keep(person, made);
    }

    private KeyPair Make(Person person, X509KeyUsageFlags usage = NcaProfile.Signing, Duration? age = null)
    {
        var from = _clock.GetCurrentInstant() - Ago - (age ?? Duration.Zero);
        (string, string?)? organisation = person.Organisation is { } name ? (name, person.Bin) : null;
        return KeyPair.Make(
            NcaProfile.Name(person.Surname, person.Given, person.Patronymic, person.Iin, organisation), from, from + OfPerson, Issuing,
            NcaProfile.Person(NcaProfile.Purposes(person.Role), usage, _address, Issuing.KeyId));
    }

    private KeyPair Keep(Person person, KeyPair made)
    {
        Issued.Add(Certificate.Read(made.Certificate)!, person.Name);
        return made.Save(FileOf(person.Name));
    }

    /// <returns>What was revoked; null where there is no such certificate.</returns>
    public IssuedIndex.Entry? Revoke(string serialOrName, Instant? at = null)
    {
        using var only = Locked();
        var revoked = Issued.Revoke(serialOrName, at ?? _clock.GetCurrentInstant());
        PublishLists();
        return revoked;
    }

    public KeyPair? Find(string name)
    {
        var pair = KeyPair.Load(FileOf(name));
        if (pair is null or { IsOne: true }) return pair;
        // Issued anew at this moment: the certificate and its key are two files.
        using var only = Locked();
        return KeyPair.Load(FileOf(name));
    }

    /// <summary>The revocation list of the issuing authority, as of now.</summary>
    public byte[] List() => List(Issuing, Issued.All.Where(entry => entry.RevokedAt is not null));

    private byte[] List(KeyPair issuer, IEnumerable<IssuedIndex.Entry> revoked)
    {
        var (list, now) = (new CertificateRevocationListBuilder(), _clock.GetCurrentInstant());
        foreach (var entry in revoked) list.AddEntry(Convert.FromHexString(entry.Serial), entry.RevokedAt!.Value.ToDateTimeOffset());
        return list.Build(
            issuer.Name, issuer.Signature, now.ToUnixTimeSeconds(), (now + OfList).ToDateTimeOffset(), HashAlgorithmName.SHA256,
            X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(issuer.KeyId), now.ToDateTimeOffset());
    }

    /// <summary>Whether the lists are there and of today: commands that come by the dozen need not all write them.</summary>
    private bool AreFresh() => new[] { "root.crl", "ca.crl" }.All(
        file => File.Exists(this[file]) && Crl.Read(File.ReadAllBytes(this[file])) is { } list
            && list.ThisUpdate <= _clock.GetCurrentInstant() && _clock.GetCurrentInstant() < list.ThisUpdate + Fresh);

    private void PublishLists()
    {
        Publish("root.crl", List(Root, []));
        Publish("ca.crl", List());
    }

    private void Publish(string file, byte[] list) => PrivateFile.Write(this[file], list);

    private KeyPair MakeAuthority(string name, KeyPair? issuer, int pathLength)
    {
        var from = _clock.GetCurrentInstant() - Ago;
        return KeyPair.Make(NcaProfile.Name(name), from, from + OfRoot, issuer,
        [
            new X509BasicConstraintsExtension(true, true, pathLength, true),
            new X509KeyUsageExtension(NcaProfile.Authority, critical: true),
            .. issuer is null
                ? [] : new[] { CertificateRevocationListBuilder.BuildCrlDistributionPointExtension([new Uri(_address, "root.crl").AbsoluteUri]) },
        ]);
    }

    private KeyPair MakeResponder()
    {
        var from = _clock.GetCurrentInstant() - Ago;
        return KeyPair.Make(NcaProfile.Name("ЖЕРГІЛІКТІ OCSP"), from, from + OfRoot, Issuing,
            [new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true), NcaProfile.Enhanced(Oids.OcspSigning)]);
    }

    private string FileOf(string person) => this[Path.Combine("people", Path.GetFileName(person))];

    // The service and commands work on one directory, each for a moment. No system tells when a file is free: so it is asked for again, for a
    // minute.
    private FileStream Locked()
    {
        for (var tries = 0; ; tries++)
            try { return PrivateFile.Open(this["lock"], FileMode.OpenOrCreate); }
            catch (IOException) when (tries < 1200) { Thread.Sleep(50); }
    }
}

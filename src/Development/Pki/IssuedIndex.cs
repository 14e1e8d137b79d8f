using NodaTime;
using NodaTime.Text;
using Privatization.LocalMachine;
using Privatization.Signatures;

namespace Privatization.Development.Pki;

/// <summary>
/// Which certificates were issued, and revoked, in the form of openssl's certificate database (<c>index.txt</c>): its responder can serve it too.
/// </summary>
internal sealed class IssuedIndex(string path)
{
    private static readonly InstantPattern Time = InstantPattern.CreateWithInvariantCulture("yyMMddHHmmss'Z'");

    public IEnumerable<Entry> All => File.Exists(path) ? File.ReadAllLines(path).Select(Entry.Parse) : [];

    public void Add(Certificate certificate, string name) => Write(All.Append(new(certificate.Serial, certificate.NotAfter, null, name)));

    /// <returns>Null where no certificate has this serial number or name.</returns>
    public Entry? Revoke(string serialOrName, Instant at)
    {
        var all = All.ToList();
        if (all.FindLastIndex(entry => entry.Serial.Equals(serialOrName, StringComparison.OrdinalIgnoreCase) || entry.Name == serialOrName)
            is not (>= 0 and var i)) return null;
        all[i] = all[i] with { RevokedAt = all[i].RevokedAt ?? at };
        Write(all);
        return all[i];
    }

    /// <summary>Whole: openssl's responder and other commands read while this one writes.</summary>
    private void Write(IEnumerable<Entry> all) => PrivateFile.Write(path, string.Concat(all.Select(entry => $"{entry}\n")));

    internal sealed record Entry(string Serial, Instant Expires, Instant? RevokedAt, string Name)
    {
        public static Entry Parse(string line) => line.Split('\t') is [_, var expires, var revoked, var serial, _, var subject]
            ? new(serial.ToLowerInvariant(), Time.Parse(expires).Value, revoked is "" ? null : Time.Parse(revoked).Value, subject["/CN=".Length..])
            : throw new FormatException($"Not a line of a certificate database: {line}");

        public override string ToString() => string.Join('\t',
            RevokedAt is null ? 'V' : 'R', Time.Format(Expires), RevokedAt is { } at ? Time.Format(at) : "", Serial.ToUpperInvariant(),
            "unknown", $"/CN={Name}");
    }
}

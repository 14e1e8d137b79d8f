using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Privatization.Domain.Values;

namespace Privatization.Signatures;

/// <summary>The pinned roots, and issuers between them and signers that need not come with every signature.</summary>
public sealed class Trust
{
    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<(Digest Subject, Digest Issuer), Authenticity> _issued = [];

    internal Trust(IReadOnlyList<Certificate> roots, IReadOnlyList<Certificate> intermediates) => (Roots, Intermediates) = (roots, intermediates);

    internal IReadOnlyList<Certificate> Roots { get; }

    internal IReadOnlyList<Certificate> Intermediates { get; }

    /// <param name="roots">Files, or directories of files: certificates in PEM or DER.</param>
    /// <exception cref="InvalidOperationException">A file is no certificate, or there is no root.</exception>
    public static Trust Load(IEnumerable<string> roots, IEnumerable<string> intermediates)
    {
        // A variable that is set to nothing names no file.
        var trust =
            new Trust([.. roots.Where(path => path is not "").SelectMany(Read)], [.. intermediates.Where(path => path is not "").SelectMany(Read)]);
        return trust.Roots.Count > 0
            ? trust : throw new InvalidOperationException("Set Signatures__Roots__0 to the root certificate of the certification authority.");
    }

    /// <summary>
    /// Whether the issuer's key signed the certificate: it is so for ever, and computed once for the many signatures of one person.
    /// </summary>
    internal Authenticity Issued(Certificate subject, Certificate issuer)
    {
        if (_issued.Count >= MostRemembered) _issued.Clear();
        return _issued.GetOrAdd((subject.Digest, issuer.Digest), static (_, its) => its.subject.Signed.By(its.issuer), (subject, issuer));
    }

    private static IEnumerable<Certificate> Read(string path)
    {
        if (Directory.Exists(path)) return Directory.EnumerateFiles(path).Order(StringComparer.Ordinal).SelectMany(Read);
        if (!File.Exists(path)) throw new InvalidOperationException($"There is no certificate at {path}.");
        var bytes = File.ReadAllBytes(path);
        return Pems(bytes).DefaultIfEmpty(bytes)
            .Select(der => Certificate.Read(der) ?? throw new InvalidOperationException($"{path} is no certificate."));
    }

    private static List<byte[]> Pems(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file).AsSpan();
        var found = new List<byte[]>();
        while (PemEncoding.TryFind(text, out var fields))
        {
            if (text[fields.Label] is "CERTIFICATE") found.Add(Convert.FromBase64String(text[fields.Base64Data].ToString()));
            text = text[fields.Location.End..];
        }
        return found;
    }
}

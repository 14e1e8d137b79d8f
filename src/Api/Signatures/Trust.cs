using System.Security.Cryptography;
using System.Text;

namespace Privatization;

/// <summary>The pinned roots, and issuers between them and signers that need not come with every signature.</summary>
public sealed class Trust
{
    internal Trust(IReadOnlyList<Certificate> roots, IReadOnlyList<Certificate> intermediates) => (Roots, Intermediates) = (roots, intermediates);

    internal IReadOnlyList<Certificate> Roots { get; }

    internal IReadOnlyList<Certificate> Intermediates { get; }

    /// <param name="roots">Files, or directories of files: certificates in PEM or DER.</param>
    /// <exception cref="InvalidOperationException">A file is no certificate, or there is no root.</exception>
    public static Trust Load(IEnumerable<string> roots, IEnumerable<string> intermediates)
    {
        // A variable that is set to nothing names no file.
        var trust = new Trust([.. roots.Where(path => path is not "").SelectMany(Read)], [.. intermediates.Where(path => path is not "").SelectMany(Read)]);
        return trust.Roots.Count > 0 ? trust : throw new InvalidOperationException("Set Signatures__Roots__0 to the root certificate of the certification authority.");
    }

    private static IEnumerable<Certificate> Read(string path)
    {
        if (Directory.Exists(path)) return Directory.EnumerateFiles(path).Order(StringComparer.Ordinal).SelectMany(Read);
        if (!File.Exists(path)) throw new InvalidOperationException($"There is no certificate at {path}.");
        var bytes = File.ReadAllBytes(path);
        return Pems(bytes).DefaultIfEmpty(bytes).Select(der => Certificate.Read(der) ?? throw new InvalidOperationException($"{path} is no certificate."));
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

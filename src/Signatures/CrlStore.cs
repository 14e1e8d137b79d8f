using System.Collections.Concurrent;
using NodaTime;

namespace Privatization.Signatures;

/// <summary>Revocation lists: those of a directory, and those fetched, each until its next update.</summary>
internal sealed class CrlStore(SignatureSettings settings, Fetching fetching)
{
    private readonly ConcurrentDictionary<Uri, (Instant At, Crl Crl)> _fetched = [];
    private readonly ConcurrentDictionary<string, (DateTime Written, Crl? Crl)> _files = [];

    /// <returns>A usable list; else why there is none; neither where no list is to be had by any way that is switched on.</returns>
    public async Task<(Crl? Crl, Reason? Fault)> Find(Certificate certificate, Certificate issuer, Instant now, CancellationToken cancellation)
    {
        Reason? fault = null;
        foreach (var file in InDirectory().Where(crl => crl.Issuer.Is(issuer.Subject)).OrderByDescending(crl => crl.ThisUpdate))
            if (Usable(file)) return (file, null);
        if (!settings.FetchCrl) return (null, fault);
        foreach (var address in certificate.CrlAddresses)
        {
            var isKept = _fetched.TryGetValue(address, out var kept) && kept.Crl.Fault(certificate, issuer, now) is null;
            if (isKept && now - kept.At < Duration.FromTimeSpan(settings.RefetchCrlAfter)) return (kept.Crl, null);
            if (await fetching.Get(address, cancellation) is not { } bytes) fault ??= PassingReasons.CrlUnreachable;
            else if (Crl.Read(bytes) is not { } fetched) fault ??= PassingReasons.CrlMalformed;
            else if (Usable(fetched))
            {
                _fetched[address] = (now, fetched);
                return (fetched, null);
            }
            if (isKept) return (kept.Crl, null);
        }
        return (null, fault);

        bool Usable(Crl crl) => crl.Fault(certificate, issuer, now) is not { } its || (fault ??= its) is null;
    }

    private IEnumerable<Crl> InDirectory()
    {
        if (settings.CrlDirectory is not { } directory || !Directory.Exists(directory)) yield break;
        foreach (var path in Directory.EnumerateFiles(directory, "*.crl"))
        {
            var written = File.GetLastWriteTimeUtc(path);
            if (!_files.TryGetValue(path, out var kept) || kept.Written != written)
                _files[path] = kept = (written, Crl.Read(File.ReadAllBytes(path)));
            if (kept.Crl is { } crl) yield return crl;
        }
    }
}

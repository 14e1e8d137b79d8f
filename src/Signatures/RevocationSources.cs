using NodaTime;

namespace Privatization.Signatures;

/// <summary>Learns whether certificates are revoked: every way that is switched on has to answer.</summary>
internal sealed class RevocationSources(SignatureSettings settings, CrlStore lists, OcspClient responders, IClock clock)
{
    /// <param name="path">Of verified certificates, up to the root: theirs are the addresses that are asked.</param>
    public async Task<RevocationAnswers> Ask(IReadOnlyList<Certificate> path, CancellationToken cancellation)
    {
        var answers = await Task.WhenAll(path.Zip(path.Skip(1), (certificate, issuer) => AskAbout(certificate, issuer, cancellation)));
        return new(
            [.. answers.SelectMany(it => it.Crls).Distinct()],
            [.. answers.SelectMany(it => it.OcspResponses)],
            answers.Select(it => it.Fault).FirstOrDefault(fault => fault is not null));
    }

    private async Task<RevocationAnswers> AskAbout(Certificate certificate, Certificate issuer, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        var crl = lists.Find(certificate, issuer, now, cancellation);
        var ocsp = settings.Ocsp ? responders.Ask(certificate, issuer, now, cancellation) : Task.FromResult<(OcspResponse?, Reason?)>((null, null));
        var (list, listFault) = await crl;
        var (response, responseFault) = await ocsp;
        return new(list is null ? [] : [list], response is null ? [] : [response], listFault ?? responseFault);
    }
}

using NodaTime;

namespace Privatization.Signatures;

/// <summary>Asks the responders that a certificate names (RFC 6960, appendix A).</summary>
internal sealed class OcspClient(SignatureSettings settings, Fetching fetching)
{
    /// <returns>A usable response; else why there is none; neither where the certificate names no responder.</returns>
    public async Task<(OcspResponse? Response, Reason? Fault)> Ask(Certificate certificate, Certificate issuer, Instant now,
        CancellationToken cancellation)
    {
        Reason? fault = null;
        foreach (var address in certificate.OcspAddresses)
        {
            var question = new OcspQuestion();
            var (response, its) = await fetching.Post(address, question.Der(certificate, issuer), "application/ocsp-request", cancellation)
                is { } bytes
                ? Judge(bytes, question, certificate, issuer, now)
                : (null, PassingReasons.OcspUnreachable);
            if (its is null) return (response, null);
            fault ??= its;
        }
        return (null, fault);
    }

    private (OcspResponse? Response, Reason? Fault) Judge(byte[] bytes, OcspQuestion question, Certificate certificate, Certificate issuer,
        Instant now)
    {
        if (OcspResponse.Read(bytes) is not { } response)
            return (null, OcspResponse.Declines(bytes) ? PassingReasons.OcspRefused : PassingReasons.OcspMalformed);
        var (answer, fault) = response.On(certificate, issuer, now);
        if (fault is not null) return (null, fault);
        var isOurs = response.Nonce is { } nonce ? nonce.AsSpan().SequenceEqual(question.Nonce) : !settings.RequireOcspNonce;
        if (!isOurs) return (null, PassingReasons.OcspOtherNonce);
        return answer!.Status is OcspAnswer.Good or OcspAnswer.Revoked ? (response, null) : (null, PassingReasons.OcspUnknown);
    }
}

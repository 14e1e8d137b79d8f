using NodaTime;
using Privatization.Signatures;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Signatures;

/// <summary>Verifies with the lists of a directory, as a service without network does.</summary>
internal sealed class Checking : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private int _lists;

    /// <param name="settings">Else nothing is asked over HTTP.</param>
    public Checking(TestPki pki, SignatureSettings? settings = null)
    {
        Pki = pki;
        Settings = (settings ?? new() { FetchCrl = false, Ocsp = false }) with { CrlDirectory = _directory.Path };
    }

    /// <summary>With more time than a busy machine takes.</summary>
    public static SignatureSettings Patient { get; } = new() { Timeout = TimeSpan.FromSeconds(30), MaxCrlBytes = 100_000 };

    public TestPki Pki { get; }

    public SignatureSettings Settings { get; }

    public Expected Expected { get; init; } = Expected.Applicant(Iin.Parse(TestPki.Iin));

    public Checking With(byte[] crl)
    {
        File.WriteAllBytes(_directory[$"{++_lists}.crl"], crl);
        return this;
    }

    public Task<Verdict> Verify(byte[] cms, Trust? trust = null, Expected? expected = null, Instant? at = null, byte[]? content = null) =>
        Verifier(Settings, trust ?? Pki.Trust()).Verify(content ?? TestPki.Content, cms, at ?? TestPki.Now, expected ?? Expected);

    public static ISignatureVerifier Verifier(SignatureSettings settings, Trust trust, IClock? clock = null) =>
        SignatureVerifier.Of(settings, new(trust, settings), clock ?? new StoppedClock());

    public void Dispose() => _directory.Dispose();

    public sealed class StoppedClock : IClock
    {
        public Instant GetCurrentInstant() => TestPki.Now;
    }
}

internal static class VerdictReading
{
    public static string Code(this Verdict verdict) => verdict switch
    {
        Verdict.Confirmed => "confirmed",
        Verdict.NotConfirmed { Reason.Code: var code } => code,
        Verdict.Unavailable { Why.Code: var code } => $"unavailable: {code}",
        _ => throw new InvalidOperationException(),
    };
}

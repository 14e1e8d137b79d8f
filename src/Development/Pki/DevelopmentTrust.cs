using NodaTime;
using Privatization.Signatures;

namespace Privatization.Development.Pki;

/// <summary>Trust in the certification authority of a data directory, which proves nothing where it matters.</summary>
public static class DevelopmentTrust
{
    /// <returns>The settings, with the local authority for the only root.</returns>
    public static SignatureSettings In(string dataDirectory, SignatureSettings settings) =>
        LocalAuthority.In(dataDirectory, SystemClock.Instance).Trusting(settings);
}

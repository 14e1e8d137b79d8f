using NodaTime;

namespace Privatization.Signatures;

/// <summary>Who verifies: an NCANode server where one is set, else the service itself.</summary>
public static class SignatureVerifier
{
    /// <param name="clock">The real one: certificates live in real time, whatever clock drives the procedure.</param>
    public static ISignatureVerifier Of(SignatureSettings settings, Verification verification, IClock clock)
    {
        var fetching = new Fetching(settings);
        return settings.NcaNode is { } server
            ? new NcaNode(verification, fetching, server, clock)
            : new BuiltInVerifier(verification, new(settings, new(settings, fetching), new(settings, fetching), clock), clock);
    }
}

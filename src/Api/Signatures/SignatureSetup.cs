using NodaTime;

namespace Privatization;

/// <summary>Who verifies signatures: an NCANode server where one is set, else the service itself.</summary>
public static class SignatureSetup
{
    /// <param name="localDirectory">Where development keeps its own certification authority; null elsewhere, where <c>Signatures:Roots</c> has to be set.</param>
    public static void AddSignatures(this WebApplicationBuilder builder, string? localDirectory)
    {
        var settings = builder.Configuration.GetSection(SignatureSettings.Section).Get<SignatureSettings>() ?? new();
        var bins = builder.Configuration.GetSection(ProviderBins.Section).Get<Dictionary<string, string>>() ?? [];
        if (localDirectory is not null && settings.Roots is []) settings = LocalAuthority.In(localDirectory, SystemClock.Instance).Trusting(settings);
        builder.Services.AddSingleton(new ProviderBins(bins.Count > 0 || localDirectory is null ? bins : ProviderBins.Invented));
        builder.Services.AddSingleton(new Verification(Trust.Load(settings.Roots, settings.Intermediates), settings));
        builder.Services.AddSingleton(services => Verifier(settings, services.GetRequiredService<Verification>(), SystemClock.Instance));
    }

    /// <param name="clock">The real one: certificates live in real time, whatever clock drives the procedure.</param>
    public static ISignatureVerifier Verifier(SignatureSettings settings, Verification verification, IClock clock)
    {
        var fetching = new Fetching(settings);
        return settings.NcaNode is { } server
            ? new NcaNode(verification, fetching, server, clock)
            : new BuiltInVerifier(verification, new(settings, new(settings, fetching), new(settings, fetching), clock), clock);
    }
}

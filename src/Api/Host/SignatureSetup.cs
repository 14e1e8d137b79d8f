using NodaTime;
using Privatization.Development.Pki;
using Privatization.Signatures;

namespace Privatization.Api.Host;

/// <summary>Who verifies signatures: an NCANode server where one is set, else the service itself.</summary>
internal static class SignatureSetup
{
    /// <param name="localDirectory">Where development keeps its own certification authority; null elsewhere, where <c>Signatures:Roots</c> has to be
    /// set.</param>
    public static void AddSignatures(this WebApplicationBuilder builder, string? localDirectory)
    {
        var settings = builder.Configuration.GetSection(SignatureSettings.Section).Get<SignatureSettings>() ?? new();
        var bins = builder.Configuration.GetSection(ProviderBins.Section).Get<Dictionary<string, string>>() ?? [];
        if (localDirectory is not null && settings.Roots is []) settings = DevelopmentTrust.In(localDirectory, settings);
        builder.Services.AddSingleton(new ProviderBins(bins.Count > 0 || localDirectory is null ? bins : ProviderBins.Invented));
        builder.Services.AddSingleton(new Verification(Trust.Load(settings.Roots, settings.Intermediates), settings));
        builder.Services.AddSingleton(services => SignatureVerifier.Of(settings, services.GetRequiredService<Verification>(), SystemClock.Instance));
    }
}

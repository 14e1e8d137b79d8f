using Privatization.Storage;

namespace Privatization.Api.Integrations.Outbound;

/// <summary>What the service tells others by itself.</summary>
public static class OutboundSetup
{
    public static void AddOutbound(this WebApplicationBuilder builder, string? localDirectory)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        var settings = configuration.GetSection(WebhookSettings.Section).Get<WebhookSettings>() ?? new();
        services.AddSingleton(settings).AddSingleton(new PermittedNetworks(settings.Networks));
        services.AddSingleton(new WebhookKeys(SecretKey.Read(
            configuration, "Webhooks__Key", "the key by which the secrets of webhooks are encrypted, one for all nodes", localDirectory, "webhooks.key")));
        services.AddSingleton<Sender>().AddSingleton<Webhooks>().AddHostedService<Dispatch>();
        services.AddSingleton(new StreamPlaces(configuration.GetValue("Events:PerCaller", 5), configuration.GetValue("Events:InAll", 500)));
        services.AddSingleton<EventStream>().AddSingleton<HighWaterMark>().AddHostedService(it => it.GetRequiredService<HighWaterMark>());
    }
}

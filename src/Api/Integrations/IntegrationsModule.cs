using Privatization.Api.Http;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Integrations.Gateway;
using Privatization.Api.Integrations.Outbound;
using Privatization.Storage;

namespace Privatization.Api.Integrations;

/// <summary>Reg. §10, process 5: what comes through the gateway; and what the service tells others by itself.</summary>
internal static class IntegrationsModule
{
    public static void AddIntegrations(this WebApplicationBuilder builder, string? localDirectory)
    {
        AddGateway(builder);
        AddOutbound(builder, localDirectory);
        builder.Services.AddSingleton(new ModuleContract
        {
            Problems = [.. StreamProblems.All, .. GatewayProblems.All],
            Texts = new Dictionary<Type, TextForm>
            {
                [typeof(WebhookUrl)] = new("https://receiver.example.kz/privatization", "^https?://[^#]+$", WebhookUrl.MaxLength),
            },
        });
    }

    public static void MapIntegrations(this ApiRoutes routes)
    {
        GatewayMessages.Map(routes.Gateway);
        GatewayPayloads.Map(routes.Gateway);
        routes.Callers.MapWebhooks();
        EventStream.Map(routes.Callers);
    }

    private static void AddGateway(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(builder.Configuration.GetSection(GatewaySettings.Section).Get<GatewaySettings>() ?? new());
        builder.Services.AddSingleton<Senders>().AddSingleton<GatewayMessages>().AddSingleton<GatewayPayloads>().AddSingleton<GatewayRequests>()
            .AddSingleton<GatewayAnswers>();
    }

    private static void AddOutbound(WebApplicationBuilder builder, string? localDirectory)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        var settings = configuration.GetSection(WebhookSettings.Section).Get<WebhookSettings>() ?? new();
        services.AddSingleton(settings).AddSingleton(new PermittedNetworks(settings.Networks));
        services.AddSingleton(new WebhookKeys(SecretKey.Read(
            configuration, "Webhooks__Key", "the key by which the secrets of webhooks are encrypted, one for all nodes",
            localDirectory, "webhooks.key")));
        services.AddSingleton<Sender>().AddSingleton<Webhooks>().AddHostedService<Dispatch>();
        services.AddSingleton(new StreamPlaces(configuration.GetValue("Events:PerCaller", 5), configuration.GetValue("Events:InAll", 500)));
        services.AddSingleton<EventStream>().AddSingleton<HighWaterMark>().AddHostedService(it => it.GetRequiredService<HighWaterMark>());
    }
}

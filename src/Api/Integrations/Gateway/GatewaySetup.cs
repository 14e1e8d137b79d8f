namespace Privatization.Api.Integrations.Gateway;

/// <summary>What comes through the gateway, and what goes back.</summary>
public static class GatewaySetup
{
    public static void AddGateway(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(builder.Configuration.GetSection(GatewaySettings.Section).Get<GatewaySettings>() ?? new());
        builder.Services.AddSingleton<Senders>().AddSingleton<GatewayMessages>().AddSingleton<GatewayPayloads>().AddSingleton<GatewayRequests>().AddSingleton<GatewayAnswers>();
    }
}

using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.HttpOverrides;

namespace Privatization.Api.Http.Requests;

/// <summary>Where a call comes from: the address, or for IPv6 the network of 64 bits that one subscriber has.</summary>
internal static class Network
{
    private const int SubscribersBytes = 8;

    public static IPAddress Of(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        if (address.AddressFamily is not AddressFamily.InterNetworkV6) return address;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(SubscribersBytes).Clear();
        return new(bytes);
    }

    /// <summary>Behind the proxies of <c>Network__Proxies</c> the caller is who they say (X-Forwarded-For); nobody else is believed.</summary>
    public static void UseProxies(this WebApplication app)
    {
        if (app.Configuration.GetSection("Network:Proxies").Get<string[]>() is not { Length: > 0 } proxies) return;
        var options = new ForwardedHeadersOptions
        { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
            if (proxy.Contains('/', StringComparison.Ordinal)) options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
            else options.KnownProxies.Add(IPAddress.Parse(proxy));
        app.UseForwardedHeaders(options);
    }
}

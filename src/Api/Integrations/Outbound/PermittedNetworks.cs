using System.Net;
using System.Net.Sockets;

namespace Privatization.Api.Integrations.Outbound;

/// <summary>
/// Whereto deliveries may go: public addresses, and networks that the deployment names. It is asked of the address that is connected to, so that a
/// name which leads elsewhere the second time gains nothing.
/// </summary>
public sealed class PermittedNetworks(IEnumerable<string> configured)
{
    // IANA's registries of special-purpose addresses; of IPv6 nothing but 2000::/3 is public at all.
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3", "2001::/23", "2001:db8::/32", "2002::/16",
            "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork PublicOfIPv6 = IPNetwork.Parse("2000::/3");

    private readonly IPNetwork[] _configured = [.. configured.Select(IPNetwork.Parse)];

    /// <summary>What can be said of an address before its name is looked up.</summary>
    public Sentence? RefusalOf(Uri url) =>
        url.Scheme != Uri.UriSchemeHttps && _configured is []
            ? new("Тек https.", "Только https.", "Only https.")
        : IPAddress.TryParse(url.DnsSafeHost, out var address) && !Permits(address, url)
            ? new("Бұл мекенжайға жіберілмейді.", "На этот адрес не отправляется.", "Nothing is sent to this address.")
        : null;

    public bool Permits(IPAddress address, Uri url)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return _configured.Any(network => network.Contains(plain)) || (url.Scheme == Uri.UriSchemeHttps && IsPublic(plain));
    }

    /// <summary>For <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    /// <exception cref="NotPermitted">The name leads to no address that may be connected to.</exception>
    public async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation);
        var addresses = found.Where(address => Permits(address, context.InitialRequestMessage.RequestUri!)).ToArray();
        if (addresses is []) throw new NotPermitted();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static bool IsPublic(IPAddress address) =>
        !NotPublic.Any(network => network.Contains(address))
            && (address.AddressFamily is AddressFamily.InterNetwork || PublicOfIPv6.Contains(address));
}

/// <summary>An address to which nothing may be sent.</summary>
internal sealed class NotPermitted() : IOException("The address is none to which deliveries may go.");

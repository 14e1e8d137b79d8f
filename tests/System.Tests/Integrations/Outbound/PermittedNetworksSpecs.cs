using System.Net;
using Privatization.Api.Integrations.Outbound;

namespace Privatization.Tests.Integrations.Outbound;

/// <summary>Whereto deliveries may go.</summary>
public class PermittedNetworksSpecs
{
    private static readonly Uri Secure = new("https://receiver.example.kz"), Plain = new("http://receiver.example.kz");

    [Theory]
    [InlineData("0.0.0.0"), InlineData("10.1.2.3"), InlineData("100.64.0.1"), InlineData("100.127.255.255"), InlineData("127.0.0.1"),
        InlineData("127.255.255.254")]
    [InlineData("169.254.169.254"), InlineData("172.16.0.1"), InlineData("172.31.255.255"), InlineData("192.168.255.255"), InlineData("198.18.0.1"),
        InlineData("224.0.0.1")]
    [InlineData("255.255.255.255"), InlineData("::"), InlineData("::1"), InlineData("::ffff:10.0.0.1"), InlineData("::ffff:127.0.0.1"),
        InlineData("fe80::1"), InlineData("fd12::1")]
    [InlineData("ff02::1"), InlineData("64:ff9b::a00:1"), InlineData("2002:a00:1::"), InlineData("2001:0:a00:1::"), InlineData("2001:db8::1"),
        InlineData("::a00:1")]
    public void an_address_that_is_not_public_is_not_permitted(string address) =>
        new PermittedNetworks([]).Permits(IPAddress.Parse(address), Secure).Should().BeFalse();

    [Theory]
    [InlineData("8.8.8.8"), InlineData("100.63.255.255"), InlineData("172.15.255.255"), InlineData("172.32.0.0"), InlineData("223.255.255.255"),
        InlineData("2a00:1450::1"), InlineData("::ffff:8.8.8.8")]
    public void a_public_address_is_permitted_with_tls_and_not_without(string address)
    {
        new PermittedNetworks([]).Permits(IPAddress.Parse(address), Secure).Should().BeTrue();
        new PermittedNetworks(["10.0.0.0/8"]).Permits(IPAddress.Parse(address), Plain).Should().BeFalse();
    }

    [Theory]
    [InlineData("10.1.2.3", true), InlineData("::ffff:10.1.2.3", true), InlineData("10.2.0.0", false)]
    public void an_address_in_a_network_of_the_deployment_is_permitted_also_without_tls(string address, bool permitted) =>
        new PermittedNetworks(["10.1.0.0/16"]).Permits(IPAddress.Parse(address), Plain).Should().Be(permitted);
}

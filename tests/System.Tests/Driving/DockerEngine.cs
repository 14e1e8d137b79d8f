using System.Net.Sockets;

namespace Privatization.Tests.Driving;

internal static class DockerEngine
{
    private const string Socket = "/var/run/docker.sock";

    /// <summary>Asks the socket rather than the client program: an absent engine costs no time.</summary>
    public static bool IsThere()
    {
        if (Environment.GetEnvironmentVariable("DOCKER_HOST") is { Length: > 0 })
            return true;
        if (!File.Exists(Socket))
            return false;

        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            socket.Connect(new UnixDomainSocketEndPoint(Socket));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

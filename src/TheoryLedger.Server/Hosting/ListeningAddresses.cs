using System.Net;
using System.Net.Sockets;

namespace TheoryLedger.Server.Hosting;

/// <summary>Where the server is to listen, tried before anything else is started.</summary>
internal static class ListeningAddresses
{
    /// <exception cref="HostingException">One cannot be listened on.</exception>
    public static void Check(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            Try(Read(url));
        }
    }

    private static BindingAddress Read(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            return address.Port is >= 0 and <= IPEndPoint.MaxPort
                ? address
                : throw new HostingException(
                    $"There is no port {address.Port}; choose one from 0 to {IPEndPoint.MaxPort}."
                );
        }
        catch (FormatException)
        {
            throw new HostingException($"'{url}' is no address to listen on; write it like http://127.0.0.1:5080.");
        }
    }

    // Somebody may still take it before we do; then the server says so itself, only later.
    private static void Try(BindingAddress address)
    {
        if (address.Port == 0 || address.IsUnixPipe || address.IsNamedPipe)
        {
            return;
        }

        try
        {
            using var listener = new TcpListener(HostOf(address), address.Port);
            listener.Start();
        }
        catch (SocketException taken) when (taken.SocketErrorCode is SocketError.AddressAlreadyInUse)
        {
            throw new HostingException(
                $"Port {address.Port} is taken; stop what listens there, or choose another with --port (0 takes any free one)."
            );
        }
        catch (SocketException refused)
        {
            throw new HostingException($"{address} cannot be listened on: {refused.Message}.");
        }
    }

    private static IPAddress HostOf(BindingAddress address) =>
        IPAddress.TryParse(address.Host.Trim('[', ']'), out var host) ? host
        : address.Host is "localhost" ? IPAddress.Loopback
        : IPAddress.Any;
}

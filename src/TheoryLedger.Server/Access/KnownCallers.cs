using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace TheoryLedger.Server.Access;

/// <summary>Whom the server has recognised before, so that a stranger's made-up keys cannot use up more than one stranger's share.</summary>
/// <remarks>It lets nobody in: each request is still looked up. Without an entry, a caller merely shares with their address once.</remarks>
public sealed class KnownCallers
{
    private const int Most = 20_000;

    private readonly ConcurrentDictionary<string, Guid> _accounts = new(StringComparer.Ordinal);

    /// <summary>Whose share of the server a request uses: its account's, or as long as nobody is recognised its address's.</summary>
    public string ShareOf(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return Shown(http) is { } shown && _accounts.TryGetValue(shown, out var account)
            ? $"account {account}"
            : $"address {Network(http.Connection.RemoteIpAddress)}";
    }

    /// <summary>Keeps in mind who came with what, as a digest; forgets what turned out to be nobody's.</summary>
    public void Learn(HttpContext http, Caller? caller)
    {
        if (Shown(http) is not { } shown)
        {
            return;
        }

        if (caller is null)
        {
            _accounts.TryRemove(shown, out _);
            return;
        }

        // Far more than a server has keys in use: rather than growing without end, it learns them anew.
        if (_accounts.Count >= Most)
        {
            _accounts.Clear();
        }

        _accounts[shown] = caller.Account;
    }

    private static string? Shown(HttpContext http) =>
        http.Request.Headers.Authorization.ToString() is { Length: > 0 } key ? Convert.ToHexString(Secret.Hash(key))
        : http.Request.Cookies[Identification.Cookie] is { } session ? Convert.ToHexString(Secret.Hash(session))
        : null;

    // One household or office has a whole /64 of addresses to itself.
    private static string Network(IPAddress? address) =>
        address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false }
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : $"{address?.MapToIPv4()}";
}

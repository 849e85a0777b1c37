using TheoryLedger.Server.Access;

namespace TheoryLedger.Server.Streaming;

/// <summary>Whether somebody may listen on.</summary>
public sealed class Admittance(Identification identification)
{
    /// <summary>
    /// Whether whoever opened a stream still may: their key holds, their roles cover it, and they may read the same words. Whoever may
    /// read more or less than before opens another one, and misses nothing.
    /// </summary>
    public async Task<bool> HoldsAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var opened = Caller.Of(http);
        var roles = http.GetEndpoint()!.Metadata.GetRequiredMetadata<AllowAttribute>().Roles;
        return await identification.IdentifyAsync(http, opened.Review) is { } caller
            && roles.Any(caller.Roles.Contains)
            && caller.IsTeam == opened.IsTeam;
    }
}

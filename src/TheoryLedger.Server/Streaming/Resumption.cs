using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Http;

namespace TheoryLedger.Server.Streaming;

/// <summary>Where a listener who comes back goes on.</summary>
internal static class Resumption
{
    public const string Rule = "takes the id of the last event that was read: a position that the review has reached.";

    /// <summary>The last position that was read; none where the listener comes for the first time.</summary>
    public static (long? Last, ProblemDetails? Problem) Read(HttpContext http)
    {
        var said = http.Request.Headers[Teller.LastEventId].ToString();
        return said.Length == 0 ? (null, null)
            : long.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? (last, null)
            : (null, Problems.BadParameter(Teller.LastEventId, Rule));
    }
}

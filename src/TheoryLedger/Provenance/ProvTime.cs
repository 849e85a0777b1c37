using System.Globalization;

namespace TheoryLedger.Provenance;

/// <summary>Times as PROV writes them: <c>xsd:dateTime</c>, UTC, to the microsecond.</summary>
internal static class ProvTime
{
    public static string Of(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}

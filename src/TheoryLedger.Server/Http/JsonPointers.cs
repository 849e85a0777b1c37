namespace TheoryLedger.Server.Http;

/// <summary>Writes places in JSON as RFC 6901 does.</summary>
public static class JsonPointers
{
    public static string Into(string pointer, string member) =>
        $"{pointer}/{member.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    public static string Into(string pointer, int item) => $"{pointer}/{item}";
}

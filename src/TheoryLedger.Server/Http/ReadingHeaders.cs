namespace TheoryLedger.Server.Http;

/// <summary>Headers of our own, kept to what no standard one says.</summary>
public static class ReadingHeaders
{
    /// <summary>The position of the review at which an answer holds.</summary>
    public const string Position = "TheoryLedger-Position";
}

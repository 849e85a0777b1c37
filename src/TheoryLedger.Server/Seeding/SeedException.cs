namespace TheoryLedger.Server.Seeding;

/// <summary>A seed cannot be loaded as it is written; the message names the file and the step.</summary>
public sealed class SeedException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>The problem document by which the server refused, where it did.</summary>
    public string? Problem { get; init; }

    /// <summary>The same, said of the step in which it happened.</summary>
    public SeedException In(SeedStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return new($"{step}: {Message}", this) { Problem = Problem };
    }
}

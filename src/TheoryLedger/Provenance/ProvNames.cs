using TheoryLedger.Ledger;

namespace TheoryLedger.Provenance;

/// <summary>The qualified names of a review's things and acts.</summary>
/// <remarks>They hang on the review's own id and on no host, so that a copy elsewhere speaks of the same things.</remarks>
internal sealed class ProvNames(Guid review, IReadOnlyDictionary<Guid, string> concepts)
{
    /// <summary>What facts are called in addresses.</summary>
    public const string Facts = "events";

    // A name for our own words that nobody need register.
    private const string Vocabulary = "urn:uuid:8b0f2a52-3f0c-4f0e-9d5e-0a6c52d1c7a4#";

    public IReadOnlyDictionary<string, string> Namespaces { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal) { ["r"] = $"urn:uuid:{review}#", ["tl"] = Vocabulary };

    public string Thing(Guid id) => $"r:{concepts[id]}/{id}";

    /// <summary>The thing as it stood after one of its facts.</summary>
    public string State(Envelope envelope) => $"{Thing(envelope.Stream)}/facts/{envelope.Version}";

    public static string Act(Guid eventId) => $"r:{Facts}/{eventId}";

    public static string Making(Envelope envelope) => $"{Act(envelope.EventId)}/generation";

    public static string Use(Envelope envelope) => $"{Act(envelope.EventId)}/usage";

    public static string Contributor(Guid id) => $"r:contributors/{id}";

    public static string Account(string recorder) => $"r:accounts/{recorder}";
}

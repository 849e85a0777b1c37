using System.Text;
using System.Text.Json.Serialization;

namespace TheoryLedger.Ledger;

/// <summary>Personal or free text: a quote, a reason, a memo, a name. An event only ever holds a commitment to it.</summary>
/// <remarks>
/// Between a person and the ledger the text is here in the clear. Before an event is appended, the server's edge replaces
/// it by the commitment <c>{"$c": "…"}</c> and keeps the text encrypted under the keys of all whom it concerns, so that the
/// withdrawal of any one of them closes it while the history still verifies.
/// </remarks>
[JsonConverter(typeof(WordsJsonConverter))]
public sealed record Words
{
    private static readonly HashSet<string> Evasions = new(StringComparer.OrdinalIgnoreCase)
    {
        "unstated",
        "na",
        "notstated",
        "notapplicable",
        "notpublished",
    };

    private Words() { }

    /// <summary>The text; none where it is not open to whoever is looking.</summary>
    public string? Text { get; private init; }

    /// <summary>SHA-256 of the salted disclosure, in lower-case hex; none before it is recorded.</summary>
    public string? Commitment { get; private init; }

    /// <summary>Participants and contributors whose withdrawal must close these words.</summary>
    public IReadOnlyList<Guid> Concerns { get; private init; } = [];

    /// <summary>Honestly not known. Never a reason to change theory.</summary>
    public static Words Unstated { get; } = new() { Text = "unstated" };

    /// <summary>An old or published review does not say. Only in a reconstruction.</summary>
    public static Words NotPublished { get; } = new() { Text = "not-published" };

    /// <summary>True of the two values that say there are no words; they stand in the event as they are.</summary>
    public bool IsAbsent => Commitment is null && (Text == NotPublished.Text || Text == Unstated.Text);

    /// <summary>Whether they say something: a letter or a digit, and more than that there is nothing to say.</summary>
    /// <remarks>What a published review does not say stays <see cref="NotPublished"/>, which a reconstruction may answer.</remarks>
    public bool SaySomething =>
        Text is not null
        && Text.EnumerateRunes().Any(Rune.IsLetterOrDigit)
        && (this == NotPublished || !Evasions.Contains(string.Concat(Text.Where(char.IsLetterOrDigit))));

    public static Words Of(string text) => new() { Text = text };

    public static Words Committed(string commitment) => new() { Commitment = commitment };

    /// <summary>The same words with their text put back, for a decision that must read them.</summary>
    public Words Revealed(string text) => this with { Text = text };

    /// <summary>The same words, said to concern these people as well.</summary>
    public Words Concerning(params IEnumerable<Guid> people) => this with { Concerns = [.. Concerns.Union(people)] };

    public static implicit operator Words(string text) => Of(text);

    public bool Equals(Words? other) => other is not null && Text == other.Text && Commitment == other.Commitment;

    public override int GetHashCode() => HashCode.Combine(Text, Commitment);
}

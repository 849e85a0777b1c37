using System.Globalization;
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
        "notknown",
        "unknown",
        "none",
        "noreason",
        "nothing",
        "nil",
        "null",
        "tbd",
        "tba",
        "todo",
        "tobedone",
        "tobedefined",
        "tobedetermined",
        "seeabove",
        "asabove",
        "ditto",
        "idem",
        "ibid",
        "same",
        "thesame",
        "sameasabove",
        "sameasbefore",
        "asbefore",
        "asdiscussed",
        "asagreed",
        "because",
        "justbecause",
        "becauseso",
        "obvious",
        "obviously",
        "selfevident",
        "selfexplanatory",
    };

    private Words() { }

    /// <summary>The text; none where it is not open to whoever is looking.</summary>
    public string? Text { get; private init; }

    /// <summary>SHA-256 of the salted disclosure, in lower-case hex; none before it is recorded.</summary>
    public string? Commitment { get; private init; }

    /// <summary>Participants and contributors whose withdrawal must close these words.</summary>
    public IReadOnlyList<Guid> Concerns { get; private init; } = [];

    /// <summary>True where these are all: who stands behind what the decision is about makes no difference.</summary>
    public bool IsExactly { get; private init; }

    /// <summary>Honestly not known. Never a reason to change theory.</summary>
    public static Words Unstated { get; } = new() { Text = "unstated" };

    /// <summary>An old or published review does not say. Only in a reconstruction.</summary>
    public static Words NotPublished { get; } = new() { Text = "not-published" };

    /// <summary>True of the two values that say there are no words, wherever a fact may say so: see <see cref="Unsaid"/>.</summary>
    public bool IsAbsent => Commitment is null && (Text == NotPublished.Text || Text == Unstated.Text);

    /// <summary>Whether they say something: more than one letter or digit, and more than that there is nothing to say.</summary>
    /// <remarks>What a published review does not say stays <see cref="NotPublished"/>, which a reconstruction may answer.</remarks>
    public bool SaySomething =>
        Text is not null
        && (
            this == NotPublished
            || (Said(Text) is { Length: > 0 } said && !IsOneLetter(said) && !Evasions.Contains(said))
        );

    public static Words Of(string text) => new() { Text = text };

    public static Words Committed(string commitment) => new() { Commitment = commitment };

    /// <summary>The same words with their text put back, for a decision that must read them.</summary>
    public Words Revealed(string text) => this with { Text = text };

    /// <summary>The same words, said to concern these people as well.</summary>
    public Words Concerning(params IEnumerable<Guid> people) => this with { Concerns = [.. Concerns.Union(people)] };

    /// <summary>The same words, said to be these people's and nobody else's: a turn of a conversation, a quote from it.</summary>
    public Words Exactly(params IEnumerable<Guid> people) =>
        this with
        {
            Concerns = [.. people.Distinct()],
            IsExactly = true,
        };

    public static implicit operator Words(string text) => Of(text);

    private static string Said(string text) =>
        string.Concat(text.EnumerateRunes().Where(r => Rune.IsLetterOrDigit(r) && Visible.Is(r)));

    // One sign may be a word where a script has a sign for each, but not where it has a letter for each sound.
    private static bool IsOneLetter(string said) =>
        said.EnumerateRunes().Distinct().Count() == 1
        && Rune.GetUnicodeCategory(said.EnumerateRunes().First()) != UnicodeCategory.OtherLetter;

    public bool Equals(Words? other) => other is not null && Text == other.Text && Commitment == other.Commitment;

    public override int GetHashCode() => HashCode.Combine(Text, Commitment);
}

using System.Text.Json.Serialization;
using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Lineage;

/// <summary>Why a thing says what it says, told in order: what it says, what was decided of it, and what that rests on.</summary>
/// <param name="Id">The thing that was asked about.</param>
/// <param name="Concept">What it is.</param>
/// <param name="Sentences">Nearest first; a reading is followed at once by the words that it reads. Nothing is told twice.</param>
/// <param name="More">How many further things it rests on that are left out; its lineage leads on to them.</param>
/// <param name="Position">The position of the review at which this holds.</param>
public sealed record WhyReading(Guid Id, string Concept, IReadOnlyList<WhySentence> Sentences, int More, long Position);

/// <summary>One plain sentence, and the record behind it.</summary>
/// <param name="Kind">What sort of thing it tells.</param>
/// <param name="Text">The sentence; the team's and participants' own words are never in it.</param>
/// <param name="About">The things it speaks of, in the order in which it does.</param>
/// <param name="Parts">The statements or elements that it speaks of; empty for the whole.</param>
/// <param name="Words">The quote, reason or reading that goes with it.</param>
/// <param name="Event">The event that made it true.</param>
/// <param name="At">The position of that event.</param>
public sealed record WhySentence(
    WhyKind Kind,
    string Text,
    IReadOnlyList<Guid> About,
    IReadOnlyList<string> Parts,
    Words? Words,
    Guid Event,
    long At
)
{
    /// <summary>When it was decided, as precisely as is known; none for what merely follows.</summary>
    public EffectiveTime? DecidedAt { get; init; }

    /// <summary>Who decided it.</summary>
    public IReadOnlyList<Guid> DecidedBy { get; init; } = [];
}

/// <summary>What a sentence tells.</summary>
public enum WhyKind
{
    /// <summary>What the thing says.</summary>
    [JsonStringEnumMemberName("says")]
    Says,

    /// <summary>What was decided of it.</summary>
    [JsonStringEnumMemberName("decided")]
    Decided,

    /// <summary>What was read into it, or is judged by it.</summary>
    [JsonStringEnumMemberName("speaks-to")]
    SpeaksTo,

    /// <summary>What something rests on.</summary>
    [JsonStringEnumMemberName("rests-on")]
    RestsOn,
}

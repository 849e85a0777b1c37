using System.Text.Json.Serialization;
using TheoryLedger.Constructs;
using TheoryLedger.Ledger;

namespace TheoryLedger.Codebook;

public abstract record CodeEvent : LedgerEvent;

/// <summary>A code entered the codebook.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Definition">What it means, when it applies and when not.</param>
/// <param name="Parent">The code it stands under.</param>
/// <param name="SplitFrom">The code it was split from.</param>
public sealed record CodeDefined(string Label, CodeDefinition Definition, CodeId? Parent, CodeId? SplitFrom)
    : CodeEvent;

/// <summary>What a code means.</summary>
public sealed record CodeDefinition(
    string Meaning,
    string? Includes = null,
    string? Excludes = null,
    string? Example = null
)
{
    /// <summary>All that it says, in words.</summary>
    [JsonIgnore]
    public IEnumerable<string?> Wording => [Meaning, Includes, Excludes, Example];
}

/// <summary>A code's meaning changed; codings made under the old one are stale until looked at again.</summary>
/// <param name="Version">From 2.</param>
/// <param name="Definition">What it means now.</param>
/// <param name="Reason">Why.</param>
public sealed record CodeRedefined(int Version, CodeDefinition Definition, Words Reason) : CodeEvent;

/// <summary>A code got another name and kept its meaning.</summary>
public sealed record CodeRenamed(string Label, Words Reason) : CodeEvent;

/// <summary>A code was put under another code, or at the top.</summary>
public sealed record CodeMoved(CodeId? Parent, Words Reason) : CodeEvent;

/// <summary>A code was given up in favour of another. Codings stay with the code they were made under.</summary>
public sealed record CodeMerged(CodeId Into, Words Reason) : CodeEvent;

/// <summary>A code took over from another.</summary>
public sealed record CodeAbsorbed(CodeId From, Words Reason) : CodeEvent;

/// <summary>A code was divided into finer ones.</summary>
public sealed record CodeSplit(IReadOnlyList<CodeId> Into, Words Reason) : CodeEvent;

/// <summary>A code is no longer to be used.</summary>
public sealed record CodeRetired(Words Reason) : CodeEvent;

/// <summary>A code was tied to a construct of the theory.</summary>
public sealed record CodeTied(ConstructId Construct, Words Reason) : CodeEvent;

/// <summary>A code is no longer tied to a construct.</summary>
public sealed record CodeUntied(ConstructId Construct, Words Reason) : CodeEvent;

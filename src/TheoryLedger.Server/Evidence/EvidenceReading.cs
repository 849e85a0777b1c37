using System.Text.Json.Serialization;
using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Contributors;
using TheoryLedger.Evidence;
using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Codings;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Sources;

namespace TheoryLedger.Server.Evidence;

/// <summary>A piece of evidence as it is read: with what it quotes, and where that stands.</summary>
/// <param name="ExcerptVersion">The version of the excerpt that was judged: the quote is what that one says.</param>
/// <param name="IsInherited">True where nobody has judged it for the present version of its configuration, or with the excerpt's present words.</param>
public sealed record EvidenceReading(
    Guid Id,
    long Version,
    long BeganAt,
    long ChangedAt,
    ConfigurationId ConfigurationId,
    ElementId? Element,
    LinkId? Link,
    ExcerptId ExcerptId,
    int ExcerptVersion,
    SourceNamed Source,
    Words? Quote,
    Words? Locator,
    Stance Stance,
    Weight Weight,
    EvidenceNature Nature,
    Words Reason,
    int LinkedVersion,
    int JudgedVersion,
    bool IsInherited,
    EvidenceState State,
    IReadOnlyList<CodingId> Codings,
    Taken Linked,
    IReadOnlyList<RejudgementView> Judgements,
    IReadOnlyList<ContradictionAnswerView> Answers,
    UnlinkingView? Unlinked
)
{
    /// <summary>The readings that it rests on, with who made each and how they read the words.</summary>
    public IReadOnlyList<RestingReading> Readings { get; init; } = [];

    /// <summary>True where somebody who speaks in it has withdrawn since: it counts for nothing any more.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>Whether its source counts in the review: evidence from an excluded one counts for nothing.</summary>
    public SourceState SourceState { get; init; }

    /// <summary>True where nobody has screened its source, and no phase took it in.</summary>
    public bool IsUnscreened { get; init; }

    /// <summary>True where its source has been retracted: it counts as long as the team leaves it so.</summary>
    public bool IsRetracted { get; init; }

    /// <summary>True where all the readings that it rests on were taken back since: it counts for nothing until it is linked anew.</summary>
    public bool IsTakenBack { get; init; }

    /// <summary>Whether anything rests on it now: it stands, nobody has withdrawn it, its source is not excluded, its readings not taken back.</summary>
    [JsonIgnore]
    public bool Counts =>
        State == EvidenceState.Standing && !IsWithdrawn && !IsTakenBack && SourceState != SourceState.Excluded;

    /// <summary>True where the excerpt has been re-anchored since: it has other words now than those that were judged.</summary>
    public bool IsReAnchored { get; init; }

    /// <summary>Evidence from the same excerpt that says the opposite of the same configuration, or of the same part of it: both count.</summary>
    public IReadOnlyList<EvidenceLinkId> Opposed { get; init; } = [];

    /// <summary>The same without what is told of it only where it stands by itself: words that nobody is shown are not opened.</summary>
    internal EvidenceReading InBrief() =>
        this with
        {
            Codings = [],
            Judgements = [],
            Unlinked = null,
            Readings = [],
            Opposed = [],
        };

    internal static EvidenceReading Of(EvidenceView view, ExcerptGlimpse? excerpt, SourceGlimpse? source, int present)
    {
        var words = excerpt?.At(view.ExcerptVersion);
        var isReAnchored = view.ExcerptVersion < excerpt?.ExcerptVersion;
        var isInherited = view.State == EvidenceState.Standing && (view.JudgedVersion < present || isReAnchored);
        return new(
            view.Id,
            view.Version,
            view.BeganAt,
            view.ChangedAt,
            view.ConfigurationId,
            view.Element,
            view.Link,
            view.ExcerptId,
            view.ExcerptVersion,
            new SourceNamed(view.SourceId.Value, source?.Title),
            words?.Quote,
            words?.Locator,
            view.Stance,
            view.Weight,
            view.Nature,
            view.Reason,
            view.LinkedVersion,
            view.JudgedVersion,
            isInherited,
            view.State,
            view.Codings,
            view.Linked,
            view.Judgements,
            view.Answers,
            view.Unlinked
        )
        {
            IsReAnchored = isReAnchored,
            SourceState = source?.State ?? SourceState.Registered,
            IsUnscreened = source?.IsUnscreened ?? false,
            IsRetracted = source?.IsRetracted ?? false,
        };
    }
}

/// <summary>A coding that evidence rests on.</summary>
/// <param name="Id">Of the coding.</param>
/// <param name="Coder">Who made it.</param>
/// <param name="Interpretation">How they read the words.</param>
/// <param name="State">Whether it stands.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
public sealed record RestingReading(Guid Id, ContributorId Coder, Words Interpretation, CodingState State) : IGlimpse;

/// <summary>A source, called by its title.</summary>
public sealed record SourceNamed(Guid Id, Words? Title);

/// <summary>What evidence shows of its excerpt.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record ExcerptGlimpse(
    Guid Id,
    int ExcerptVersion,
    Words? Quote,
    Words? Locator,
    IReadOnlyList<QuoteGlimpse> Earlier
) : IGlimpse
{
    /// <summary>What one version of it says.</summary>
    public QuoteGlimpse At(int version) =>
        Earlier.FirstOrDefault(e => e.ExcerptVersion == version) ?? new(ExcerptVersion, Quote, Locator);
}

/// <summary>What one version of an excerpt says, and where.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record QuoteGlimpse(int ExcerptVersion, Words? Quote, Words? Locator);

/// <summary>What evidence shows of its source.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record SourceGlimpse(Guid Id, Words? Title, SourceState State, bool IsRetracted, bool IsUnscreened)
    : IGlimpse;

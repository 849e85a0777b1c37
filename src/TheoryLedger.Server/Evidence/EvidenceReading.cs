using System.Text.Json.Serialization;
using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Evidence;
using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Evidence;

/// <summary>A piece of evidence as it is read: with what it quotes, and where that stands.</summary>
/// <param name="IsInherited">True where nobody has judged it for the present version of its configuration.</param>
public sealed record EvidenceReading(
    Guid Id,
    long Version,
    long BeganAt,
    long ChangedAt,
    ConfigurationId ConfigurationId,
    ElementId? Element,
    LinkId? Link,
    ExcerptId ExcerptId,
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
    /// <summary>True where somebody who speaks in it has withdrawn since: it counts for nothing any more.</summary>
    public bool IsWithdrawn { get; init; }

    internal static EvidenceReading Of(
        EvidenceView view,
        ExcerptGlimpse? excerpt,
        SourceGlimpse? source,
        int present
    ) =>
        new(
            view.Id,
            view.Version,
            view.BeganAt,
            view.ChangedAt,
            view.ConfigurationId,
            view.Element,
            view.Link,
            view.ExcerptId,
            new SourceNamed(view.SourceId.Value, source?.Title),
            excerpt?.Quote,
            excerpt?.Locator,
            view.Stance,
            view.Weight,
            view.Nature,
            view.Reason,
            view.LinkedVersion,
            view.JudgedVersion,
            view.State == EvidenceState.Standing && view.JudgedVersion < present,
            view.State,
            view.Codings,
            view.Linked,
            view.Judgements,
            view.Answers,
            view.Unlinked
        );
}

/// <summary>A source, called by its title.</summary>
public sealed record SourceNamed(Guid Id, string? Title);

/// <summary>What evidence shows of its excerpt.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record ExcerptGlimpse(Guid Id, Words? Quote, Words? Locator) : IGlimpse;

/// <summary>What evidence shows of its source.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record SourceGlimpse(Guid Id, string? Title) : IGlimpse;

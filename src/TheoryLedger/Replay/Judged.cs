using TheoryLedger.Evidence;

namespace TheoryLedger.Replay;

/// <summary>A piece of evidence that stands, as far as counting it goes.</summary>
/// <param name="Configuration">What it speaks to.</param>
/// <param name="Excerpt">What it rests on.</param>
/// <param name="Source">Where that stands.</param>
/// <param name="ExcerptVersion">The version of the excerpt that was judged.</param>
/// <param name="Stance">Which way it speaks.</param>
/// <param name="Nature">From a source itself, or from notes about it.</param>
/// <param name="Version">The version of the configuration that it was last judged for.</param>
/// <param name="Codings">The readings it rests on.</param>
public sealed record Judged(
    Guid Configuration,
    Guid Excerpt,
    Guid Source,
    int ExcerptVersion,
    Stance Stance,
    EvidenceNature Nature,
    int Version,
    IReadOnlyList<Guid> Codings
)
{
    /// <summary>None for what was dropped or unlinked.</summary>
    public static Judged? Of(EvidenceLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return link is { IsStanding: true, IsDropped: false }
            ? new(
                link.ConfigurationId.Value,
                link.ExcerptId.Value,
                link.SourceId.Value,
                link.ExcerptVersion,
                link.Stance,
                link.Nature,
                link.JudgedVersion,
                [.. link.Codings.Select(c => c.Value)]
            )
            : null;
    }
}

using TheoryLedger.Evidence;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Texts;

namespace TheoryLedger.Server.Sources;

/// <summary>A source with a stretch of its text, what was marked there, and what it led to.</summary>
/// <param name="Source">The source.</param>
/// <param name="Kin">Sources that belong together with it.</param>
/// <param name="Texts">Its texts, in the order in which they were attached.</param>
/// <param name="Stretch">Of the text that is shown; none where it has no text.</param>
/// <param name="LedTo">The configurations that it is evidence for or against.</param>
public sealed record SourceFront(
    SourceView Source,
    IReadOnlyList<KinReading> Kin,
    IReadOnlyList<TextEntry> Texts,
    TextStretch? Stretch,
    IReadOnlyList<SourceUse> LedTo
)
{
    private const int MostEvidence = 1000;

    /// <summary>Of a source that was retracted, what it set off besides.</summary>
    public IReadOnlyList<SetOffBy> SetOff { get; init; } = [];

    internal static async Task<SourceFront> ReadAsync(
        SourceView source,
        StretchAsked asked,
        AsOf asOf,
        CancellationToken token
    )
    {
        var reading = (SourceReading)await SourceReading.ShowAsync(source, asOf, token);
        var standing = await StandingAsync(source.Id, asOf, token);
        return new(
            source,
            reading.Kin,
            reading.Texts,
            await TextStretch.ReadAsync(reading.Texts, asked, standing, asOf, token),
            SourceUse.Of(standing)
        )
        {
            SetOff = source.IsRetracted ? await SetOffBy.SourceAsync(source.Id, asOf, token) : [],
        };
    }

    /// <summary>The evidence from a source that stands.</summary>
    internal static async Task<IReadOnlyList<EvidenceView>> StandingAsync(
        Guid source,
        AsOf asOf,
        CancellationToken token
    )
    {
        var evidence = await asOf.PointingAtAsync<EvidenceView>(source, "source", 0, MostEvidence, token);
        return [.. evidence.Where(e => e.State == EvidenceState.Standing)];
    }
}

/// <summary>A configuration that a source is evidence for or against.</summary>
/// <param name="Configuration">The configuration.</param>
/// <param name="Counts">How many pieces of which stance.</param>
public sealed record SourceUse(Guid Configuration, StanceCounts Counts)
{
    internal static IReadOnlyList<SourceUse> Of(IEnumerable<EvidenceView> evidence) =>
        [
            .. evidence
                .GroupBy(e => e.ConfigurationId.Value)
                .Select(on => new SourceUse(
                    on.Key,
                    new(
                        on.Count(e => e.Stance == Stance.Supports),
                        on.Count(e => e.Stance == Stance.Contradicts),
                        on.Count(e => e.Stance == Stance.Qualifies)
                    )
                )),
        ];
}

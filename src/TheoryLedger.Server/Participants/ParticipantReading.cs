using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Sources;
using TheoryLedger.Server.Texts;

namespace TheoryLedger.Server.Participants;

/// <summary>A participant, with where they took part.</summary>
public sealed record ParticipantReading : ParticipantView
{
    private ParticipantReading(ParticipantView participant, IReadOnlyList<Guid> sources, IReadOnlyList<Guid> texts)
        : base(participant) => (Sources, Texts) = (sources, texts);

    /// <summary>The interviews and focus groups they took part in.</summary>
    public IReadOnlyList<Guid> Sources { get; }

    /// <summary>The transcripts they speak in.</summary>
    public IReadOnlyList<Guid> Texts { get; }

    public static async Task<object> ShowAsync(ParticipantView participant, AsOf asOf, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(participant);
        ArgumentNullException.ThrowIfNull(asOf);
        var sources = await asOf.PointersAtAsync(participant.Id, SourceEdges.Participant, token);
        var texts = await asOf.PointersAtAsync(participant.Id, TextView.Speaking, token);
        return new ParticipantReading(
            participant,
            [.. sources.Select(p => p.Source)],
            [.. texts.Select(p => p.Source)]
        );
    }
}

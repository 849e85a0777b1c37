using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Sources;

/// <summary>What a source points at.</summary>
public static class SourceEdges
{
    public const string Kin = "kin";
    public const string IncludedIn = "included-in";
    public const string Participant = "participant";
    public const string Guide = "guide";

    public static IEnumerable<Edge> Of(SourceView source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return
        [
            .. source.Kin.Select(k => new Edge(Kin, k.Sibling.Value, $"{k.Kinship}", new { k.Kinship })),
            .. source.Inclusions.Select(i => new Edge(IncludedIn, i.InPhase.Value)),
            .. source.Screenings.Select(s => s.Reviewer).Distinct().Select(r => new Edge("reviewer", r.Value)),
            .. source.Appraisals.Select(a => a.Assessor).Distinct().Select(a => new Edge("assessor", a.Value)),
            .. Pointing.At("appraised-for", source.Appraisals.Select(a => a.ForTheory).OfType<Ref>()),
            .. Readers(source).Distinct().Select(r => new Edge("reader", r)),
            .. Pointing.At("looked-for", source.EmptyReadings.SelectMany(r => r.LookedFor)),
            .. source.Fieldwork.SelectMany(OfFieldwork).Distinct(),
            .. Pointing.At("tests", source.Fieldwork.SelectMany(f => f.Tested)),
        ];
    }

    private static IEnumerable<Guid> Readers(SourceView source) =>
        source.Readings.Select(r => r.Reader.Value).Concat(source.EmptyReadings.Select(r => r.Reader.Value));

    private static IEnumerable<Edge> OfFieldwork(FieldworkView session) =>
        [
            .. session.Participants.Select(p => new Edge(Participant, p.Value)),
            .. session.Guide is { } guide
                ? [new Edge(Guide, guide.Value, $"{session.GuideVersion}", new GuideUse(session.GuideVersion))]
                : Array.Empty<Edge>(),
        ];
}

/// <summary>Which version of a guide was used; none where it is not known.</summary>
public sealed record GuideUse(int? Version);

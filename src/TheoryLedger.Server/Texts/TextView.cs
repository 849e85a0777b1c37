using System.Diagnostics;
using TheoryLedger.Ledger;
using TheoryLedger.Participants;
using TheoryLedger.Server.Reading;
using TheoryLedger.Sources;
using TheoryLedger.Texts;

namespace TheoryLedger.Server.Texts;

/// <summary>One exact version of a source's content.</summary>
public sealed record TextView(
    SourceId SourceId,
    TextKind Kind,
    string? Language,
    int Length,
    Words Digest,
    IReadOnlyList<Segment> Segments,
    TextId? Supersedes,
    Taken Attached
) : View, IView<TextView>
{
    public const string OfSource = "source";
    public const string Superseding = "supersedes";
    public const string Speaking = "speaker";

    public static string Concept => "texts";

    IEnumerable<Edge> IView<TextView>.Edges =>
        [
            new(OfSource, SourceId.Value),
            .. Supersedes is { } earlier ? [new Edge(Superseding, earlier.Value)] : Array.Empty<Edge>(),
            .. Segments
                .Select(s => s.Speaker)
                .OfType<ParticipantId>()
                .Distinct()
                .Select(s => new Edge(Speaking, s.Value)),
        ];

    public static TextView Apply(TextView? view, Recorded fact) =>
        (view, fact.Event) switch
        {
            (null, TextAttached e) => new(
                e.SourceId,
                e.Kind,
                e.Language,
                e.Length,
                e.Digest,
                e.Segments,
                e.Supersedes,
                Taken.In(fact.Envelope)
            ),
            _ => throw new UnreachableException($"{fact.Event.GetType().Name} cannot follow {view}"),
        };
}

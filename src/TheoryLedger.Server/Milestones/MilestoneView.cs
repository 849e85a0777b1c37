using System.Diagnostics;
using TheoryLedger.Ledger;
using TheoryLedger.Milestones;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Milestones;

/// <summary>A named moment of the review.</summary>
/// <param name="Name">Unique in its review.</param>
/// <param name="Kind">What the moment stands for.</param>
/// <param name="Position">The position named: the milestone's own where it named no other.</param>
/// <param name="DocumentDigest">SHA-256 of the document that was frozen.</param>
/// <param name="Doi">Where that document was published.</param>
/// <param name="Named">By whom and when it was named.</param>
public sealed record MilestoneView(
    string Name,
    MilestoneKind Kind,
    long Position,
    string? DocumentDigest,
    string? Doi,
    Taken Named
) : View, IView<MilestoneView>
{
    public static string Concept => "milestones";

    public static MilestoneView Apply(MilestoneView? view, Recorded fact) =>
        (view, fact.Event) switch
        {
            (null, MilestoneNamed e) => new(
                e.Name,
                e.Kind,
                e.Position ?? fact.Envelope.Position,
                e.DocumentDigest,
                e.Doi,
                Taken.In(fact.Envelope)
            ),
            _ => throw new UnreachableException($"{fact.Event.GetType().Name} cannot follow {view}"),
        };
}

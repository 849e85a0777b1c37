using TheoryLedger.Ledger;

namespace TheoryLedger.Reviews;

/// <summary>Opens a review, or a reconstruction of a published one.</summary>
public sealed record OpenReview(
    string Title,
    string Question,
    IReadOnlyList<string> Objectives,
    ReviewKind Kind,
    bool IsReconstruction = false,
    string? Funder = null,
    string? ProtocolReference = null,
    string? Label = null
) : Command, IStart<Review>
{
    public override bool BringsTheFirst => true;

    public Decision Decide(Guid id, Known known) =>
        new ReviewOpened(Title, Question, Objectives, Kind, Funder, ProtocolReference, IsReconstruction, Label);
}

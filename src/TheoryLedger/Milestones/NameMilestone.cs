using TheoryLedger.Ledger;

namespace TheoryLedger.Milestones;

/// <summary>Names a moment of the review, so that people can come back to it.</summary>
public sealed record NameMilestone(
    string Name,
    MilestoneKind Kind,
    long? Position = null,
    string? DocumentDigest = null,
    string? Doi = null
) : Command, IStart<Milestone>, INamed
{
    public Decision Decide(Guid id, Known known) =>
        Position < 1 || Position > known.Position
            ? MilestoneRefusals.NoSuchPosition
            : new MilestoneNamed(Name, Kind, Position, DocumentDigest, Doi);
}

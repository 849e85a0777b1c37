using TheoryLedger.Contributors;
using TheoryLedger.Participants;
using TheoryLedger.Sources;

namespace TheoryLedger.Impact;

/// <summary>One piece of evidence that something is held up by, and what would have to go for it to fall.</summary>
/// <param name="Excerpt">Its words; none where a source as a whole is meant.</param>
/// <param name="Source">It falls with its source.</param>
/// <param name="Readers">It falls with the last of its readers; nobody where it is not known who read it.</param>
/// <param name="People">It falls with any of these.</param>
public sealed record Pillar(
    Guid? Excerpt,
    SourceId Source,
    IReadOnlyList<ContributorId> Readers,
    IReadOnlyList<ParticipantId> People
);

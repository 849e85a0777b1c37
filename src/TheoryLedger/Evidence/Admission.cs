using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;
using TheoryLedger.Participants;
using TheoryLedger.Sources;

namespace TheoryLedger.Evidence;

/// <summary>Whether theory may rest on an excerpt at all, and whom that concerns.</summary>
internal static class Admission
{
    public static Refusal? Check(Excerpt? excerpt, Known known) =>
        (known.Find<Source>(excerpt?.SourceId.Value), People(excerpt, known)) switch
        {
            ({ IsExcluded: true }, _) => SourceRefusals.Excluded,
            (_, var people) when people.Any(p => known.Find<Participant>(p) is { IsWithdrawn: true }) =>
                ParticipantRefusals.Withdrawn,
            _ => null,
        };

    public static IEnumerable<Guid> People(Excerpt? excerpt, Known known) =>
        excerpt?.Participants(known).Select(p => p.Value) ?? [];

    public static IEnumerable<Guid> People(EvidenceLink link, Known known) =>
        People(known.Find<Excerpt>(link.ExcerptId.Value), known);
}

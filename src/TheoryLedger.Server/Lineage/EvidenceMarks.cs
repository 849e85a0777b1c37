using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Lineage;

/// <summary>Marks evidence in a lineage by whether it counts; what fell stays in sight, and nothing rests on it.</summary>
internal sealed class EvidenceMarks(WhatCounts? what)
{
    private const string Concept = "evidence";

    /// <summary>Looks up all of them at once; nothing where there are none.</summary>
    public static async Task<EvidenceMarks> OfAsync(
        AsOf asOf,
        IReadOnlyDictionary<Guid, Portrait> portraits,
        CancellationToken token
    )
    {
        var evidence = portraits.Where(p => p.Value.Concept == Concept).Select(p => p.Key).ToList();
        return new(evidence.Count > 0 ? await WhatCounts.AmongAsync(asOf, evidence, token) : null);
    }

    public LineageNode On(LineageNode node) =>
        node.Concept != Concept || what is null ? node
        : node.State != "standing" ? node with { Counts = false }
        : node with
        {
            Counts = what.IsCounted(node.Id),
            IsWithdrawn = Mark(what.Withdrawn, node),
            IsExcluded = Mark(what.Excluded, node),
            IsTakenBack = Mark(what.TakenBack, node),
        };

    /// <summary>What follows the kind of a thing, in a word: what keeps it from counting, or how far it has come where that is worth saying.</summary>
    public static string Told(LineageNode node) =>
        node switch
        {
            { IsNote: true } => " of the team’s notes",
            { IsWithdrawn: true } => ", withdrawn",
            { IsExcluded: true } => ", excluded",
            { IsTakenBack: true } => ", taken back",
            { State: { } state } and not { State: "open" or "standing" or "in-use" } => $", {Plain.Words(state)}",
            _ => "",
        };

    /// <summary>True of evidence that stands and has fallen all the same.</summary>
    public static bool IsFallen(LineageNode node) => node is { State: "standing", Counts: false };

    private static bool? Mark(IReadOnlySet<Guid> fallen, LineageNode node) => fallen.Contains(node.Id) ? true : null;
}

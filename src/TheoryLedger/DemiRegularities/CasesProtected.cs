using TheoryLedger.Evidence;
using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;
using TheoryLedger.Sources;

namespace TheoryLedger.DemiRegularities;

/// <summary>What a case is called may tell who was spoken to: it is closed with their words, and with nobody else's.</summary>
internal static class CasesProtected
{
    public static IReadOnlyList<CaseShown> Protected(this IReadOnlyList<CaseShown> cases, Known known) =>
        [.. cases.Select(c => c with { Case = c.Case.Exactly(c.Shown.SelectMany(r => People(r, known))) })];

    private static IEnumerable<Guid> People(Ref shown, Known known)
    {
        var id = known.About.GetValueOrDefault(shown.Id, shown.Id);
        return known.Find<IState>(id) switch
        {
            Excerpt excerpt => excerpt.Concerns(known),
            EvidenceLink link => Admission.People(link, known),
            Source { IsFieldwork: true } talk => [id, .. talk.Participants.Select(p => p.Value)],
            _ => [],
        };
    }
}

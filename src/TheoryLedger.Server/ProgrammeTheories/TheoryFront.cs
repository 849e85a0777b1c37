using TheoryLedger.ProgrammeTheories;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.ProgrammeTheories;

/// <summary>A programme theory with what lies behind each of its statements.</summary>
/// <param name="Theory">The theory in full.</param>
/// <param name="Wordings">How each statement came to be worded as it is, in order; the last is the present one.</param>
/// <param name="Evidence">The evidence of the first configurations that statements rest on.</param>
public sealed record TheoryFront(
    ProgrammeTheoryInFull Theory,
    IReadOnlyDictionary<Guid, IReadOnlyList<StatementWording>> Wordings,
    IReadOnlyDictionary<Guid, EvidenceExtract> Evidence
)
{
    private const int Quotes = 2;

    // Of a theory that rests on more, the rest is one link further.
    private const int MostQuoted = 6;

    internal static async Task<TheoryFront> ReadAsync(ProgrammeTheoryView view, AsOf asOf, CancellationToken token)
    {
        var theory = await ProgrammeTheoryInFull.Of(view, asOf, token);
        var history = await asOf.HistoryAsync<ProgrammeTheoryView>(view.Id, token);
        var configurations = theory
            .Statements.SelectMany(s => s.RestsOn)
            .Where(r => r.Kind == "configurations")
            .Select(r => r.Id)
            .Distinct()
            .Take(MostQuoted)
            .ToList();
        return new(
            theory,
            view.Statements.ToDictionary(s => s.Id.Value, s => StatementWording.Of(s.Id, history)),
            await EvidenceExtract.OfAsync(configurations, Quotes, asOf, token)
        );
    }
}

/// <summary>What a statement said from one decision on.</summary>
public sealed record StatementWording(string Text, TheoryVerdict By)
{
    internal static IReadOnlyList<StatementWording> Of(StatementId id, IEnumerable<ProgrammeTheoryView> history)
    {
        var wordings = new List<StatementWording>();
        foreach (var view in history)
        {
            var text = view.Statements.FirstOrDefault(s => s.Id == id)?.Text;
            if (text is not null && text != wordings.LastOrDefault()?.Text)
            {
                wordings.Add(new(text, view.Verdicts[^1]));
            }
        }

        return wordings;
    }
}

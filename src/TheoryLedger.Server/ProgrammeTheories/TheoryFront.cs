using TheoryLedger.ProgrammeTheories;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.ProgrammeTheories;

/// <summary>A programme theory with what lies behind each of its statements.</summary>
/// <param name="Theory">The theory in full.</param>
/// <param name="Between">How many of its decisions are not told here, behind the first.</param>
/// <param name="Wordings">How those statements came to be worded as they are: the present wording, and the one before it.</param>
/// <param name="Evidence">The evidence of the first configurations that those statements rest on.</param>
/// <param name="Told">The statements that the page tells the reasons of, and what each is the first to rest on; those of the others are one link further.</param>
public sealed record TheoryFront(
    ProgrammeTheoryInFull Theory,
    int Between,
    IReadOnlyDictionary<Guid, IReadOnlyList<StatementWording>> Wordings,
    IReadOnlyDictionary<Guid, EvidenceExtract> Evidence,
    IReadOnlyDictionary<Guid, IReadOnlyList<Guid>> Told
)
{
    /// <summary>What those decisions changed in its wording, by their positions.</summary>
    public IReadOnlyDictionary<long, Rewording> Reworded { get; init; } = new Dictionary<long, Rewording>();

    /// <summary>The statement whose reasons are asked for.</summary>
    public const string WhyName = "why";

    private const int MostTold = 5;
    private const int Quotes = 2;

    // Of a theory that rests on more, the rest is one link further.
    private const int MostQuoted = 4;

    internal static async Task<TheoryFront> ReadAsync(
        ProgrammeTheoryView view,
        Guid? why,
        AsOf asOf,
        CancellationToken token
    )
    {
        var theory = await ProgrammeTheoryInFull.Of(view, asOf, token);
        var history = await asOf.HistoryAsync<ProgrammeTheoryView>(view.Id, token);
        var told = theory.Statements.OrderByDescending(s => s.Id.Value == why).Take(MostTold).ToList();
        var quoted = FirstToRestOn(told);
        var verdicts = Pages.Told.Of(theory.Verdicts);
        // Words that the page does not show are not opened for it.
        return new(
            theory with
            {
                Verdicts = verdicts,
                Assessments = [],
            },
            theory.Verdicts.Count - verdicts.Count,
            told.ToDictionary(
                s => s.Id.Value,
                IReadOnlyList<StatementWording> (s) => [.. StatementWording.Of(s.Id, history).TakeLast(2)]
            ),
            await EvidenceExtract.OfAsync([.. quoted.Values.SelectMany(on => on)], Quotes, asOf, token),
            quoted
        )
        {
            Reworded = Rewording.Of([.. history], verdicts),
        };
    }

    // What several statements rest on is quoted once.
    private static Dictionary<Guid, IReadOnlyList<Guid>> FirstToRestOn(IEnumerable<GroundedStatement> told)
    {
        var quoted = new HashSet<Guid>();
        return told.ToDictionary(
            s => s.Id.Value,
            IReadOnlyList<Guid> (s) =>
                [
                    .. s
                        .RestsOn.Where(r => r.Kind == "configurations" && quoted.Count < MostQuoted)
                        .Select(r => r.Id)
                        .Where(quoted.Add),
                ]
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

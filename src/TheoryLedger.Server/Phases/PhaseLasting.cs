using TheoryLedger.Ledger;
using TheoryLedger.Phases;
using TheoryLedger.Server.History;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Phases;

/// <summary>How long a phase took, as precisely as its ends are known.</summary>
/// <param name="Id">The phase.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Spans">From each opening to the closing after it.</param>
public sealed record PhaseLasting(Guid Id, string Name, IReadOnlyList<PhaseSpan> Spans)
{
    internal static async Task<IReadOnlyList<PhaseLasting>> AllAsync(AsOf asOf, CancellationToken token)
    {
        var steps = await Steps.ReadAsync(asOf, "i.concept = $4", "i.born, i.since", token, PhaseView.Concept);
        return
        [
            .. steps
                .GroupBy(step => step.Id)
                .Select(phase => new PhaseLasting(
                    phase.Key,
                    phase.Last().After["name"]!.GetValue<string>(),
                    Of([.. phase.Select(step => step.Fact.Read())])
                )),
        ];
    }

    private static List<PhaseSpan> Of(IReadOnlyList<Recorded> facts)
    {
        var spans = new List<PhaseSpan>();
        foreach (var fact in facts)
        {
            if (fact.Event is PhaseOpened or PhaseReopened)
            {
                spans.Add(new(fact.Envelope.Effective, To: null));
            }
            else if (fact.Event is PhaseClosed)
            {
                spans[^1] = spans[^1] with { To = fact.Envelope.Effective };
            }
        }

        return spans;
    }
}

/// <summary>From when to when a phase was open.</summary>
/// <param name="From">When it was opened, as precisely as known.</param>
/// <param name="To">When it was closed; none while it is open.</param>
public sealed record PhaseSpan(EffectiveTime From, EffectiveTime? To)
{
    /// <summary>How many whole days it took at least; none where that is not known.</summary>
    public int? DaysAtLeast =>
        To?.NotBefore is { } to && From.NotAfter is { } from
            ? Math.Max(0, (int)Math.Floor((to - from).TotalDays))
            : null;

    /// <summary>How many days it took at most; none where that is not known.</summary>
    public int? DaysAtMost =>
        To?.NotAfter is { } to && From.NotBefore is { } from ? (int)Math.Ceiling((to - from).TotalDays) : null;
}

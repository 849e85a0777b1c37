using System.Diagnostics;
using TheoryLedger.Ledger;

namespace TheoryLedger.Assessments;

/// <summary>What decisions need to know of a judgement: what was judged.</summary>
public sealed record Assessment(Ref Of) : IFold<Assessment>
{
    public static Assessment Fold(Assessment? state, LedgerEvent @event) =>
        (state, @event) switch
        {
            (null, ConfidenceAssessed e) => new Assessment(e.Of),
            (null, SaturationJudged e) => new Assessment(e.Of),
            _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {state}"),
        };
}

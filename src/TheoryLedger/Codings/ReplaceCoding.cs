using TheoryLedger.Codebook;
using TheoryLedger.Configurations;
using TheoryLedger.Contributors;
using TheoryLedger.Ledger;

namespace TheoryLedger.Codings;

/// <summary>Reads an excerpt anew, so that an earlier coding of it gives way.</summary>
public sealed record ReplaceCoding(
    CodeId CodeId,
    Words Interpretation,
    Explicitness Explicitness,
    Certainty Certainty,
    CodingRound Round,
    Words Reason,
    ElementRole? Role = null,
    ContributorId? Coder = null,
    int? ExcerptVersion = null
) : Command, IChange<Coding>
{
    public override IEnumerable<Guid> RestsOn => Coder is { } coder ? [CodeId.Value, coder.Value] : [CodeId.Value];

    public Decision Decide(Coding state, Known known) =>
        (state.Ended ?? Anew(state).Check(known)) is { } refusal ? refusal : Replace(state, known);

    private Decision.Accepted Replace(Coding old, Known known)
    {
        var by = new CodingId(known.NewId());
        return Decision
            .Record(new CodingReplaced(by, Reason.Concerning(old.Concerns(known))))
            .And(by.Value, Anew(old).Coded(known, new CodingId(known.Target)));
    }

    private CodeExcerpt Anew(Coding old) =>
        new(old.ExcerptId, CodeId, Interpretation, Explicitness, Certainty, Round, Role, Coder, ExcerptVersion)
        {
            DecidedBy = DecidedBy,
        };
}

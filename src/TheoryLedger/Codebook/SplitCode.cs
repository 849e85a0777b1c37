using TheoryLedger.Ledger;

namespace TheoryLedger.Codebook;

/// <summary>Divides a code into finer ones, which stand where it stood.</summary>
public sealed record SplitCode(IReadOnlyList<CodePart> Parts, Words Reason) : Command, IChange<Code>
{
    public override IEnumerable<string?> PublicWording => Parts.SelectMany(p => p.Definition.Wording.Append(p.Label));

    public Decision Decide(Code state, Known known) =>
        state switch
        {
            { Ended: { } refusal } => refusal,
            _ when Parts.Count < 2 => CodeRefusals.SplitTooFew,
            _ => Split(state, known),
        };

    private Decision.Accepted Split(Code state, Known known)
    {
        var ids = Parts.Select(_ => new CodeId(known.NewId())).ToList();
        var whole = new CodeId(known.Target);
        return Parts
            .Select(part => new CodeDefined(part.Label, part.Definition, state.Parent, whole))
            .Zip(ids)
            .Aggregate(
                Decision.Record(new CodeSplit(ids, Reason)),
                (decision, part) => decision.And(part.Second.Value, part.First)
            );
    }
}

/// <summary>One of the codes that another is split into.</summary>
public sealed record CodePart(string Label, CodeDefinition Definition);

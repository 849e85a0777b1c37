using System.Collections.Immutable;
using System.Diagnostics;
using TheoryLedger.Constructs;
using TheoryLedger.Ledger;

namespace TheoryLedger.Codebook;

/// <summary>What decisions need to know of a code.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Definition">What it means now.</param>
/// <param name="Version">The version of that definition, from 1.</param>
/// <param name="Parent">The code it stands under.</param>
/// <param name="Constructs">What it is tied to.</param>
/// <param name="Ended">Why it can no longer be used or changed; none while it is in use.</param>
public sealed record Code(
    string Label,
    CodeDefinition Definition,
    int Version,
    CodeId? Parent,
    ImmutableHashSet<ConstructId> Constructs,
    Refusal? Ended
) : IFold<Code>, IVersioned, ICalled
{
    public string? Called => Ended is null ? Label : null;

    public Refusal NameTaken => CodeRefusals.LabelTaken;

    public IEnumerable<Guid> LeansOn => Parent is { } parent ? [parent.Value] : [];

    public static Code Fold(Code? state, LedgerEvent @event) =>
        (state, @event) switch
        {
            (null, CodeDefined e) => new Code(e.Label, e.Definition, Version: 1, e.Parent, [], Ended: null),
            ({ } c, CodeRedefined e) => c with { Definition = e.Definition, Version = e.Version },
            ({ } c, CodeRenamed e) => c with { Label = e.Label },
            ({ } c, CodeMoved e) => c with { Parent = e.Parent },
            ({ } c, CodeMerged) => c with { Ended = CodeRefusals.Merged },
            ({ } c, CodeAbsorbed) => c,
            ({ } c, CodeSplit) => c with { Ended = CodeRefusals.Split },
            ({ } c, CodeRetired) => c with { Ended = CodeRefusals.Retired },
            ({ } c, CodeTied e) => c with { Constructs = c.Constructs.Add(e.Construct) },
            ({ } c, CodeUntied e) => c with { Constructs = c.Constructs.Remove(e.Construct) },
            _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {state}"),
        };

    /// <summary>Refuses a code that does not exist or is no longer in use.</summary>
    public static Refusal? Check(CodeId id, Known known) =>
        known.Find<Code>(id.Value) is { } code ? code.Ended : Framing.Unknown("code", id.Value);
}

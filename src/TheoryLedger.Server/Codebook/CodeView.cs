using System.Diagnostics;
using System.Text.Json.Serialization;
using TheoryLedger.Codebook;
using TheoryLedger.Constructs;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Codebook;

/// <summary>Whether a code may be used.</summary>
public enum CodeState
{
    [JsonStringEnumMemberName("in-use")]
    InUse,

    [JsonStringEnumMemberName("retired")]
    Retired,

    [JsonStringEnumMemberName("merged")]
    Merged,

    [JsonStringEnumMemberName("split")]
    Split,
}

/// <summary>A code as it is to be used, and what became of it.</summary>
public record CodeView(string Label, CodeDefinition Definition, CodeId? Parent, CodeId? SplitFrom)
    : View,
        IView<CodeView>
{
    public static string Concept => "codes";

    /// <summary>The present definition, counted from 1.</summary>
    public int DefinitionVersion { get; init; } = 1;

    public CodeState State { get; init; }

    /// <summary>Why it is no longer in use.</summary>
    public Words? Reason { get; init; }

    /// <summary>When and by whom that was decided; none while it is in use.</summary>
    public Taken? Ended { get; init; }

    public IReadOnlyList<ConstructId> Constructs { get; init; } = [];

    public CodeId? MergedInto { get; init; }

    public IReadOnlyList<CodeId> Absorbed { get; init; } = [];

    public IReadOnlyList<CodeId> SplitInto { get; init; } = [];

    IEnumerable<Edge> IView<CodeView>.Edges =>
        [
            .. Pointing("parent", Parent),
            .. Pointing("split-from", SplitFrom),
            .. Pointing("merged-into", MergedInto),
            .. Absorbed.Select(id => new Edge("absorbed", id.Value)),
            .. SplitInto.Select(id => new Edge("split-into", id.Value)),
            .. Constructs.Select(id => new Edge("tied-to", id.Value)),
        ];

    public static CodeView Apply(CodeView? view, Recorded fact) =>
        (view, fact.Event) switch
        {
            (null, CodeDefined e) => new(e.Label, e.Definition, e.Parent, e.SplitFrom),
            ({ } v, CodeRedefined e) => v with { Definition = e.Definition, DefinitionVersion = e.Version },
            ({ } v, CodeRenamed e) => v with { Label = e.Label },
            ({ } v, CodeMoved e) => v with { Parent = e.Parent },
            ({ } v, CodeMerged e) => v.After(CodeState.Merged, e.Reason, fact.Envelope) with { MergedInto = e.Into },
            ({ } v, CodeAbsorbed e) => v with { Absorbed = [.. v.Absorbed, e.From] },
            ({ } v, CodeSplit e) => v.After(CodeState.Split, e.Reason, fact.Envelope) with { SplitInto = e.Into },
            ({ } v, CodeRetired e) => v.After(CodeState.Retired, e.Reason, fact.Envelope),
            ({ } v, CodeTied e) => v with { Constructs = [.. v.Constructs, e.Construct] },
            ({ } v, CodeUntied e) => v with { Constructs = [.. v.Constructs.Where(id => id != e.Construct)] },
            _ => throw new UnreachableException($"{fact.Event.GetType().Name} cannot follow {view}"),
        };

    private CodeView After(CodeState state, Words reason, Envelope envelope) =>
        this with
        {
            State = state,
            Reason = reason,
            Ended = Taken.In(envelope),
        };

    private static IEnumerable<Edge> Pointing(string kind, CodeId? code) =>
        code is { } id ? [new Edge(kind, id.Value)] : [];
}

using System.Diagnostics;
using System.Text.Json.Serialization;
using TheoryLedger.Ledger;

namespace TheoryLedger.Constructs;

/// <summary>What decisions need to know of a construct.</summary>
public sealed record Construct(
    string Name,
    string Definition,
    ConstructKind Kind,
    Standing Standing,
    Novelty Novelty,
    int Version,
    ConstructStatus Status
) : IFold<Construct>, IVersioned, ICalled, IAffirmable
{
    /// <summary>What it was called and defined as when that was last decided, slips and all.</summary>
    public ConstructWording Agreed { get; init; } = new(Name, Definition);

    public bool IsOpen => Status == ConstructStatus.Open;

    public Decision Affirm(Reasoning why, Known known) =>
        IsOpen ? new ConstructAffirmed(Version, why) : ConstructRefusals.Closed(this);

    public string? Called => IsOpen ? Name : null;

    public Refusal NameTaken => ConstructRefusals.NameTaken;

    public static Construct Fold(Construct? state, LedgerEvent @event) =>
        (state, @event) switch
        {
            (null, ConstructDefined e) => Begun(e),
            ({ } c, ConstructRedefined e) => c with
            {
                Definition = e.Definition,
                Kind = e.Kind,
                Version = e.Version,
                Agreed = c.Agreed with { Definition = e.Definition },
            },
            ({ } c, ConstructRenamed e) => c with { Name = e.Name, Agreed = c.Agreed with { Name = e.Name } },
            ({ } c, ConstructCorrected e) => c with { Name = e.Name, Definition = e.Definition },
            ({ } c, ConstructAffirmed or ConstructAbsorbed) => c,
            ({ } c, ConstructRefuted) => c with { Status = ConstructStatus.Refuted },
            ({ } c, ConstructRecast e) => c with { Standing = e.To },
            ({ } c, NoveltyJudged e) => c with { Novelty = e.Novelty },
            ({ } c, ConstructMerged) => c with { Status = ConstructStatus.Merged },
            ({ } c, ConstructSplit) => c with { Status = ConstructStatus.Split },
            ({ } c, ConstructRetired) => c with { Status = ConstructStatus.Retired },
            ({ } c, ConstructReopened) => c with { Status = ConstructStatus.Open },
            _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {state}"),
        };

    private static Construct Begun(ConstructDefined e) =>
        new(e.Name, e.Definition, e.Kind, e.Standing, e.Novelty, Version: 1, ConstructStatus.Open);
}

/// <summary>The words in which a construct is put.</summary>
public sealed record ConstructWording(string Name, string Definition);

/// <summary>Whether a construct is still worked with, and if not, how it ended.</summary>
public enum ConstructStatus
{
    [JsonStringEnumMemberName("open")]
    Open,

    [JsonStringEnumMemberName("refuted")]
    Refuted,

    [JsonStringEnumMemberName("retired")]
    Retired,

    [JsonStringEnumMemberName("merged")]
    Merged,

    [JsonStringEnumMemberName("split")]
    Split,
}

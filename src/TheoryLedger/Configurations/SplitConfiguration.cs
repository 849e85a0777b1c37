using TheoryLedger.Ledger;

namespace TheoryLedger.Configurations;

/// <summary>Divides a configuration into new ones, which begin with elements of their own.</summary>
public sealed record SplitConfiguration(IReadOnlyList<FormInput> Parts, Reasoning Why)
    : TheoryChange(Why),
        IChange<Configuration>
{
    public override IEnumerable<Guid> RestsOn => [.. base.RestsOn, .. Parts.SelectMany(p => p.RestsOn)];

    public override IEnumerable<string?> PublicWording => Parts.SelectMany(p => p.PublicWording);

    public Decision Decide(Configuration state, Known known) =>
        (state.Closure ?? CheckParts(known)) switch
        {
            { } refusal => refusal,
            null => Split(new(ConfigurationOriginKind.Split, [new Ref(known.Target, state.Version)]), known),
        };

    private Refusal? CheckParts(Known known) =>
        Parts.Count < 2
            ? ConfigurationRefusals.SplitSingle
            : Parts.Select(p => p.Check(before: null, known)).FirstOrDefault(r => r is not null);

    private Decision.Accepted Split(ConfigurationOrigin origin, Known known)
    {
        var parts = Parts.Select(p => (Id: known.NewId(), Form: p.Write(known))).ToList();
        return parts.Aggregate(
            Decision.Record(new ConfigurationSplit([.. parts.Select(p => new ConfigurationId(p.Id))], Why)),
            (decision, part) => decision.And(part.Id, new ConfigurationProposed(part.Form, origin, Why))
        );
    }
}

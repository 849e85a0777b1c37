using TheoryLedger.Ledger;

namespace TheoryLedger.Configurations;

/// <summary>Brings a configuration, whole or partial, into the review.</summary>
public sealed record ProposeConfiguration(
    FormInput Form,
    Reasoning Why,
    [PointsAt(Thing.Substance)] IReadOnlyList<Ref>? Origins = null
) : TheoryChange(Why), IStart<Configuration>
{
    public override IEnumerable<Guid> RestsOn =>
        [.. base.RestsOn, .. Form.RestsOn, .. (Origins ?? []).Select(r => r.Id)];

    public override IEnumerable<string?> PublicWording => Form.PublicWording;

    public Decision Decide(Guid id, Known known) =>
        (Form.Check(before: null, known) ?? ConfigurationVersions.Check(Origins ?? [], known)) switch
        {
            { } refusal => refusal,
            null => new ConfigurationProposed(Form.Write(known), Origins ?? [], Why),
        };
}

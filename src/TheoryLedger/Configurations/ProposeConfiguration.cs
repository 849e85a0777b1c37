using TheoryLedger.Evidence;
using TheoryLedger.Ledger;

namespace TheoryLedger.Configurations;

/// <summary>Brings a configuration, whole or partial, into the review.</summary>
public sealed record ProposeConfiguration(FormInput Form, ConfigurationOrigin Origin, Reasoning Why)
    : TheoryChange(Why),
        IStart<Configuration>
{
    public override IEnumerable<Guid> RestsOn => [.. base.RestsOn, .. Form.RestsOn, .. Origin.From.Select(r => r.Id)];

    public override IEnumerable<string?> PublicWording => Form.PublicWording;

    public Decision Decide(Guid id, Known known) =>
        (
            Form.Check(before: null, known)
            ?? ConfigurationVersions.Check(Origin.From, known)
            ?? Admission.CheckSources(Origin.From, known)
        ) switch
        {
            { } refusal => refusal,
            null when !Origin.IsSound => ConfigurationRefusals.OriginMismatch,
            null => new ConfigurationProposed(Form.Write(known), Origin, Why),
        };
}

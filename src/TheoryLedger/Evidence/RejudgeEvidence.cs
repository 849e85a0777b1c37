using TheoryLedger.Configurations;
using TheoryLedger.Ledger;

namespace TheoryLedger.Evidence;

/// <summary>Looks at evidence again for the present version of its configuration, or for one that is named.</summary>
public sealed record RejudgeEvidence(
    Rejudgement Verdict,
    Words Reason,
    Weight? Weight = null,
    int? ConfigurationVersion = null,
    int? ExcerptVersion = null
) : Command, IChange<EvidenceLink>
{
    public Decision Decide(EvidenceLink state, Known known) =>
        known.Find<Configuration>(state.ConfigurationId.Value) switch
        {
            _ when !state.IsStanding => EvidenceRefusals.Unlinked,
            null => Framing.Unknown("configuration", state.ConfigurationId.Value),
            { Closure: { } closure } => closure,
            { } c when c.CheckVersion(ConfigurationVersion) is { } unknown => unknown,
            { } c => Decide(Judged(state, c), known),
        };

    private Decision Decide(JudgedVersion judged, Known known)
    {
        var input = new RejudgementInput(new(known.Target), Verdict, Reason, Weight, ExcerptVersion);
        return judged.Check(input, known) is { } refusal ? refusal : judged.Rejudged(input, known);
    }

    private JudgedVersion Judged(EvidenceLink state, Configuration configuration)
    {
        var version = ConfigurationVersion ?? configuration.Version;
        return new(state.ConfigurationId, version, configuration.PartsIn(version));
    }
}

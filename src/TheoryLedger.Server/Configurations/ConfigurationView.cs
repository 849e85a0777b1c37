using System.Diagnostics;
using TheoryLedger.Configurations;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Configurations;

/// <summary>A configuration as it stands, with every verdict on it.</summary>
/// <param name="FormVersion">Which version of what it says this is.</param>
/// <param name="Form">What it says.</param>
/// <param name="State">Whether it is worked on.</param>
/// <param name="Origin">What it was made from.</param>
/// <param name="Verdicts">In the order in which they fell.</param>
public sealed record ConfigurationView(
    int FormVersion,
    ConfigurationForm Form,
    ConfigurationStatus State,
    ConfigurationOrigin Origin,
    IReadOnlyList<ConfigurationVerdict> Verdicts
) : View, IView<ConfigurationView>
{
    public static string Concept => "configurations";

    /// <summary>What it is called.</summary>
    public string Title => Form.Title;

    public IReadOnlyList<RippleView> Ripples { get; init; } = [];

    public IReadOnlyList<RivalWord> Rivals { get; init; } = [];

    public IReadOnlyList<NegativeCaseView> NegativeCases { get; init; } = [];

    public ConfigurationLineage Lineage { get; init; } = ConfigurationLineage.None;

    IEnumerable<Edge> IView<ConfigurationView>.Edges => ConfigurationEdges.Of(this);

    public static ConfigurationView Apply(ConfigurationView? view, Recorded fact) =>
        (view, fact.Event) switch
        {
            (null, ConfigurationProposed e) => new ConfigurationView(
                1,
                e.Form,
                ConfigurationStatus.Open,
                e.Origin,
                []
            ).Judged(ConfigurationVerdictKind.Proposed, fact, e.Why),
            ({ } v, _) => v.ApplyVerdict(fact)
                ?? v.ApplyLineage(fact)
                ?? v.ApplyInquiry(fact)
                ?? throw new UnreachableException($"{fact.Event.GetType().Name} cannot follow {view}"),
            _ => throw new UnreachableException($"{fact.Event.GetType().Name} cannot begin a configuration"),
        };

    private ConfigurationView? ApplyVerdict(Recorded fact) =>
        fact.Event switch
        {
            ConfigurationAffirmed e => Judged(ConfigurationVerdictKind.Affirmed, fact, e.Why),
            ConfigurationRefined e => (this with { FormVersion = e.Version, Form = e.Form }).Judged(
                ConfigurationVerdictKind.Refined,
                fact,
                e.Why
            ),
            ConfigurationRecast e => Recast(e, fact),
            ConfigurationRefuted e => In(ConfigurationStatus.Refuted)
                .Judged(ConfigurationVerdictKind.Refuted, fact, e.Why),
            ConfigurationParked e => In(ConfigurationStatus.Parked)
                .Judged(ConfigurationVerdictKind.Parked, fact, e.Why),
            ConfigurationReopened e => In(ConfigurationStatus.Open)
                .Judged(ConfigurationVerdictKind.Reopened, fact, e.Why),
            _ => null,
        };

    private ConfigurationView? ApplyLineage(Recorded fact) =>
        fact.Event switch
        {
            ConfigurationMerged e => (
                In(ConfigurationStatus.Merged) with
                {
                    Lineage = Lineage with { MergedInto = e.Into },
                }
            ).Judged(ConfigurationVerdictKind.Merged, fact, e.Why),
            ConfigurationSplit e => (
                In(ConfigurationStatus.Split) with
                {
                    Lineage = Lineage with { SplitInto = e.Into },
                }
            ).Judged(ConfigurationVerdictKind.Split, fact, e.Why),
            ConfigurationSuperseded e => (
                In(ConfigurationStatus.Superseded) with
                {
                    Lineage = Lineage with { SupersededBy = e.By },
                }
            ).Judged(ConfigurationVerdictKind.Superseded, fact, e.Why),
            ConfigurationAbsorbed e => this with
            {
                Lineage = Lineage with { Absorbed = [.. Lineage.Absorbed, e.From] },
            },
            _ => null,
        };

    private ConfigurationView? ApplyInquiry(Recorded fact) =>
        fact.Event switch
        {
            RippleLinked e => this with { Ripples = [.. Ripples, RippleView.Of(e, fact.Envelope)] },
            RippleUnlinked e => this with
            {
                Ripples =
                [
                    .. Ripples.Select(r =>
                        r.RippleId == e.RippleId ? r with { GivenUp = Taken.In(fact.Envelope, e.Why) } : r
                    ),
                ],
            },
            RivalConsidered e => this with { Rivals = [.. Rivals, RivalWord.Of(e, fact.Envelope)] },
            NegativeCaseSought e => this with
            {
                NegativeCases = [.. NegativeCases, NegativeCaseView.Of(e, fact.Envelope)],
            },
            _ => null,
        };

    private ConfigurationView Recast(ConfigurationRecast e, Recorded fact)
    {
        var recast = this with { FormVersion = e.Version, Form = Form.Recast(e.Element, e.To) };
        var judged = recast.Judged(ConfigurationVerdictKind.Recast, fact, e.Why);
        var verdict = judged.Verdicts[^1] with { Element = e.Element, From = e.From, To = e.To };
        return judged with { Verdicts = [.. Verdicts, verdict] };
    }

    private ConfigurationView In(ConfigurationStatus state) => this with { State = state };

    private ConfigurationView Judged(ConfigurationVerdictKind verdict, Recorded fact, Reasoning why) =>
        this with
        {
            Verdicts = [.. Verdicts, ConfigurationVerdict.Of(verdict, FormVersion, fact.Envelope, why)],
        };
}

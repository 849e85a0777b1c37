using TheoryLedger.Ledger;

namespace TheoryLedger.Configurations;

/// <summary>Weighs another explanation of the same pattern, for the first time or again.</summary>
/// <param name="Explanation">What it says.</param>
/// <param name="Verdict">What becomes of it.</param>
/// <param name="Why">Why.</param>
/// <param name="RivalId">The rival that is weighed again; none for a new one.</param>
/// <param name="Version">The version that it is weighed against; none: the present one.</param>
public sealed record ConsiderRival(
    string Explanation,
    RivalVerdict Verdict,
    Reasoning Why,
    RivalId? RivalId = null,
    int? Version = null
) : TheoryChange(Why), IChange<Configuration>
{
    public override IEnumerable<string?> PublicWording => [Explanation];

    public Decision Decide(Configuration state, Known known) =>
        (state.Closure ?? state.CheckVersion(Version) ?? CheckRival(state)) switch
        {
            { } refusal => refusal,
            null => new RivalConsidered(
                RivalId ?? new(known.NewId()),
                Version ?? state.Version,
                Explanation,
                Verdict,
                Why
            ),
        };

    private Refusal? CheckRival(Configuration state) =>
        (RivalId, state.Rivals.FirstOrDefault(r => r.Id == RivalId)) switch
        {
            (null, _) => null,
            ({ } id, null) => Framing.Unknown("rival", id.Value),
            (_, { } rival)
                when (rival.Version, rival.Explanation, rival.Verdict)
                    == (Version ?? state.Version, Explanation, Verdict) => InquiryRefusals.RivalUnchanged,
            _ => null,
        };
}

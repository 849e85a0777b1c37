using TheoryLedger.Evidence;
using TheoryLedger.Ledger;

namespace TheoryLedger.Configurations;

/// <summary>Restates a configuration, and says what the new version makes of earlier evidence.</summary>
/// <param name="Form">All that it is to say now.</param>
/// <param name="Why">Why.</param>
/// <param name="Evidence">Evidence that was looked at again; all other stays inherited.</param>
public sealed record RefineConfiguration(
    FormInput Form,
    Reasoning Why,
    IReadOnlyList<RejudgementInput>? Evidence = null
) : TheoryChange(Why), IChange<Configuration>
{
    public override IEnumerable<Guid> RestsOn =>
        [.. base.RestsOn, .. Form.RestsOn, .. (Evidence ?? []).Select(e => e.EvidenceLinkId.Value)];

    public override IEnumerable<string?> PublicWording => Form.PublicWording;

    public Decision Decide(Configuration state, Known known) =>
        (state.Closure ?? Form.Check(state.Form, known)) switch
        {
            { } refusal => refusal,
            null when IsUnprompted => ConfigurationRefusals.Unprompted,
            null => Decide(state, Form.Continue(state.Form).Write(known), known),
        };

    // Of a review that others published, what prompted it may not be known.
    private bool IsUnprompted => Why is { TriggeredBy: [], Operation: not ReasoningOperation.NotPublished };

    private Decision Decide(Configuration state, ConfigurationForm form, Known known)
    {
        var judged = new JudgedVersion(new(known.Target), state.Version + 1, form.PartIds.ToHashSet());
        return form.Equates(state.Form) ? ConfigurationRefusals.Unchanged
            : judged.Check(Evidence ?? [], known) is { } refusal ? refusal
            : judged.Record(
                Decision.Record(new ConfigurationRefined(judged.Version, form, Why)),
                Evidence ?? [],
                known
            );
    }
}

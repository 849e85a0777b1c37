using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;

namespace TheoryLedger.Suggestions;

/// <summary>Puts on record what software proposed, for a person to answer.</summary>
public sealed record OfferSuggestion(
    string Software,
    string Proposes,
    [PointsAt(Thing.Substance, AtVersion = true)] IReadOnlyList<Ref> About,
    Words Proposal,
    string Model,
    string PromptDigest
) : Command, IStart<Suggestion>
{
    public override IEnumerable<Guid> RestsOn => About.Select(a => a.Id);

    public Decision Decide(Guid id, Known known) =>
        CheckConsent(known) is { } refusal
            ? refusal
            : new SuggestionOffered(
                Software,
                Model,
                PromptDigest,
                Proposes,
                About,
                Proposal.Concerning(Suggestion.Concerns(About, known))
            );

    private Refusal? CheckConsent(Known known) =>
        About.Select(a => known.Find<Excerpt>(a.Id)?.CheckConsent(known)).FirstOrDefault(r => r is not null);
}

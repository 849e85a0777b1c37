using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;

namespace TheoryLedger.Configurations;

/// <summary>Looks for a case that would speak against a configuration, and says what was found.</summary>
public sealed record SeekNegativeCase(
    string Where,
    NegativeCaseResult Result,
    Words Note,
    [PointsAt(Thing.Material)] IReadOnlyList<Ref>? Found = null
) : Command, IChange<Configuration>
{
    public override IEnumerable<Guid> RestsOn => (Found ?? []).Select(r => r.Id);

    public override IEnumerable<string?> PublicWording => [Where];

    public Decision Decide(Configuration state, Known known) =>
        (state.Closure ?? CheckFound(known)) switch
        {
            { } refusal => refusal,
            null => new NegativeCaseSought(
                new(known.NewId()),
                Where,
                Result,
                Found ?? [],
                Note.Concerning(People(known))
            ),
        };

    private Refusal? CheckFound(Known known) =>
        (Result, Found ?? []) switch
        {
            (NegativeCaseResult.Found, []) or (NegativeCaseResult.NotFound, [_, ..]) =>
                InquiryRefusals.NegativeCaseMismatch,
            (_, var found) => ConfigurationVersions.Check(found, known),
        };

    // What an excerpt means is about whoever speaks in it.
    private IEnumerable<Guid> People(Known known) =>
        RestsOn
            .Select(id => known.Find<Excerpt>(id))
            .OfType<Excerpt>()
            .SelectMany(x => x.Participants(known))
            .Select(p => p.Value);
}

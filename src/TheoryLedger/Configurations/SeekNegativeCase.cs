using TheoryLedger.Evidence;
using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;

namespace TheoryLedger.Configurations;

/// <summary>Looks for a case that would speak against a configuration, and says what was found.</summary>
/// <param name="Where">Where somebody looked.</param>
/// <param name="Result">Whether they found one.</param>
/// <param name="Note">What it means.</param>
/// <param name="Found">The excerpts or sources that show it.</param>
/// <param name="Version">The version against which it would speak; none: the present one.</param>
public sealed record SeekNegativeCase(
    Words Where,
    NegativeCaseResult Result,
    Words Note,
    [PointsAt(Thing.Material, AtVersion = true)] IReadOnlyList<Ref>? Found = null,
    int? Version = null
) : Command, IChange<Configuration>
{
    public override IEnumerable<Guid> RestsOn => (Found ?? []).Select(r => r.Id);

    public Decision Decide(Configuration state, Known known) =>
        (state.Closure ?? state.CheckVersion(Version) ?? CheckFound(known)) switch
        {
            { } refusal => refusal,
            null => new NegativeCaseSought(
                new(known.NewId()),
                Version ?? state.Version,
                Where.Concerning(People(known)),
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
            (_, var found) => ConfigurationVersions.Check(found, known) ?? Admission.CheckSources(found, known),
        };

    // What an excerpt means is about whoever speaks in it.
    private IEnumerable<Guid> People(Known known) =>
        RestsOn
            .Select(id => known.Find<Excerpt>(id))
            .OfType<Excerpt>()
            .SelectMany(x => x.Participants(known))
            .Select(p => p.Value);
}

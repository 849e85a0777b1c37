using TheoryLedger.Contributors;
using TheoryLedger.Ledger;

namespace TheoryLedger.Sources;

/// <summary>Says that somebody read a source and found nothing in it for the theories they had in mind.</summary>
public sealed record ReadWithoutFinding(
    [PointsAt(Thing.Theory | Thing.Code, AtVersion = true)] IReadOnlyList<Ref> LookedFor,
    Words Note,
    ContributorId? Reader = null
) : Command, IChange<Source>
{
    public override IEnumerable<Guid> RestsOn =>
        [.. LookedFor.Select(r => r.Id), .. new[] { Reader?.Value }.OfType<Guid>()];

    public Decision Decide(Source state, Known known) =>
        (Reader ?? DecidedBy[0]) switch
        {
            var reader when Framing.CheckJudge(reader, known) is { } refusal => refusal,
            var reader => new NothingFound(reader, LookedFor, state.AboutSpeakers(Note)),
        };
}

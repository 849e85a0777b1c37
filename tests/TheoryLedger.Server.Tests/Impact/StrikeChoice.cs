using TheoryLedger.Contributors;
using TheoryLedger.Impact;
using TheoryLedger.Ledger;
using TheoryLedger.Participants;
using TheoryLedger.Phases;
using TheoryLedger.Sources;

namespace TheoryLedger.Server.Tests.Impact;

/// <summary>Picks strikes at random from what a review has; the same seed always picks the same.</summary>
internal sealed class StrikeChoice(IReadOnlyList<Recorded> facts, int seed)
{
#pragma warning disable CA5394 // Chance here has nothing to hide.
    private readonly Random _chance = new(seed);

    public Strike Next() =>
        new()
        {
            Sources = [.. Some<SourceRegistered>(6).Select(SourceId.From)],
            Participants = [.. Some<ParticipantRecruited>(2).Select(ParticipantId.From)],
            Coders = [.. Some<ContributorJoined>(2).Select(ContributorId.From)],
            Kinds = Rarely(Enum.GetValues<SourceKind>()),
            Phases = [.. Rarely([.. Of<PhaseOpened>()]).Select(PhaseId.From)],
            Rigour = Rarely(Enum.GetValues<AppraisalLevel>()),
        };

    private List<Guid> Of<TEvent>() =>
        [.. facts.Where(f => f.Event is TEvent).Select(f => f.Envelope.Stream).Distinct()];

    private IEnumerable<Guid> Some<TEvent>(int atMost)
    {
        var all = Of<TEvent>().ToArray();
        _chance.Shuffle(all);
        return all.Take(_chance.Next(atMost + 1));
    }

    private IReadOnlyList<T> Rarely<T>(IReadOnlyList<T> all) =>
        all.Count > 0 && _chance.Next(4) == 0 ? [all[_chance.Next(all.Count)]] : [];
#pragma warning restore CA5394
}

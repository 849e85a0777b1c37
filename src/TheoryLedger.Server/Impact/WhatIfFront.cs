using TheoryLedger.Impact;
using TheoryLedger.Server.Contributors;
using TheoryLedger.Server.Participants;
using TheoryLedger.Server.Phases;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Sources;

namespace TheoryLedger.Server.Impact;

/// <summary>What may be thought away, what is, and what would be left.</summary>
/// <param name="Strike">What is thought away.</param>
/// <param name="Answer">What would be left; none where nothing has been chosen.</param>
/// <param name="Sources">Sources to choose from.</param>
/// <param name="People">Contributors to choose from.</param>
/// <param name="Participants">Those who spoke.</param>
/// <param name="Phases">Phases to choose from.</param>
public sealed record WhatIfFront(
    Strike Strike,
    WhatIfReading? Answer,
    IReadOnlyList<Guid> Sources,
    IReadOnlyList<Guid> People,
    IReadOnlyList<Guid> Participants,
    IReadOnlyList<Guid> Phases
)
{
    private const int Listed = 12;
    private const int MostChoices = 60;

    /// <summary>Nothing where something is named that the review has never had.</summary>
    internal static async Task<WhatIfFront?> ReadAsync(Strike strike, AsOf asOf, CancellationToken token)
    {
        if (await StrikeCheck.FindAsync(asOf, strike, token) is not null)
        {
            return null;
        }

        var sources = await asOf.ListAsync<SourceView>(after: 0, MostChoices, token);
        var people = await asOf.ListAsync<ContributorView>(after: 0, MostChoices, token);
        var participants = await asOf.ListAsync<ParticipantView>(after: 0, MostChoices, token);
        var phases = await asOf.ListAsync<PhaseView>(after: 0, MostChoices, token);
        return new(
            strike,
            IsNothing(strike) ? null : await WhatIfTelling.OfAsync(asOf, strike, Listed, token),
            Choices(strike.Sources.Select(s => s.Value), sources),
            Choices(strike.Coders.Select(c => c.Value), people),
            Choices(strike.Participants.Select(p => p.Value), participants),
            Choices(strike.Phases.Select(p => p.Value), phases)
        );
    }

    // What is struck stays so when the form is sent again, wherever it stands in its list.
    private static IReadOnlyList<Guid> Choices(IEnumerable<Guid> struck, IEnumerable<View> first) =>
        [.. first.Select(view => view.Id).Union(struck)];

    private static bool IsNothing(Strike strike) =>
        strike is { Sources: [], Participants: [], Coders: [], Kinds: [], Phases: [], Rigour: [] };
}

using TheoryLedger.Server.Access;
using TheoryLedger.Server.Findings;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Reviews;

namespace TheoryLedger.Server.Sampling;

/// <summary>Decisions drawn at random, for somebody to agree or disagree with.</summary>
/// <param name="Asked">How they were drawn.</param>
/// <param name="Last">The last event that could be drawn.</param>
/// <param name="Drawn">In the order in which they were drawn.</param>
/// <param name="Raising">What recording what one thinks of them asks for.</param>
public sealed record SampleReading(SampleAsked Asked, long Last, IReadOnlyList<ChangeInBrief> Drawn, NewFinding Raising)
{
    internal static async Task<SampleReading> ReadAsync(
        SampleAsked asked,
        Caller caller,
        AsOf asOf,
        CancellationToken token
    )
    {
        var drawn = await asOf.KeptAsync(
            $"sample {asked}",
            d => d.Changes.Count,
            on => SampleDrawn.ReadAsync(asked, asOf, on),
            token
        );
        return new(asked, drawn.Last, drawn.Changes, await NewFinding.ReadAsync(on: null, caller, asOf, token));
    }
}

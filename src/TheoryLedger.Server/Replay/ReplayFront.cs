using Npgsql;
using TheoryLedger.Ledger;
using TheoryLedger.Replay;
using TheoryLedger.Server.Events;
using TheoryLedger.Server.ProgrammeTheories;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Replay;

/// <summary>One frame of a replay, and its place among the others.</summary>
/// <param name="Focus">The thing that is followed; none for the whole review.</param>
/// <param name="Ticks">The positions of all frames in this part of the review.</param>
/// <param name="Index">Which of them is shown, from 0.</param>
/// <param name="Earlier">Where the part before this one ends; none at the beginning.</param>
/// <param name="Later">Where the next part begins; none at the end.</param>
/// <param name="Fact">What happened, and what it changed.</param>
/// <param name="Counts">What the review held then.</param>
/// <param name="TriggeredBy">What set it off.</param>
/// <param name="Behind">The excerpts behind that.</param>
/// <param name="Before">The theory as it stood before; of a theory.</param>
/// <param name="After">The theory as it stands from then on.</param>
public sealed record ReplayFront(
    Guid? Focus,
    IReadOnlyList<long> Ticks,
    int Index,
    long? Earlier,
    long? Later,
    FactFront? Fact,
    Counts Counts,
    IReadOnlyList<Ref> TriggeredBy,
    IReadOnlyList<QuoteBehind> Behind,
    ProgrammeTheoryView? Before,
    ProgrammeTheoryView? After
)
{
    /// <summary>How many positions a part of a review has.</summary>
    internal const int Part = 4_000;

    internal static async Task<ReplayFront?> ReadAsync(
        ReplayPageAsked asked,
        NpgsqlDataSource database,
        AsOf asOf,
        CancellationToken token
    )
    {
        var from = Math.Max(0, (Math.Max(1, asked.At ?? 1) - 1) / Part * Part);
        var to = Math.Min(from + Part, asOf.Moment.Position);
        var scope = asked.Focus is null ? ReplayScope.Theory : ReplayScope.All;
        var span = new ReplaySpan(asOf.Moment, from, to, asked.Focus, scope);
        var path = new ReplayPath(database, span);
        if (asked.Focus is not null && !await path.IsKnownAsync(token))
        {
            return null;
        }

        var ticks = await path.AfterAsync(from, Part, token);
        var (earlier, later) = (from > 0 ? from : (long?)null, to < asOf.Moment.Position ? to + 1 : (long?)null);
        if (ticks.Count == 0)
        {
            return new(asked.Focus, [], 0, earlier, later, null, Counts.None, [], [], null, null);
        }

        var index = asked.IndexIn(ticks);
        var found = await new FrameFinder(database, span, asOf).FindAsync(ticks[index], asked.Focus, token);
        return found with { Focus = asked.Focus, Ticks = ticks, Index = index, Earlier = earlier, Later = later };
    }
}

/// <summary>An excerpt behind a change, and where it is from.</summary>
public sealed record QuoteBehind(Guid Excerpt, Words Quote, Guid Source);

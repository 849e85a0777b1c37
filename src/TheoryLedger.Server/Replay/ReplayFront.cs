using Npgsql;
using TheoryLedger.Ledger;
using TheoryLedger.Replay;
using TheoryLedger.Server.Events;
using TheoryLedger.Server.Phases;
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
    private const int MostPhases = 200;

    /// <summary>The phase whose decisions are shown; none for those of all.</summary>
    public Guid? Phase { get; init; }

    /// <summary>The phases of the review, in the order in which they began.</summary>
    public IReadOnlyList<PhaseView> Phases { get; init; } = [];

    /// <summary>What the things on it were called then; what had no name yet is left out.</summary>
    public IReadOnlyDictionary<Guid, Words> NamedThen { get; init; } = new Dictionary<Guid, Words>();

    /// <summary>How many positions a part of a review has.</summary>
    internal const int Part = 4_000;

    internal static async Task<ReplayFront?> ReadAsync(
        ReplayPageAsked asked,
        NpgsqlDataSource database,
        AsOf asOf,
        CancellationToken token
    )
    {
        var phase = asked.Phase is { } id ? await asOf.FindAsync<PhaseView>(id, token) : null;
        var at = asked.At ?? (phase is null ? 1 : await BeginningAsync(asOf, phase.Id, token));
        var from = Math.Max(0, (Math.Max(1, at) - 1) / Part * Part);
        var to = Math.Min(from + Part, asOf.Moment.Position);
        var scope = asked.Focus is null ? ReplayScope.Theory : ReplayScope.All;
        var span = new ReplaySpan(asOf.Moment, from, to, asked.Focus, scope);
        var path = new ReplayPath(database, span);
        if ((asked.Phase is not null && phase is null) || (asked.Focus is not null && !await path.IsKnownAsync(token)))
        {
            return null;
        }

        var all = await path.AfterAsync(from, Part, token);
        var ticks = phase is null ? all : await path.InPhaseAsync(all, phase.Id, token);
        var index = ticks.Count == 0 ? 0 : asked.IndexIn(ticks);
        var frame =
            ticks.Count == 0
                ? Nothing
                : await new FrameFinder(database, span, asOf).FindAsync(ticks[index], asked.Focus, token);
        return frame with
        {
            Focus = asked.Focus,
            Ticks = ticks,
            Index = index,
            Earlier = from > 0 ? from : null,
            Later = to < asOf.Moment.Position ? to + 1 : null,
            Phase = phase?.Id,
            Phases = await asOf.ListAsync<PhaseView>(after: 0, MostPhases, token),
        };
    }

    private static ReplayFront Nothing => new(null, [], 0, null, null, null, Counts.None, [], [], null, null);

    private static async Task<long> BeginningAsync(AsOf asOf, Guid phase, CancellationToken token)
    {
        await using var query = asOf.Command(
            "select min(i.born) from ledger.read_item i where i.generation = $1 and i.review = $2 and i.id = $4 and $3 >= 0",
            phase
        );
        return (long)(await query.ExecuteScalarAsync(token))!;
    }
}

/// <summary>An excerpt behind a change, and where it is from.</summary>
/// <param name="IsNote">True where it stands in the team's notes, which do not quote their source.</param>
public sealed record QuoteBehind(Guid Excerpt, Words Quote, Guid Source, bool IsNote);

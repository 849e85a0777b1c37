using TheoryLedger.Contributors;
using TheoryLedger.Participants;
using TheoryLedger.Phases;
using TheoryLedger.Sources;

namespace TheoryLedger.Impact;

/// <summary>Which sources, excerpts and readings a strike hits.</summary>
/// <remarks>
/// Words go with their source, with anybody who speaks in them, and with the phase in which they were marked. A reading of them
/// goes with them and with its phase; of several readers, each takes only their own part away.
/// </remarks>
public sealed class StruckMatter
{
    private readonly HashSet<ContributorId> _coders;
    private readonly HashSet<PhaseId> _phases;
    private readonly Dictionary<Guid, MarkedExcerpt> _standing;

    public StruckMatter(Basis basis, Strike strike)
    {
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(strike);
        _coders = [.. strike.Coders];
        _phases = [.. strike.Phases];
        Sources = [.. basis.Sources.Where(Hits(strike)).Select(s => s.Id), .. strike.Sources];
        var people = strike.Participants.ToHashSet();
        _standing = basis
            .Excerpts.Where(x => !Sources.Contains(x.Source))
            .Where(x => !x.People.Any(people.Contains) && !x.Rigour.Any(strike.Rigour.Contains) && !IsOf(x.Phase))
            .ToDictionary(x => x.Id);
    }

    public HashSet<SourceId> Sources { get; }

    /// <summary>Whether its words are left.</summary>
    public bool Leaves(Guid excerpt) => _standing.ContainsKey(excerpt);

    /// <summary>How much of a reading is left.</summary>
    public Support Of(ReadPassage passage)
    {
        ArgumentNullException.ThrowIfNull(passage);
        // Somebody read it, even where nobody says who.
        var readers = Math.Max(1, passage.Readers.Count);
        var left = LeavesWords(passage) ? readers - passage.Readers.Count(_coders.Contains) : 0;
        var level =
            left == 0 ? SupportLevel.Not
            : left < readers ? SupportLevel.Partly
            : SupportLevel.Wholly;
        return new(level, left, readers);
    }

    /// <summary>Whether the words that were read are left, and the phase in which that was done, whoever read them.</summary>
    public bool LeavesWords(ReadPassage passage)
    {
        ArgumentNullException.ThrowIfNull(passage);
        return Leaves(passage.Excerpt) && !IsOf(passage.Phase);
    }

    private static Func<ReadSource, bool> Hits(Strike strike) =>
        source => strike.Kinds.Contains(source.Kind) || source.Rigour.Any(strike.Rigour.Contains);

    private bool IsOf(PhaseId? phase) => phase is { } one && _phases.Contains(one);
}

using TheoryLedger.Constructs;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Constructs;

/// <summary>What a construct came from, went into and took in.</summary>
/// <param name="MergedInto">The construct it went into.</param>
/// <param name="Absorbed">Those it took in.</param>
/// <param name="SplitFrom">The one it was a part of.</param>
/// <param name="SplitInto">Its own parts.</param>
/// <param name="Reopened">How often it was taken up again.</param>
public sealed record ConstructLineage(
    Guid? MergedInto,
    IReadOnlyList<Guid> Absorbed,
    Guid? SplitFrom,
    IReadOnlyList<Guid> SplitInto,
    int Reopened
)
{
    public IEnumerable<Edge> Edges() =>
        [
            .. Each("merged-into", MergedInto is { } into ? [into] : []),
            .. Each("absorbed", Absorbed),
            .. Each("split-from", SplitFrom is { } from ? [from] : []),
            .. Each("split-into", SplitInto),
        ];

    public static ConstructLineage Of(ConstructOrigin origin, IReadOnlyList<Verdict> verdicts)
    {
        ArgumentNullException.ThrowIfNull(origin);
        Guid[] Others(VerdictKind kind) =>
            [.. verdicts.Where(v => v.Kind == kind).SelectMany(v => v.Others ?? []).Select(id => id.Value)];
        var whole = origin.Kind == ConstructOriginKind.Split ? origin.From : [];
        return new(
            Others(VerdictKind.Merged) is [var into] ? into : null,
            Others(VerdictKind.Absorbed),
            whole is [var from] ? from.Id : null,
            Others(VerdictKind.Split),
            verdicts.Count(v => v.Kind == VerdictKind.Reopened)
        );
    }

    private static IEnumerable<Edge> Each(string kind, IEnumerable<Guid> ids) =>
        ids.Distinct().Select(id => new Edge(kind, id));
}

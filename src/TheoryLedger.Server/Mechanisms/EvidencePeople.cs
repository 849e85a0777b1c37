using TheoryLedger.Server.Codings;
using TheoryLedger.Server.Impact;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Mechanisms;

/// <summary>Counts who speaks in evidence and who read it, by the rules by which fragility does.</summary>
internal static class EvidencePeople
{
    /// <summary>Those who speak in the present words of excerpts; nobody speaks in what is printed.</summary>
    public static async Task<int> SpeakersAsync(IReadOnlyCollection<Guid> excerpts, AsOf asOf, CancellationToken token)
    {
        var found = await asOf.PickThoseAsync<ExcerptPick>("excerpts", excerpts, token);
        var texts = found.Values.Select(x => x.TextId.Value).Distinct();
        var spoken = (await asOf.PointedAtAsync(texts, ["speaker"], token)).Select(t => t.From).ToHashSet();
        var turns = await asOf.PickThoseAsync<TurnsPick>("texts", spoken, token);
        return TurnsPick.Speaking(turns.Values, found.Values).SelectMany(x => x.Value).Distinct().Count();
    }

    /// <summary>Those who made the codings that stand of these or took their place, and those who put forward what never named any.</summary>
    public static async Task<int> ReadersAsync(
        IReadOnlyCollection<Guid> codings,
        IReadOnlyCollection<Guid> uncoded,
        AsOf asOf,
        CancellationToken token
    )
    {
        var standing = await asOf.PickThoseAsync<CodingPick>("codings", await LastAsync(codings, asOf, token), token);
        var linked = await asOf.PickThoseAsync<EvidencePick>("evidence", uncoded, token);
        return standing
            .Values.SelectMany(c => c.Readers())
            .Concat(linked.Values.SelectMany(e => e.Linked.DecidedBy))
            .Distinct()
            .Count();
    }

    // A reading that gave way lives on in the one that took its place: only what stands points at its excerpt.
    private static async Task<List<Guid>> LastAsync(
        IReadOnlyCollection<Guid> codings,
        AsOf asOf,
        CancellationToken token
    )
    {
        await using var query = asOf.Command(
            $"""
            with recursive line as (
                select c.id from unnest($4::uuid[]) as c (id)
                union select r.target from line cross join lateral (
                    select r.target from ledger.read_edge r
                    where r.generation = $1 and r.review = $2 and r.source = line.id
                      and r.kind = '{CodingView.SuccessorEdge}' and {asOf.Holds("r")} offset 0) r)
            select line.id from line cross join lateral (
                select from ledger.read_edge s
                where s.generation = $1 and s.review = $2 and s.source = line.id
                  and s.kind = '{CodingView.ExcerptEdge}' and {asOf.Holds("s")} offset 0) s
            """,
            codings.ToArray()
        );
        return await query.IdsAsync(token);
    }
}

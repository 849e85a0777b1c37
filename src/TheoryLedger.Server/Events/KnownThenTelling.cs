using TheoryLedger.Evidence;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.History;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Events;

/// <summary>Puts what was known when something was decided beside what is known now.</summary>
internal sealed class KnownThenTelling(StoredFact fact, AsOf then, AsOf now, int limit)
{
    private const string Evidence = "evidence";

    private string Concept { get; } = Projections.For(fact.Read().Event).Concept;

    /// <summary>None if there is no such decision, or this moment does not show it yet.</summary>
    public static async Task<KnownThen?> OfAsync(AsOf asOf, Guid id, int limit, CancellationToken token) =>
        await asOf.FactAsync(id, token) is { } fact
            ? await new KnownThenTelling(fact, asOf.Earlier(fact.Envelope.Position - 1), asOf, limit).TellAsync(token)
            : null;

    private async Task<KnownThen> TellAsync(CancellationToken token)
    {
        var ids = await Matter.EvidenceAsync(then, now, fact.Envelope.Stream, Concept, token);
        var picks = await now.PickThoseAsync<EvidencePick>(Evidence, ids, token);
        var before = await JudgedAsync(then, await then.PickThoseAsync<EvidencePick>(Evidence, ids, token), token);
        var present = await JudgedAsync(now, picks, token);
        var listed = picks.Values.OrderBy(p => p.BeganAt).Take(limit).ToList();
        return new(
            FactInBrief.Of(fact),
            fact.Envelope.Stream,
            Concept,
            Lateness.Days(fact.Envelope),
            Count(before.Values),
            Count(present.Values),
            await ShowAsync(listed, before, present, token),
            picks.Count - listed.Count,
            now.Moment.Position
        );
    }

    private static async Task<Dictionary<Guid, Judged>> JudgedAsync(
        AsOf asOf,
        Dictionary<Guid, EvidencePick> picks,
        CancellationToken token
    )
    {
        var what = await WhatCounts.AmongAsync(asOf, picks.Keys, token);
        return picks.Values.ToDictionary(
            p => p.Id,
            p => new Judged(
                p.State,
                p.Stance,
                p.Weight,
                p.JudgedVersion,
                what.Withdrawn.Contains(p.Id),
                what.Excluded.Contains(p.Id),
                what.TakenBack.Contains(p.Id)
            )
        );
    }

    private async Task<IReadOnlyList<KnownEvidence>> ShowAsync(
        List<EvidencePick> listed,
        Dictionary<Guid, Judged> before,
        Dictionary<Guid, Judged> present,
        CancellationToken token
    )
    {
        var excerpts = await now.GlimpseAsync<ExcerptGlimpse>(listed.Select(p => p.ExcerptId), token);
        var sources = await now.GlimpseAsync<SourceGlimpse>(listed.Select(p => p.SourceId), token);
        return
        [
            .. listed.Select(p => new KnownEvidence(
                p.Id,
                p.ConfigurationId,
                new(p.SourceId, sources.GetValueOrDefault(p.SourceId)?.Title),
                excerpts.GetValueOrDefault(p.ExcerptId)?.At(p.ExcerptVersion).Quote,
                p.Nature,
                When(before.GetValueOrDefault(p.Id), present[p.Id]),
                before.GetValueOrDefault(p.Id),
                present[p.Id],
                p.BeganAt,
                p.Linked.DecidedAt,
                Lateness.Order(p.Linked.DecidedAt, fact.Envelope.Effective)
            )),
        ];
    }

    private static KnownWhen When(Judged? before, Judged present) =>
        (before is { Stands: true }, present.Stands) switch
        {
            (true, true) => KnownWhen.ThenAndNow,
            (true, false) => KnownWhen.ThenOnly,
            (false, true) => KnownWhen.NowOnly,
            _ => KnownWhen.Neither,
        };

    private static StanceCounts Count(IEnumerable<Judged> judged)
    {
        var standing = judged.Where(j => j.Stands).ToLookup(j => j.Stance);
        return new(
            standing[Stance.Supports].Count(),
            standing[Stance.Contradicts].Count(),
            standing[Stance.Qualifies].Count()
        );
    }

    private sealed record EvidencePick(
        Guid Id,
        long BeganAt,
        Guid ExcerptId,
        int ExcerptVersion,
        Guid SourceId,
        Guid ConfigurationId,
        Stance Stance,
        Weight Weight,
        EvidenceNature Nature,
        int JudgedVersion,
        EvidenceState State,
        Taken Linked
    ) : IGlimpse;
}

using Npgsql;
using TheoryLedger.Ledger;
using TheoryLedger.Replay;
using TheoryLedger.Server.Events;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Excerpts;
using TheoryLedger.Server.Lineage;
using TheoryLedger.Server.ProgrammeTheories;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Texts;
using TheoryLedger.Texts;

namespace TheoryLedger.Server.Replay;

/// <summary>Finds what one frame of a replay shows.</summary>
internal sealed class FrameFinder(NpgsqlDataSource database, ReplaySpan span, AsOf asOf)
{
    public async Task<ReplayFront> FindAsync(long position, Guid? focus, CancellationToken token)
    {
        var frame = (await new FramePages(database, span).AfterAsync(position - 1, 1, known: null, token)).Frames[0];
        var then = asOf.Earlier(position);
        var theory = focus ?? frame.Thing.Id;
        var behind = await BehindAsync(frame, then, token);
        return new(
            focus,
            [],
            0,
            null,
            null,
            await FactFront.FindAsync(position, then, token),
            frame.Counts,
            frame.TriggeredBy,
            behind,
            await asOf.Earlier(position - 1).FindAsync<ProgrammeTheoryView>(theory, token),
            await then.FindAsync<ProgrammeTheoryView>(theory, token)
        )
        {
            NamedThen = await NamedAsync(
                [theory, frame.Thing.Id, .. frame.TriggeredBy.Select(r => r.Id), .. behind.Select(q => q.Source)],
                then,
                token
            ),
        };
    }

    private static async Task<IReadOnlyDictionary<Guid, Words>> NamedAsync(
        IEnumerable<Guid> things,
        AsOf then,
        CancellationToken token
    ) =>
        (await then.PortraitsAsync([.. things.Distinct()], token))
            .Where(found => found.Value.Title is not null)
            .ToDictionary(found => found.Key, found => found.Value.Title!);

    // Evidence and codings speak through their excerpt; a coding or a piece of evidence that begins here has one as well.
    private static async Task<IReadOnlyList<QuoteBehind>> BehindAsync(Frame frame, AsOf then, CancellationToken token)
    {
        Guid[] named = [.. frame.TriggeredBy.Select(r => r.Id), frame.Thing.Id];
        var evidence = await then.FindAllAsync<EvidenceView>(named, token);
        var codings = await then.FindAllAsync<Codings.CodingView>(named, token);
        var excerpts = await then.FindAllAsync<ExcerptView>(
            [
                .. named,
                .. evidence.Values.Select(e => e.ExcerptId.Value),
                .. codings.Values.Select(c => c.ExcerptId.Value),
            ],
            token
        );
        var texts = await then.PickThoseAsync<TextPick>(
            TextView.Concept,
            [.. excerpts.Values.Select(e => e.TextId.Value).Distinct()],
            token
        );
        return
        [
            .. excerpts.Values.Select(e => new QuoteBehind(
                e.Id,
                e.Quote,
                e.SourceId.Value,
                texts.GetValueOrDefault(e.TextId.Value)?.Kind == TextKind.Notes
            )),
        ];
    }

    private sealed record TextPick(Guid Id, TextKind Kind) : IGlimpse;
}

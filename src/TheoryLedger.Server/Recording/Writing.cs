using Marten;
using Npgsql;
using TheoryLedger.Contributors;
using TheoryLedger.Integrity;
using TheoryLedger.Ledger;
using TheoryLedger.Participants;
using TheoryLedger.Reviews;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Protection;
using TheoryLedger.Sources;

namespace TheoryLedger.Server.Recording;

/// <summary>Writes the facts of one decision, their words and their receipt in one transaction, and commits it.</summary>
public sealed class Writing(KeyRing keys, WordVault vault, HeadSignal signal)
{
    /// <summary>Whether it brings in somebody, or a review, whose words have a key of their own.</summary>
    public static bool BringsKey(LedgerEvent @event) =>
        @event is ReviewOpened or ContributorJoined or ParticipantRecruited or SourceRegistered { IsFieldwork: true };

    public async Task<Outcome> WriteAsync(
        IDocumentSession session,
        Asked asked,
        Ruling ruling,
        Gathered seen,
        ReviewLock held,
        IReadOnlyList<Fact> facts,
        CancellationToken token
    )
    {
        ArgumentNullException.ThrowIfNull(facts);
        var connection = (NpgsqlConnection)session.Connection!;
        var behind = await Concern.BehindAsync(connection, asked.Review, ruling, facts, token);
        var entries = Entries(ruling, seen, held, facts, behind);
        var isReconstruction = facts[0].Event is ReviewOpened { IsReconstruction: true };
        if (entries.Any(e => e.Committed.SaysNotPublished) || ruling.Command.DecidedAt == EffectiveTime.NotPublished)
        {
            isReconstruction |= seen.Things.GetValueOrDefault(asked.Review) is Review { IsReconstruction: true };
            if (!isReconstruction)
            {
                return Outcome.Of(Problems.Refused(Framing.NotAReconstruction));
            }
        }

        MintKeys(asked.Review, entries);
        var receipt = ReceiptFor(asked, ruling, seen, entries);
        session.Append(asked, ruling.Command, seen, held, entries);
        if (ruling.Target == asked.Review && ruling.IsNew)
        {
            session.Own(asked, held);
        }

        session.EndRoles(asked, held, entries);
        session.Remember(asked, held, receipt);
        session.Keep(asked.Review, held, entries, [.. entries.SelectMany(e => Seal(asked.Review, e))]);
        await session.SaveChangesAsync(token);
        signal.Raise(new Head(asked.Review, entries[^1].Position));
        return Outcome.Of(receipt);
    }

    private static List<Entry> Entries(
        Ruling ruling,
        Gathered seen,
        ReviewLock held,
        IReadOnlyList<Fact> facts,
        IReadOnlyList<Guid> behind
    )
    {
        var next = new Dictionary<Guid, long>(seen.Versions);
        return
        [
            .. facts.Select(
                (fact, i) =>
                {
                    var stream = fact.Stream ?? ruling.Target;
                    var eventId = Guid.CreateVersion7(held.RecordedAt);
                    next[stream] = next.GetValueOrDefault(stream) + 1;
                    return new Entry(
                        held.Position + 1 + i,
                        eventId,
                        stream,
                        next[stream],
                        Commitments.Commit(fact.Event, eventId, behind)
                    );
                }
            ),
        ];
    }

    // Before the first word is sealed under it: should we crash before the commit, a key is left that nothing needs.
    private void MintKeys(Guid review, List<Entry> entries)
    {
        foreach (var entry in entries.Where(e => BringsKey(e.Committed.Event)))
        {
            keys.Mint(review, entry.Stream);
        }
    }

    private IEnumerable<SealedWords> Seal(Guid review, Entry entry) =>
        entry.Committed.Disclosures.Select(d => vault.Seal(review, d.Disclosure, d.Concerns));

    private static Receipt ReceiptFor(Asked asked, Ruling ruling, Gathered seen, List<Entry> entries) =>
        new(
            ruling.IsNew ? StatusCodes.Status201Created : StatusCodes.Status200OK,
            Addresses.Of(asked.Review, ruling, seen),
            entries[^1].Position,
            entries.Last(e => e.Stream == ruling.Target).Version
        );
}

/// <summary>One fact with its place.</summary>
public sealed record Entry(long Position, Guid EventId, Guid Stream, long Version, Committed Committed);

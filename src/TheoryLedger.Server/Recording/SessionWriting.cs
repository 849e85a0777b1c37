using JasperFx.Events;
using Marten;
using TheoryLedger.Contributors;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Protection;

namespace TheoryLedger.Server.Recording;

/// <summary>What goes into the one transaction of a decision.</summary>
public static class SessionWriting
{
    extension(IDocumentSession session)
    {
        /// <summary>The facts themselves, each with its envelope.</summary>
        public void Append(Asked asked, Command command, Gathered seen, ReviewLock held, IReadOnlyList<Entry> entries)
        {
            session.LastModifiedBy = asked.Caller.Agent;
            // What was decided together is told by its first fact, as the header says that the log proves; what a client calls its
            // request proves nothing.
            (session.CorrelationId, session.CausationId) = ($"{entries[0].EventId:N}", null);
            foreach (var stream in entries.GroupBy(entry => entry.Stream))
            {
                var events = stream
                    .Select(entry => (object)session.Wrap(asked, command, held, entry, entries[0].EventId))
                    .ToArray();
                if (seen.Versions.TryGetValue(stream.Key, out var version))
                {
                    session.Events.Append(stream.Key, version + events.Length, events);
                }
                else
                {
                    session.Events.StartStream(Folds.StateOf(stream.First().Committed.Event), stream.Key, events);
                }
            }
        }

        /// <summary>Where each fact stands, the words it commits to, and the review's new head.</summary>
        public void Keep(Guid review, ReviewLock held, IReadOnlyList<Entry> entries, IReadOnlyList<SealedWords> words)
        {
            session.QueueSqlCommand(
                "update ledger.review_head set position = ?, recorded_at = ? where review = ?",
                entries[^1].Position,
                held.RecordedAt,
                review
            );
            session.QueueSqlCommand(
                """
                insert into ledger.entry (review, position, event_id, stream, version, recorded_at)
                select ?, e.position, e.id, e.stream, e.version, ? from unnest(?, ?, ?, ?) as e (position, id, stream, version)
                """,
                review,
                held.RecordedAt,
                entries.Select(e => e.Position).ToArray(),
                entries.Select(e => e.EventId).ToArray(),
                entries.Select(e => e.Stream).ToArray(),
                entries.Select(e => e.Version).ToArray()
            );
            foreach (var word in words)
            {
                session.QueueSqlCommand(
                    "insert into ledger.protected_words (review, commitment, event_id, position, pointer, subjects, sealed) values (?, ?, ?, ?, ?, ?, ?)",
                    review,
                    word.Commitment,
                    word.EventId,
                    entries.First(e => e.EventId == word.EventId).Position,
                    word.Pointer,
                    word.Subjects,
                    word.Box
                );
            }

            session.KeepConcern(review, entries);
            session.KeepAccounts(review, entries);
            session.QueueSqlCommand("select pg_notify('theoryledger', ?)", $"{new Head(review, entries[^1].Position)}");
        }

        /// <summary>By what a repetition of the request is recognised.</summary>
        public void Remember(Asked asked, ReviewLock held, Receipt receipt)
        {
            session.QueueSqlCommand(RememberedRequests.Forget, held.RecordedAt);
            session.QueueSqlCommand(RememberedRequests.Keep, RememberedRequests.Row(asked, receipt, held.RecordedAt));
        }

        private IEvent Wrap(Asked asked, Command command, ReviewLock held, Entry entry, Guid decision)
        {
            var wrapped = session.Events.BuildEvent(entry.Committed.Event);
            wrapped.Id = entry.EventId;
            wrapped.Timestamp = held.RecordedAt;
            wrapped.UserName = asked.Caller.Agent;
            wrapped.SetHeader(Headers.Position, entry.Position);
            wrapped.SetHeader(Headers.Decision, decision.ToString());
            wrapped.SetHeader(Headers.Effective, (command.DecidedAt ?? EffectiveTime.At(held.RecordedAt)).Text);
            wrapped.SetHeader(Headers.DecidedBy, command.DecidedBy.Select(id => id.ToString()).ToArray());
            if (command.Phase is { } phase)
            {
                wrapped.SetHeader(Headers.Phase, phase.ToString());
            }

            return wrapped;
        }

        /// <summary>Whoever opens a review owns it.</summary>
        public void Own(Asked asked, ReviewLock held) =>
            session.QueueSqlCommand(
                """
                with opened as (
                    insert into ledger.membership (review, account, role, granted_by, granted_at)
                    values (?, ?, 'owner', ?, ?) returning *)
                insert into ledger.membership_change (review, account, role, change, changed_by, changed_at)
                select review, account, role, 'granted', granted_by, granted_at from opened
                """,
                asked.Review,
                asked.Caller.Account,
                asked.Caller.Account,
                held.RecordedAt
            );

        /// <summary>Whoever leaves has no role any more, from the same moment on.</summary>
        public void EndRoles(Asked asked, ReviewLock held, IReadOnlyList<Entry> entries)
        {
            foreach (var left in entries.Where(entry => entry.Committed.Event is ContributorLeft))
            {
                session.QueueSqlCommand(
                    """
                    with gone as (
                        delete from ledger.membership m using ledger.contributor_account a
                        where a.review = ? and a.contributor = ? and m.review = a.review and m.account = a.account
                        returning m.review, m.account, m.role)
                    insert into ledger.membership_change (review, account, role, change, changed_by, changed_at)
                    select review, account, role, 'revoked', ?, ? from gone
                    """,
                    asked.Review,
                    left.Stream,
                    asked.Caller.Account,
                    held.RecordedAt
                );
            }
        }

        private void KeepConcern(Guid review, IReadOnlyList<Entry> entries)
        {
            var concern = entries.SelectMany(Concern.After).Distinct().ToList();
            if (concern.Count > 0)
            {
                session.QueueSqlCommand(
                    """
                    insert into ledger.concern (review, thing, person)
                    select ?, c.thing, c.person from unnest(?, ?) as c (thing, person) on conflict do nothing
                    """,
                    review,
                    concern.Select(c => c.Thing).ToArray(),
                    concern.Select(c => c.Person).ToArray()
                );
            }
        }

        private void KeepAccounts(Guid review, IReadOnlyList<Entry> entries)
        {
            foreach (var entry in entries)
            {
                var account = entry.Committed.Event switch
                {
                    ContributorJoined joined => joined.Account,
                    ContributorAccountLinked linked => linked.Account,
                    _ => null,
                };
                if (account is { } known)
                {
                    session.QueueSqlCommand(
                        """
                        insert into ledger.contributor_account (review, account, contributor) values (?, ?, ?)
                        on conflict (review, account) do update set contributor = excluded.contributor
                        """,
                        review,
                        known,
                        entry.Stream
                    );
                }
            }
        }
    }
}

/// <summary>The headers of the envelope. Those that begin with <c>tl-</c> are part of what the log proves.</summary>
public static class Headers
{
    public const string Position = "tl-pos";
    public const string Phase = "tl-phase";
    public const string Effective = "tl-effective";
    public const string DecidedBy = "tl-decided-by";
    public const string Decision = "tl-decision";
}

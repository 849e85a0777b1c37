using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Integrity.Drilling;

/// <summary>Everything that the drill does to a review.</summary>
internal static class Attacks
{
    private const string Event =
        "update ledger_events.mt_events set {0} where id = (select event_id from ledger.entry where position = {middle})";

    private const string Last = "(select event_id from ledger.entry where position = {last})";

    public static IReadOnlyList<Attack> All { get; } =
    [
        .. OnEvents(),
        .. OnPlaces(),
        .. OnTheLog(),
        .. AttacksOnTheWhole.All,
        .. OnHistory(),
        .. OnTime(),
        .. AttacksOnWords.InTheBundle,
        .. AttacksOnWords.InTheDatabase,
        .. AttacksOnReading.All,
        .. BeforeTheSeal(),
    ];

    private static IEnumerable<Attack> OnEvents() =>
        [
            Attack.Sql(
                "the payload of an event is edited",
                Of("data = data || '{\"extra\": 1}'"),
                Watch.Live,
                Watch.Auditor
            ),
            Attack.Sql("somebody else is said to have recorded it", Of("user_name = 'agent/0'"), Watch.Live),
            Attack.Sql(
                "it is said to have been decided earlier",
                Of("headers = headers || '{\"tl-effective\": \"2001\"}'"),
                Watch.Live
            ),
            Attack.Sql("it is renamed to a tombstone", Of("type = 'tombstone'"), Watch.Live),
            Attack.Sql("it is archived, so that it is passed over", Of("is_archived = true"), Watch.Live),
            Attack.Sql("its version is another", Of("version = version + 100"), Watch.Live),
            Attack.Sql(
                "an event is deleted",
                "delete from ledger_events.mt_events where id = (select event_id from ledger.entry where position = {middle})",
                Watch.Live,
                Watch.Auditor
            ),
            Attack.Sql(
                "a thing is said to be compacted",
                "update ledger_events.mt_streams set compacted_version = 1",
                Watch.Live
            ),
        ];

    private static IEnumerable<Attack> OnPlaces() =>
        [
            Attack.Sql(
                "an event is deleted with its place",
                """
                delete from ledger_events.mt_events where id = (select event_id from ledger.entry where position = {middle});
                delete from ledger.entry where position = {middle}
                """,
                Watch.Live,
                Watch.Auditor
            ),
            Attack.Sql("an event is put in without a place", Copied("{middle}"), Watch.Live),
            Attack.Sql(
                "an event is put in between, and all after it move on",
                $$"""
                update ledger.entry set position = -(position + 1) where position >= {middle};
                update ledger.entry set position = -position where position < 0;
                {{Copied("{middle} + 1")}};
                insert into ledger.entry (review, position, event_id, stream, version, recorded_at)
                select n.review, {middle}, m.id, m.stream_id, m.version, m.timestamp from ledger_events.mt_events m
                cross join lateral (select review from ledger.review_head) n
                where not exists (select from ledger.entry e where e.event_id = m.id)
                """,
                Watch.Live,
                Watch.Auditor
            ),
            Attack.Sql(
                "two events change places",
                """
                update ledger.entry set position = -1 where position = {middle};
                update ledger.entry set position = {middle} where position = {other};
                update ledger.entry set position = {other} where position = -1
                """,
                Watch.Live,
                Watch.Auditor
            ),
        ];

    private static IEnumerable<Attack> OnTheLog() =>
        [
            Attack.Sql(
                "an entry of the log is edited",
                "update ledger.log_leaf set entry = replace(convert_from(entry, 'UTF8'), 'agent', 'tnega')::bytea where index = {middle} - 1",
                Watch.Live,
                Watch.Auditor
            ),
            Attack.Sql(
                "an entry of the log is deleted",
                "delete from ledger.log_leaf where index = {middle} - 1",
                Watch.Live,
                Watch.Auditor
            ),
            Attack.Sql(
                "a hash of the tree is edited",
                "update ledger.log_leaf set hash = sha256('') where index = {middle} - 1",
                Watch.Live,
                Watch.Auditor
            ),
            Attack.Sql(
                "the checkpoint says another size",
                "update ledger.log_checkpoint set text = replace(text, E'\\n{last}\\n', E'\\n{middle}\\n') where size = {last}",
                Watch.Live,
                Watch.Auditor,
                Watch.Quorum
            ),
        ];

    private static IEnumerable<Attack> OnHistory() =>
        [
            Attack.Rewritten(
                "events, leaves, tiles and checkpoints are rewritten, without the key",
                Of("data = data || '{\"extra\": 1}'"),
                Watch.Live,
                Watch.Auditor,
                Watch.Witness,
                Watch.Guard
            ),
            Attack.Forked(
                "the same with the stolen key",
                Of("data = data || '{\"extra\": 1}'"),
                Watch.Live,
                Watch.Auditor,
                Watch.Quorum,
                Watch.Witness,
                Watch.Guard
            ),
            Attack.Forked(
                "another auditor is shown another history of the same length",
                Of("user_name = 'agent/0'"),
                Watch.Comparing,
                Watch.Witness
            ),
        ];

    private static IEnumerable<Attack> OnTime() =>
        [
            Attack.BeforeSeal(
                "an event is dated before the one that precedes it",
                $$"""
                update ledger_events.mt_events set timestamp = timestamp - interval '90 days' where id = {{Last}};
                update ledger.entry set recorded_at = recorded_at - interval '90 days' where position = {last}
                """,
                Watch.Live
            ),
            new Attack("an event of today is dated like the one before it", Watch.Times) { DoAsync = BackDateAsync },
        ];

    private static IEnumerable<Attack> BeforeTheSeal() =>
        [
            Attack.BeforeSeal(
                "an event is edited before it is sealed",
                $$"""update ledger_events.mt_events set data = data || '{"extra": 1}' where id = {{Last}}""",
                Watch.Receipt
            ),
            Attack.BeforeSeal(
                "the last event is lost before it is sealed",
                $$"""
                update ledger_events.mt_streams s set version = s.version - 1 from ledger.entry e where e.position = {last} and s.id = e.stream;
                delete from ledger_events.mt_streams where version = 0;
                delete from ledger.protected_words where position = {last};
                delete from ledger_events.mt_events where id = {{Last}};
                delete from ledger.entry where position = {last};
                update ledger.review_head h set position = e.position, recorded_at = e.recorded_at
                from ledger.entry e where e.position = {last} - 1
                """,
                Watch.Receipt
            ),
        ];

    // A witness saw the log; a day later an event is recorded that claims to be of the time before.
    private static async Task BackDateAsync(Scene scene, CancellationToken token)
    {
        var review = scene.Review;
        var log = await review.PublishedAsync(token);
        var later = TimeProvider.System.GetUtcNow().AddDays(1);
        var cosignature = scene.Held.Witness.Sign(log.Text, later);
        await using (var connection = await review.Database.OpenConnectionAsync(token))
        {
            await LogRows.RunAsync(connection, [LogRows.Cosignature(log, cosignature, later)], token);
        }

        await review.TamperAsync(
            scene.Fill(
                $$"""
                {{Copied("{last} + 1", of: "{last}")}};
                insert into ledger.entry (review, position, event_id, stream, version, recorded_at)
                select h.review, {last} + 1, m.id, m.stream_id, m.version, m.timestamp
                from ledger_events.mt_events m cross join ledger.review_head h
                where not exists (select from ledger.entry e where e.event_id = m.id);
                update ledger_events.mt_streams s set version = s.version + 1 from ledger.entry e where e.position = {last} and s.id = e.stream;
                update ledger.review_head set position = {last} + 1
                """
            ),
            token
        );
        await review.SealAsync(token);
    }

    // Everything of an event again, under another id, as the next version.
    private static string Copied(string position, string of = "{middle}") =>
        $$"""
            insert into ledger_events.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type,
                correlation_id, headers, user_name)
            select (select max(seq_id) + 1 from ledger_events.mt_events), gen_random_uuid(), stream_id,
                (select max(x.version) + 1 from ledger_events.mt_events x where x.stream_id = m.stream_id), data, type, timestamp,
                tenant_id, mt_dotnet_type, correlation_id, headers || jsonb_build_object('tl-pos', {{position}}), user_name
            from ledger_events.mt_events m where id = (select event_id from ledger.entry where position = {{of}})
            """;

    private static string Of(string change) => Event.Replace("{0}", change, StringComparison.Ordinal);
}

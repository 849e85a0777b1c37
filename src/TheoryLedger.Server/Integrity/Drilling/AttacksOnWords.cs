using TheoryLedger.Integrity.Bundles;

namespace TheoryLedger.Server.Integrity.Drilling;

/// <summary>What is done to protected words.</summary>
internal static class AttacksOnWords
{
    // Nobody decided on it, and it came from nowhere.
    private const string Explained = """
        with one as (delete from ledger.protected_words where (event_id, pointer) = (
            select event_id, pointer from ledger.protected_words order by position, pointer limit 1)
            returning review, event_id, pointer, position)
        insert into ledger.imported_field (review, event_id, pointer, position, line)
        select review, event_id, pointer, position, convert_to(format(
            '{"event":"%s","pointer":"%s","state":"withheld"}', event_id, pointer), 'UTF8') from one
        """;

    // It has its place, and nobody granted or approved it.
    private const string SaidToBeErased = """
        insert into ledger_events.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type, user_name, headers)
        select (select max(seq_id) + 1 from ledger_events.mt_events), gen_random_uuid(), gen_random_uuid(), 1,
               jsonb_build_object('scope', null, 'basis', 'consent-withdrawn', 'subjects', '[]'::jsonb, 'approvers', '[]'::jsonb,
                   'fields', jsonb_build_array(jsonb_build_object('eventId', w.event_id, 'pointers', jsonb_build_array(w.pointer)))),
               'content-erased.v1', h.recorded_at, h.review::text, '', 'agent/0', jsonb_build_object('tl-pos', {last} + 1)
        from ledger.review_head h cross join lateral (
            select event_id, pointer from ledger.protected_words order by position, pointer limit 1) w;
        insert into ledger.entry (review, position, event_id, stream, version, recorded_at)
        select h.review, {last} + 1, m.id, m.stream_id, m.version, m.timestamp
        from ledger_events.mt_events m cross join ledger.review_head h
        where not exists (select from ledger.entry e where e.event_id = m.id);
        update ledger.review_head set position = {last} + 1;
        delete from ledger.protected_words where (event_id, pointer) = (
            select event_id, pointer from ledger.protected_words order by position, pointer limit 1)
        """;

    public static IReadOnlyList<Attack> InTheDatabase { get; } =
    [
        Attack.Sql(
            "the sealed words of two fields are exchanged",
            """
            with two as (select event_id, pointer, sealed, row_number() over (order by position) as n
                         from ledger.protected_words order by position limit 2)
            update ledger.protected_words w set sealed = b.sealed from two a join two b on b.n <> a.n
            where w.event_id = a.event_id and w.pointer = a.pointer
            """,
            Watch.Live,
            Watch.Auditor
        ),
        Attack.Sql(
            "inconvenient words are silently removed",
            "delete from ledger.protected_words where event_id = (select event_id from ledger.protected_words order by position limit 1)",
            Watch.Live,
            Watch.Auditor
        ),
        Attack.Sql(
            "inconvenient words are removed, and said to have been withheld in a bundle",
            Explained,
            Watch.Live,
            Watch.Auditor
        ),
        Attack.Sql(
            "inconvenient words are removed, and a row says that they were erased",
            SaidToBeErased,
            Watch.Live,
            Watch.Auditor
        ),
    ];

    public static IReadOnlyList<Attack> InTheBundle { get; } =
    [
        new Attack("the words of two fields are exchanged on the way", Watch.Auditor)
        {
            InBundle = new BundleEdit(BundleFile.Fields, BundleEdit.SwapWords),
        },
        new Attack("a field is left out on the way", Watch.Auditor)
        {
            InBundle = new BundleEdit(BundleFile.Fields, lines => lines.RemoveAt(lines.Count / 2)),
        },
        new Attack("an event is left out on the way", Watch.Auditor)
        {
            InBundle = new BundleEdit(BundleFile.Events, lines => lines.RemoveAt(lines.Count / 2)),
        },
    ];
}

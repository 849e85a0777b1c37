namespace TheoryLedger.Server.Integrity.Drilling;

/// <summary>What is done to what people read, and to nothing that it was made of.</summary>
internal static class AttacksOnReading
{
    public static IReadOnlyList<Attack> All { get; } =
    [
        Attack.Sql(
            "the theory that people read is edited",
            """
            update ledger.read_item set view = jsonb_set(view, '{name}', '"Another name"')
            where concept = 'constructs' and until = 9223372036854775807
            """,
            Watch.Live,
            Watch.Auditor
        ),
        Attack.Sql(
            "a reading is told as more certain than it was",
            """
            update ledger.read_item set view = jsonb_set(view, '{certainty}', '"told"')
            where concept = 'codings' and id = (select id from ledger.read_item where concept = 'codings' order by id limit 1)
            """,
            Watch.Live
        ),
        Attack.Sql(
            "a pointer from evidence to what it speaks of is deleted",
            """
            delete from ledger.read_edge
            where source = (select id from ledger.read_item where concept = 'evidence' order by id limit 1)
            """,
            Watch.Live
        ),
        Attack.Sql(
            "a memo is told that nobody wrote",
            """
            insert into ledger.read_item (generation, review, id, since, until, decided_since, decided_until, concept, born, version, view)
            select generation, review, gen_random_uuid(), since, until, decided_since, decided_until, concept, born, version, view
            from ledger.read_item where concept = 'memos' order by id, since limit 1
            """,
            Watch.Live
        ),
    ];
}

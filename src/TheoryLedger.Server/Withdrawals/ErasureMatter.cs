using Npgsql;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Storage;
using TheoryLedger.Withdrawals;

namespace TheoryLedger.Server.Withdrawals;

/// <summary>What an erasure reaches: whose keys, and which fields.</summary>
internal sealed class ErasureMatter(Guid review, WithdrawalScope scope, IReadOnlyList<Guid> people)
{
    // What they said, as far as it lies in the review: turns of transcripts, quotes and what stands beside them.
    private const string Verbatim = "('text-attached.v1', 'excerpt-marked.v1', 'excerpt-re-anchored.v1')";

    /// <summary>The participant, and every interview in which nobody else spoke: whatever nobody is named for there is theirs.</summary>
    /// <param name="connection">To the database.</param>
    /// <param name="review">The review.</param>
    /// <param name="participant">Who leaves.</param>
    /// <param name="scope">What is to go.</param>
    /// <param name="token">Ends the search.</param>
    /// <param name="until">The position after which nothing counts, for whoever looks at the past.</param>
    public static async Task<ErasureMatter> OfAsync(
        NpgsqlConnection connection,
        Guid review,
        Guid participant,
        WithdrawalScope scope,
        CancellationToken token,
        long until = long.MaxValue
    )
    {
        await using var query = connection.Command(
            """
            select c.thing from ledger.concern c
            where c.review = $1 and c.person = $2 and c.thing <> $2 and c.position <= $3
              and exists (select from ledger.concern s where s.review = $1 and s.thing = c.thing and s.person = c.thing)
              and not exists (select from ledger.concern o
                              where o.review = $1 and o.thing = c.thing and o.person not in (c.thing, $2)
                                and o.position <= $3)
            """,
            review,
            participant,
            until
        );
        var people = new List<Guid> { participant };
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            people.Add(row.GetGuid(0));
        }

        return new(review, scope, people) { Until = until };
    }

    private long Until { get; init; } = long.MaxValue;

    /// <summary>Whose keys are destroyed as a whole.</summary>
    public IReadOnlyList<Guid> Subjects => scope is WithdrawalScope.EraseAndExclude ? people : [];

    /// <summary>The fields that lie under any of their keys, each with the one that closes it.</summary>
    public async Task<List<FencedField>> FieldsAsync(NpgsqlConnection connection, CancellationToken token)
    {
        var only = scope is WithdrawalScope.EraseVerbatim ? $"and m.type in {Verbatim}" : "";
        await using var query = connection.Command(
            $"""
            select w.event_id, w.pointer, w.subjects from ledger.protected_words w
            join ledger_events.mt_events m on m.id = w.event_id
            where w.review = $1 and w.subjects && $2 and w.position <= $3 {only} order by w.position, w.pointer
            """,
            review,
            people.ToArray(),
            Until
        );
        var fields = new List<FencedField>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            var closing = row.GetFieldValue<Guid[]>(2).First(people.Contains);
            fields.Add(new(closing, row.GetGuid(0), row.GetString(1)));
        }

        return fields;
    }
}

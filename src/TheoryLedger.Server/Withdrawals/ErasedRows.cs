using Npgsql;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Withdrawals;

/// <summary>Takes away the ciphertext of what a fact says was erased, and keeps where it was.</summary>
internal static class ErasedRows
{
    /// <summary>The fields behind a fence that no other request has erased: a fact names only what goes with it.</summary>
    public static async Task<IReadOnlyList<FencedField>> NotYetAsync(
        NpgsqlConnection connection,
        Fence fence,
        CancellationToken token
    )
    {
        await using var query = connection.Command(
            "select event_id, pointer from ledger.erased_words where review = $1 and request <> $2 and event_id = any ($3)",
            fence.Review,
            fence.Request,
            fence.Fields.Select(field => field.EventId).ToArray()
        );
        var gone = new HashSet<(Guid, string)>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            gone.Add((row.GetGuid(0), row.GetString(1)));
        }

        return [.. fence.Fields.Where(field => !gone.Contains((field.EventId, field.Pointer)))];
    }

    public static async Task ClearAsync(NpgsqlDataSource database, Guid review, Guid request, CancellationToken token)
    {
        await using var connection = await database.OpenConnectionAsync(token);
        await using var transaction = await connection.BeginTransactionAsync(token);
        await using var keep = connection.Command(
            """
            insert into ledger.erased_words
                (review, commitment, event_id, position, pointer, request, erased_by, erased_at, basis)
            select w.review, w.commitment, w.event_id, w.position, w.pointer, m.stream_id, m.id, m.timestamp, m.data ->> 'basis'
            from ledger_events.mt_events m
            cross join lateral jsonb_array_elements(m.data -> 'fields') as f (fact)
            cross join lateral jsonb_array_elements_text(f.fact -> 'pointers') as p (pointer)
            join ledger.protected_words w on w.event_id = (f.fact ->> 'eventId')::uuid and w.pointer = p.pointer
            where m.tenant_id = $1 and m.stream_id = $2 and m.type = 'content-erased.v1' and w.review = $3
            on conflict do nothing
            """,
            $"{review}",
            request,
            review
        );
        await keep.ExecuteNonQueryAsync(token);
        await using var take = connection.Command("select ledger.clear_erased($1, $2)", review, request);
        await take.ExecuteNonQueryAsync(token);
        await transaction.CommitAsync(token);
    }
}

using System.Globalization;
using System.Text.Json;
using Npgsql;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Storage;
using TheoryLedger.Withdrawals;

namespace TheoryLedger.Server.Withdrawals;

/// <summary>What the recorded facts themselves say of erasures.</summary>
internal static class FactsOfErasure
{
    /// <summary>Whether the fact m, whose place is e, was authorised by what was recorded before it.</summary>
    /// <remarks>
    /// A row that says so is not enough to destroy keys for ever, nor to explain what is missing. The rule is the one by which
    /// bundles are held too: the request was granted, and two whom the fact names approved it, each recorded by somebody else.
    /// </remarks>
    public const string IsAuthorised = """
        (select d.data ->> 'answer' from ledger.entry b join ledger_events.mt_events d on d.id = b.event_id
         where b.review = e.review and b.stream = e.stream and b.position < e.position and d.type = 'withdrawal-decided.v1'
         order by b.position desc limit 1) <> 'refused'
        and 2 <= (
            select count(distinct a.user_name) from ledger.entry b join ledger_events.mt_events a on a.id = b.event_id
            where b.review = e.review and b.stream = e.stream and b.position < e.position and a.type = 'erasure-approved.v1'
              and m.data -> 'approvers' ? (a.data ->> 'approver'))
        """;

    private const string Authorised = $"""
        select m.tenant_id, m.stream_id, m.user_name, m.timestamp, m.data::text
        from ledger.entry e join ledger_events.mt_events m on m.id = e.event_id and m.tenant_id = e.review::text
        where m.type = 'content-erased.v1' and {IsAuthorised}
        order by m.seq_id
        """;

    /// <summary>The fence of every erasure that was recorded, and authorised before.</summary>
    public static async Task<List<Fence>> ReadAsync(NpgsqlDataSource database, CancellationToken token)
    {
        await using var query = database.Command(Authorised);
        var fences = new Dictionary<Guid, Fence>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            var fence = FenceOf(row);
            fences[fence.Request] = fences.TryGetValue(fence.Request, out var before)
                ? before with
                {
                    Fields = [.. before.Fields, .. fence.Fields],
                }
                : fence;
        }

        return [.. fences.Values];
    }

    /// <summary>A request as it stands, and its version; none if the database does not know it.</summary>
    public static async Task<(WithdrawalRequest? State, long Version)> StateAsync(
        NpgsqlDataSource database,
        Fence fence,
        CancellationToken token
    )
    {
        await using var query = database.Command(
            """
            select type, data::text from ledger_events.mt_events where tenant_id = $1 and stream_id = $2 order by version
            """,
            $"{fence.Review}",
            fence.Request
        );
        var facts = new List<LedgerEvent>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            facts.Add(
                (LedgerEvent)
                    JsonSerializer.Deserialize(
                        row.GetString(1),
                        EventNames.ByName[row.GetString(0)],
                        LedgerJson.Options
                    )!
            );
        }

        return (facts is [] ? null : (WithdrawalRequest)Folds.Fold(facts), facts.Count);
    }

    // Where no key was destroyed as a whole, fields were forgotten; under whose key does not matter, for all lie under the review's too.
    private static Fence FenceOf(NpgsqlDataReader row)
    {
        var review = Guid.Parse(row.GetString(0), CultureInfo.InvariantCulture);
        var fact = JsonSerializer.Deserialize<ContentErased>(row.GetString(4), LedgerJson.Options)!;
        var isWhole = fact.Scope is WithdrawalScope.EraseAndExclude;
        return new(
            review,
            row.GetGuid(1),
            Guid.ParseExact(row.GetString(2)["agent/".Length..], "N"),
            row.GetFieldValue<DateTimeOffset>(3),
            JsonSerializer.SerializeToElement(fact.Basis, LedgerJson.Options).GetString()!,
            fact.Subjects,
            isWhole
                ? []
                : [.. fact.Fields.SelectMany(f => f.Pointers.Select(p => new FencedField(review, f.EventId, p)))]
        );
    }
}

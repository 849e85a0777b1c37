using System.Text.Json;
using Npgsql;
using TheoryLedger.Codebook;
using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Contributors;
using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;
using TheoryLedger.Phases;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Codings;

/// <summary>Looks up every coding, as far as agreement is told by it: one look-up for all.</summary>
internal static class AgreementRows
{
    public static async Task<List<AgreementRow>> ReadAsync(AsOf asOf, CancellationToken token)
    {
        await using var query = asOf.Command(
            $"""
            with {Withdrawn.Gone(asOf)}
            select i.id, v."excerptId", v."codeId", v.coder, v.role, v.round, (v.coded ->> 'phase')::uuid,
                   jsonb_array_length(v.disputes),
                   (select count(*) from jsonb_array_elements(v.disputes) d where d ->> 'outcome' is null)::int,
                   v."excerptId" in (select thing from gone),
                   v.coded ->> 'recorder' = 'agent/' || replace(p.view ->> 'account', '-', ''),
                   case v.state when 'withdrawn' then jsonb_array_length(v.disputes) = 0
                                when 'replaced' then jsonb_array_length(v.disputes) = 0 and exists (
                                    select from ledger.read_item r
                                    where r.generation = $1 and r.review = $2 and r.id = v."replacedBy" and {asOf.Holds(
                "r"
            )}
                                      and r.view ->> 'round' = 'independent')
                                else false end
            from ledger.read_item i
            cross join lateral jsonb_to_record(i.view)
                as v ("excerptId" uuid, "codeId" uuid, coder uuid, role text, round text, coded jsonb, disputes jsonb,
                        state text, "replacedBy" uuid)
            left join ledger.read_item p on p.generation = $1 and p.review = $2 and p.id = v.coder and {asOf.Holds("p")}
            where i.generation = $1 and i.review = $2 and i.concept = $4 and {asOf.Holds("i")}
            order by i.born, i.id
            """,
            CodingView.Concept
        );
        var rows = new List<AgreementRow>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            rows.Add(Of(row));
        }

        return rows;
    }

    private static AgreementRow Of(NpgsqlDataReader row) =>
        new(
            new(row.GetGuid(0)),
            new(row.GetGuid(1)),
            new(row.GetGuid(2)),
            new(row.GetGuid(3)),
            row.IsDBNull(4) ? null : Named<ElementRole>(row.GetString(4)),
            Named<CodingRound>(row.GetString(5)),
            row.IsDBNull(6) ? null : new(row.GetGuid(6)),
            row.GetInt32(7),
            row.GetInt32(8),
            row.GetBoolean(9),
            row.IsDBNull(10) ? null : row.GetBoolean(10),
            row.GetBoolean(11)
        );

    private static TChoice Named<TChoice>(string stored) =>
        JsonSerializer.Deserialize<TChoice>($"\"{stored}\"", LedgerJson.Options)!;
}

/// <summary>A coding, as far as agreement is told by it.</summary>
/// <remarks>
/// Whoever takes a reading back that nobody had disputed, or reads again alone, has said by that what they read. A reading that
/// gave way in or after a dispute is what they had read before it.
/// </remarks>
internal sealed record AgreementRow(
    CodingId Id,
    ExcerptId Excerpt,
    CodeId Code,
    ContributorId Coder,
    ElementRole? Role,
    CodingRound Round,
    PhaseId? Phase,
    int Disputes,
    int OpenDisputes,
    bool IsWithdrawn,
    bool? IsRecordedByCoder,
    bool IsTakenBack
);

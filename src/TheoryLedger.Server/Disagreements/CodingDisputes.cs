using System.Text.Json;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Codings;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Disagreements;

/// <summary>Every dispute about a coding; found by who disputes, since few codings are ever disputed.</summary>
internal static class CodingDisputes
{
    public static async Task<IEnumerable<Disagreement>> FindAsync(AsOf asOf, CancellationToken token)
    {
        await using var query = asOf.Command(
            $"""
            select i.view::text from ledger.read_item i
            where i.generation = $1 and i.review = $2 and {asOf.Holds("i")} and i.id in (
                select e.source from ledger.read_item p
                join ledger.read_edge e on e.generation = $1 and e.review = $2 and e.target = p.id and e.kind = 'disputer'
                                        and {asOf.Holds("e")}
                where p.generation = $1 and p.review = $2 and p.concept = 'contributors')
            """
        );
        var codings = new List<CodingView>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            codings.Add(JsonSerializer.Deserialize<CodingView>(row.GetString(0), LedgerJson.Options)!);
        }

        return codings.SelectMany(coding => coding.Disputes.Select(dispute => Of(coding, dispute)));
    }

    private static Disagreement Of(CodingView coding, DisputeView dispute) =>
        new(
            DisagreementKind.Coding,
            coding.Id,
            Title: null,
            Stage: null,
            [new(coding.Coder, "coded", coding.Interpretation), new(dispute.Disputer, "disputed", dispute.Reason)],
            dispute.Discussions.Count,
            dispute.Settled is { } taken
                ? new(NameOf(dispute.Outcome!.Value), dispute.Resolution!, taken, dispute.SettledBy!.Value)
                : null,
            dispute.Raised.Position
        );

    internal static string NameOf<TChoice>(TChoice choice)
        where TChoice : struct, Enum => JsonSerializer.SerializeToElement(choice, LedgerJson.Options).GetString()!;
}

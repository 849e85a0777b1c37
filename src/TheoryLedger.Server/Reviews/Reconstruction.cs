using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Reviews;

/// <summary>Whether all of a review is known from its publications, which pass over much.</summary>
internal static class Reconstruction
{
    public static async Task<bool> IsReconstructionAsync(this AsOf asOf, CancellationToken token)
    {
        await using var query = asOf.Command(
            $"""
            select exists (select from ledger.read_item i
                           where i.generation = $1 and i.review = $2 and i.id = $2 and {asOf.Holds("i")}
                             and i.view ->> 'isReconstruction' = 'true')
            """
        );
        return (bool)(await query.ExecuteScalarAsync(token))!;
    }
}

using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Reviews;

/// <summary>Whether all of a review is known from its publications, which pass over much.</summary>
internal static class Reconstruction
{
    public static async Task<bool> IsReconstructionAsync(this AsOf asOf, CancellationToken token)
    {
        await using var query = asOf.Command($"select exists ({IsOne(asOf.Moment)})");
        return (bool)(await query.ExecuteScalarAsync(token))!;
    }

    /// <summary>SQL of a row if it is one, and none otherwise.</summary>
    public static string IsOne(Moment moment) =>
        $"""
            select from ledger.read_item r
            where r.generation = $1 and r.review = $2 and r.id = $2 and {moment.Holds("r")}
              and r.view ->> 'isReconstruction' = 'true'
            """;
}

using TheoryLedger.Server.Excerpts;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Evidence;

/// <summary>Which evidence was judged with other words than its excerpt has now.</summary>
internal static class Moved
{
    /// <summary>How such evidence points at its configuration, in place of judging it as it stands.</summary>
    public const string Kind = "moved";

    /// <summary>SQL that is true of a pointer at an excerpt whose named version is not the present one.</summary>
    /// <remarks>Only an excerpt that was re-anchored points at where each of its earlier versions stood.</remarks>
    public static string IsMoved(AsOf asOf, string pointer) =>
        $"""
            exists (select from ledger.read_edge o
                    where o.generation = $1 and o.review = $2 and o.source = {pointer}.target and o.kind = '{ExcerptView.Once}'
                      and o.part = {pointer}.label::json ->> 'version' and {asOf.Holds("o")})
            """;

    /// <summary>Those among pieces of evidence.</summary>
    public static async Task<HashSet<Guid>> AmongAsync(AsOf asOf, IEnumerable<Guid> evidence, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(asOf);
        await using var query = asOf.Command(
            $"""
            select x.source from ledger.read_edge x
            where x.generation = $1 and x.review = $2 and x.source = any ($4) and x.kind = 'excerpt' and {asOf.Holds(
                "x"
            )}
              and {IsMoved(asOf, "x")}
            """,
            evidence.ToArray()
        );
        return [.. await query.IdsAsync(token)];
    }
}

using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Evidence;

/// <summary>Which evidence is from sources that were excluded, or that nobody has screened.</summary>
internal sealed record FromSources(IReadOnlySet<Guid> Excluded, IReadOnlySet<Guid> Unscreened)
{
    /// <summary>How evidence from an excluded source points at its configuration, in place of judging it.</summary>
    public const string Kind = "excluded";

    private const string IsExcluded = "i.view ->> 'state' = 'excluded'";
    private const string IsUnscreened = "i.view ->> 'isUnscreened' = 'true'";

    /// <summary>SQL of table expressions <c>excluded (id)</c> and <c>unscreened (id)</c>: all that points at such a source as where it stands.</summary>
    public static string Sets(AsOf asOf) =>
        $"""
            excluded as ({From(asOf, IsExcluded)}),
            unscreened as ({From(asOf, IsUnscreened)})
            """;

    /// <summary>Those among pieces of evidence.</summary>
    public static async Task<FromSources> AmongAsync(AsOf asOf, IEnumerable<Guid> evidence, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(asOf);
        await using var query = asOf.Command(
            $"""
            select x.source, {IsExcluded} from ledger.read_edge x
            join ledger.read_item i on i.generation = $1 and i.review = $2 and i.id = x.target and {asOf.Holds("i")}
            where x.generation = $1 and x.review = $2 and x.source = any ($4) and x.kind = 'source' and {asOf.Holds(
                "x"
            )}
              and i.concept = 'sources' and ({IsExcluded} or {IsUnscreened})
            """,
            evidence.ToArray()
        );
        var (excluded, unscreened) = (new HashSet<Guid>(), new HashSet<Guid>());
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            (row.GetBoolean(1) ? excluded : unscreened).Add(row.GetGuid(0));
        }

        return new(excluded, unscreened);
    }

    /// <summary>Those among pieces of evidence whose source was retracted.</summary>
    public static async Task<HashSet<Guid>> RetractedAsync(
        AsOf asOf,
        IReadOnlyCollection<Guid> evidence,
        CancellationToken token
    )
    {
        await using var query = asOf.Command(
            $"""
            select x.source from ledger.read_edge x
            join ledger.read_item i on i.generation = $1 and i.review = $2 and i.id = x.target and {asOf.Holds("i")}
            where x.generation = $1 and x.review = $2 and x.source = any ($4) and x.kind = 'source' and {asOf.Holds(
                "x"
            )}
              and i.concept = 'sources' and i.view ->> 'isRetracted' = 'true'
            """,
            evidence.ToArray()
        );
        return [.. await query.IdsAsync(token)];
    }

    private static string From(AsOf asOf, string sources) =>
        $"""
            select y.source as id from ledger.read_item i
            join ledger.read_edge y on y.generation = $1 and y.review = $2 and y.target = i.id and y.kind = 'source'
                                    and {asOf.Holds("y")}
            where i.generation = $1 and i.review = $2 and i.concept = 'sources' and {asOf.Holds("i")}
              and {sources}
            """;
}

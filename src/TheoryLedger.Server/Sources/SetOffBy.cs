using System.Text.Json.Serialization;
using TheoryLedger.Server.Lineage;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Sources;

/// <summary>A thing that a source set off, itself or through whatever was taken from it; evidence is told apart.</summary>
/// <param name="Thing">The thing.</param>
/// <param name="Kinds">In which ways it points there.</param>
public sealed record SetOffBy(Guid Thing, IReadOnlyList<string> Kinds)
{
    private static readonly string[] Ways = ["origin", "triggered-by", "negative-case", "shown-by", "reconciled-by"];

    /// <summary>What the thing says of the source: that it was made from it, was prompted by it, …</summary>
    [JsonIgnore]
    public string Says => string.Join(", ", Kinds.Select(kind => $"{Courses.SayingOf(kind)} it"));

    internal static async Task<IReadOnlyList<SetOffBy>> SourceAsync(Guid source, AsOf asOf, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(asOf);
        await using var query = asOf.Command(
            $"""
            with taken (id) as (
                select $4::uuid
                union
                select s.source from ledger.read_edge s
                where s.generation = $1 and s.review = $2 and s.target = $4 and s.kind = 'source' and {asOf.Holds("s")})
            select u.source, array_agg(distinct u.kind), min(u.since) from taken t
            join ledger.read_edge u on u.generation = $1 and u.review = $2 and u.target = t.id
                                    and u.kind = any ($5) and {asOf.Holds("u")}
            group by u.source order by 3, 1
            """,
            source,
            Ways
        );
        var found = new List<SetOffBy>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            found.Add(new(row.GetGuid(0), row.GetFieldValue<string[]>(1)));
        }

        return found;
    }
}

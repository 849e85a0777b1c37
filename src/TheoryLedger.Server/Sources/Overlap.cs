using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Screening;
using TheoryLedger.Sources;

namespace TheoryLedger.Server.Sources;

/// <summary>Finds what may be counted more than once.</summary>
internal static class Overlap
{
    private const int Most = 10_000;

    // Figures are told in a sentence; these words say that one counts what was taken in.
    private static readonly string[] NamesOfInclusion = ["included", "carried over", "sources of"];

    // Sources by the same authors may still report different studies.
    private static readonly Kinship[] Dependent =
    [
        Kinship.SameStudy,
        Kinship.SameReview,
        Kinship.DuplicateOf,
        Kinship.VersionOf,
        Kinship.Companion,
        Kinship.SameProgramme,
    ];

    public static async Task<OverlapReading> TellAsync(AsOf asOf, CancellationToken token)
    {
        var rows = await FlowRows.ReadAsync(asOf, token);
        var taken = rows.Where(r => r.Phases is not []).ToList();
        var figures = await ReportedFigures.NamingAsync(asOf, NamesOfInclusion, token);
        return new(
            taken.Sum(r => r.Phases.Count),
            taken.Count,
            await Flow.PhasesAsync(asOf, rows, token),
            [.. taken.Where(r => r.Phases.Count > 1).Select(r => new SharedSource(r.Source, r.Phases))],
            await SameIdentifierAsync(asOf, token),
            await KinAsync(asOf, token),
            FigureGroup.Of(figures),
            await OpenQuestion.AboutAsync(asOf, figures.Select(f => f.Source.Id).ToHashSet(), token),
            asOf.Moment.Position
        );
    }

    private static async Task<IReadOnlyList<SameIdentifier>> SameIdentifierAsync(AsOf asOf, CancellationToken token)
    {
        await using var query = asOf.Command(
            $"""
            select lower(n ->> 'scheme'), lower(n ->> 'value'), array_agg(i.id order by i.born), array_agg(i.view ->> 'title' order by i.born)
            from ledger.read_item i cross join lateral jsonb_array_elements(i.view -> 'identifiers') n
            where i.generation = $1 and i.review = $2 and i.concept = $4 and {asOf.Holds("i")}
            group by 1, 2 having count(distinct i.id) > 1 order by 1, 2
            """,
            SourceView.Concept
        );
        var found = new List<SameIdentifier>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            var sources = row.GetFieldValue<Guid[]>(2).Zip(row.GetFieldValue<string[]>(3));
            found.Add(
                new(row.GetString(0), row.GetString(1), [.. sources.Select(s => new SourceNamed(s.First, s.Second))])
            );
        }

        return found;
    }

    private static async Task<IReadOnlyList<KinPair>> KinAsync(AsOf asOf, CancellationToken token)
    {
        var telling = await asOf.WhereAsync<SourceView>(
            "jsonb_array_length(i.view -> 'kin') > 0",
            after: 0,
            Most,
            token
        );
        var siblings = await asOf.GlimpseAsync<SourceGlimpse>(
            telling.SelectMany(s => s.Kin).Select(k => k.Sibling.Value),
            token
        );
        return
        [
            .. from source in telling
            from kin in source.Kin
            where Dependent.Contains(kin.Kinship)
            let other = new SourceNamed(kin.Sibling.Value, siblings.GetValueOrDefault(kin.Sibling.Value)?.Title)
            select new KinPair(new(source.Id, source.Title), other, kin.Kinship, kin.Reason),
        ];
    }
}

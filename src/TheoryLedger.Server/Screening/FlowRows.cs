using System.Text.Json;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Sources;
using TheoryLedger.Sources;

namespace TheoryLedger.Server.Screening;

/// <summary>Looks up where every source stands: one look-up for all.</summary>
internal static class FlowRows
{
    public static async Task<List<FlowRow>> ReadAsync(AsOf asOf, CancellationToken token)
    {
        await using var query = asOf.Command(
            $"""
            select i.id, v.title::text, v.kind, v."foundBy", v.state, v.stages::text,
                   array(select (n ->> 'inPhase')::uuid from jsonb_array_elements(v.inclusions) n)
            from ledger.read_item i
            cross join lateral jsonb_to_record(i.view)
                as v (title jsonb, kind text, "foundBy" text, state text, stages jsonb, inclusions jsonb)
            where i.generation = $1 and i.review = $2 and i.concept = $4 and {asOf.Holds("i")}
            order by i.born, i.id
            """,
            SourceView.Concept
        );
        var rows = new List<FlowRow>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            rows.Add(
                new(
                    new SourceNamed(
                        row.GetGuid(0),
                        JsonSerializer.Deserialize<Words>(row.GetString(1), LedgerJson.Options)
                    ),
                    Named<SourceKind>(row.GetString(2)),
                    Named<FoundBy>(row.GetString(3)),
                    Named<SourceState>(row.GetString(4)),
                    JsonSerializer.Deserialize<List<StageView>>(row.GetString(5), LedgerJson.Options)!,
                    row.GetFieldValue<Guid[]>(6)
                )
            );
        }

        return rows;
    }

    private static TChoice Named<TChoice>(string stored) =>
        JsonSerializer.Deserialize<TChoice>($"\"{stored}\"", LedgerJson.Options)!;
}

/// <summary>A source, as far as the flow is told by it.</summary>
internal sealed record FlowRow(
    SourceNamed Source,
    SourceKind Kind,
    FoundBy FoundBy,
    SourceState State,
    IReadOnlyList<StageView> Stages,
    IReadOnlyList<Guid> Phases
)
{
    public bool IsFieldwork => Kind is SourceKind.Interview or SourceKind.FocusGroup;

    public StageView? At(ScreeningStage stage) => Stages.FirstOrDefault(s => s.Stage == stage);

    /// <summary>Whether reviewers, or whoever settled their conflict, kept it out at this stage.</summary>
    public bool IsOutAt(ScreeningStage stage) => At(stage)?.Verdict == ScreeningVerdict.Exclude;

    /// <summary>The one place where it is now.</summary>
    public string End =>
        this switch
        {
            { State: SourceState.Included } => Flow.Included,
            { State: SourceState.Excluded, Phases: not [] } => Flow.ExcludedLater,
            _ when IsOutAt(ScreeningStage.FullText) => Flow.ExcludedAtFullText,
            _ when IsOutAt(ScreeningStage.TitleAbstract) => Flow.ExcludedAtTitle,
            _ when IsOutAt(ScreeningStage.Other) => Flow.ExcludedOtherwise,
            { State: SourceState.Excluded } => Flow.ExcludedOtherwise,
            _ => Flow.Undecided,
        };
}

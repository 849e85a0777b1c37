using System.Text.Json;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Sources;

/// <summary>A figure that a source states about itself, and where it stands there. It is no item and is never counted.</summary>
/// <param name="Source">The source that states it.</param>
/// <param name="What">What it says is counted.</param>
/// <param name="Value">The count, where it is a whole number.</param>
/// <param name="Text">The figure as printed, where it is not.</param>
/// <param name="Place">Where in the source; none where nobody wrote it down.</param>
/// <param name="Noted">By whom and when it was noted.</param>
public sealed record ReportedFigure(
    SourceNamed Source,
    string What,
    long? Value,
    string? Text,
    string? Place,
    Taken Noted
);

/// <summary>Finds the figures that sources state about themselves, of all sources at once.</summary>
internal static class ReportedFigures
{
    /// <summary>Those whose wording has one of these words in it.</summary>
    public static async Task<IReadOnlyList<ReportedFigure>> NamingAsync(
        AsOf asOf,
        IReadOnlyCollection<string> words,
        CancellationToken token
    ) =>
        [
            .. (await AllAsync(asOf, token)).Where(f =>
                words.Any(word => f.What.Contains(word, StringComparison.OrdinalIgnoreCase))
            ),
        ];

    /// <summary>All of them, in the order in which the sources came and the figures were noted.</summary>
    public static async Task<IReadOnlyList<ReportedFigure>> AllAsync(AsOf asOf, CancellationToken token)
    {
        await using var query = asOf.Command(
            $"""
            select i.id, (i.view -> 'title')::text, (i.view -> 'figures')::text from ledger.read_item i
            where i.generation = $1 and i.review = $2 and i.concept = $4 and {asOf.Holds("i")}
              and jsonb_array_length(i.view -> 'figures') > 0
            order by i.born, i.id
            """,
            SourceView.Concept
        );
        var figures = new List<ReportedFigure>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            var source = new SourceNamed(
                row.GetGuid(0),
                JsonSerializer.Deserialize<Words>(row.GetString(1), LedgerJson.Options)
            );
            var stated = JsonSerializer.Deserialize<List<FigureView>>(row.GetString(2), LedgerJson.Options)!;
            figures.AddRange(stated.Select(f => new ReportedFigure(source, f.What, f.Value, f.Text, f.Place, f.Taken)));
        }

        return figures;
    }
}

using TheoryLedger.Server.Configurations;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Evidence;

/// <summary>Which source speaks for and against which configuration: a whole review at a glance.</summary>
/// <param name="Configurations">The columns, in the order in which they began.</param>
/// <param name="Sources">The rows, in the order in which they came to the review.</param>
/// <param name="Cells">Those in which there is anything.</param>
/// <param name="WithEnded">Whether configurations that have been given up are columns too.</param>
/// <param name="NextConfigurations">After which position there are more columns; none where these are all.</param>
/// <param name="NextSources">After which position there are more rows.</param>
public sealed record MatrixReading(
    IReadOnlyList<MatrixColumn> Configurations,
    IReadOnlyList<MatrixRow> Sources,
    IReadOnlyList<MatrixCell> Cells,
    bool WithEnded,
    long? NextConfigurations,
    long? NextSources
)
{
    private const int Columns = 16;
    private const int Rows = 13;

    internal static async Task<MatrixReading> ReadAsync(MatrixAsked asked, AsOf asOf, CancellationToken token)
    {
        var condition = asked.WithEnded ? "true" : "i.view ->> 'state' = 'open'";
        var found = await asOf.WhereAsync<ConfigurationView>(condition, asked.Configurations, Columns + 1, token);
        var columns = found.Take(Columns).ToList();
        var rows = new MatrixRows(asOf, [.. columns.Select(c => c.Id)]);
        var sources = await rows.SourcesAsync(asked.Sources, Rows + 1, token);
        var page = sources.Take(Rows).ToList();
        return new(
            [.. columns.Select(c => new MatrixColumn(c.Id, c.Form.Title, c.State))],
            page,
            await rows.CellsAsync([.. page.Select(s => s.Id)], token),
            asked.WithEnded,
            found.Count > Columns ? columns[^1].BeganAt : null,
            sources.Count > Rows ? page[^1].Born : null
        );
    }
}

/// <summary>A configuration as the head of a column.</summary>
public sealed record MatrixColumn(Guid Id, string Title, TheoryLedger.Configurations.ConfigurationStatus State);

/// <summary>A source as the head of a row.</summary>
public sealed record MatrixRow(Guid Id, long Born);

/// <summary>What one source says of one configuration.</summary>
/// <param name="Source">The row.</param>
/// <param name="Configuration">The column.</param>
/// <param name="Counts">What counts.</param>
/// <param name="Void">How many pieces stand there and count for nothing: withdrawn, from an excluded source, on readings taken back.</param>
public sealed record MatrixCell(Guid Source, Guid Configuration, StanceCounts Counts, int Void);

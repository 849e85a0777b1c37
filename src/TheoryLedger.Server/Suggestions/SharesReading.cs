using System.Text.Json;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Suggestions;

/// <summary>What software proposed, what became of it, and in which shares.</summary>
/// <param name="All">Of all suggestions.</param>
/// <param name="ByKind">By what was proposed: a coding, a configuration, a memo, ….</param>
/// <param name="BySoftware">By the software and model that proposed it.</param>
/// <param name="Recorded">What stands in the record because somebody accepted or edited a suggestion.</param>
/// <param name="More">How many of those are left out.</param>
/// <param name="Position">The position of the review at which this holds.</param>
public sealed record SharesReading(
    Shares All,
    IReadOnlyDictionary<string, Shares> ByKind,
    IReadOnlyDictionary<string, Shares> BySoftware,
    IReadOnlyList<RecordedSuggestion> Recorded,
    int More,
    long Position
)
{
    private const int Listed = 500;

    internal static async Task<SharesReading> FindAsync(AsOf asOf, CancellationToken token)
    {
        var rows = await ReadAsync(asOf, token);
        var recorded = rows.Where(r => r.RecordedAs is not null).ToList();
        var listed = recorded.Take(Listed).ToList();
        var names = await Neighbours.FindAsync(asOf, listed.Select(r => r.RecordedAs!.Id), token);
        return new(
            Shares.Of(rows),
            By(rows, r => r.Proposes),
            By(rows, r => r.Model is null ? r.Software : $"{r.Software}, {r.Model}"),
            [.. listed.Select(r => new RecordedSuggestion(r.Id, r.State, names.Name(r.RecordedAs!)))],
            recorded.Count - listed.Count,
            asOf.Moment.Position
        );
    }

    private static Dictionary<string, Shares> By(List<SuggestionRow> rows, Func<SuggestionRow, string> key) =>
        rows.GroupBy(key, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => Shares.Of([.. g]), StringComparer.Ordinal);

    private static async Task<List<SuggestionRow>> ReadAsync(AsOf asOf, CancellationToken token)
    {
        await using var query = asOf.Command(
            $"""
            select i.id, v.software, v.model, v.proposes, v.state, v."recordedAs"::text
            from ledger.read_item i
            cross join lateral jsonb_to_record(i.view)
                as v (software text, model text, proposes text, state text, "recordedAs" jsonb)
            where i.generation = $1 and i.review = $2 and i.concept = $4 and {asOf.Holds("i")}
            order by i.born, i.id
            """,
            SuggestionView.Concept
        );
        var rows = new List<SuggestionRow>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            rows.Add(
                new(
                    row.GetGuid(0),
                    row.GetString(1),
                    row.IsDBNull(2) ? null : row.GetString(2),
                    row.GetString(3),
                    JsonSerializer.Deserialize<SuggestionState>($"\"{row.GetString(4)}\"", LedgerJson.Options),
                    row.IsDBNull(5) ? null : JsonSerializer.Deserialize<Ref>(row.GetString(5), LedgerJson.Options)
                )
            );
        }

        return rows;
    }
}

/// <summary>What became of suggestions, in numbers and in a hundred of those that were answered.</summary>
/// <param name="Offered">How many there were.</param>
/// <param name="Waiting">How many nobody has answered.</param>
/// <param name="Accepted">How many were taken as they were.</param>
/// <param name="Edited">How many were taken after changes.</param>
/// <param name="Rejected">How many were turned down.</param>
public sealed record Shares(int Offered, int Waiting, int Accepted, int Edited, int Rejected)
{
    private int Answered => Accepted + Edited + Rejected;

    /// <summary>In a hundred of those that were answered; none where none was.</summary>
    public double? AcceptedShare => Share(Accepted);

    public double? EditedShare => Share(Edited);

    public double? RejectedShare => Share(Rejected);

    internal static Shares Of(IReadOnlyCollection<SuggestionRow> rows)
    {
        var states = rows.CountBy(r => r.State).ToDictionary();
        return new(
            rows.Count,
            states.GetValueOrDefault(SuggestionState.Offered),
            states.GetValueOrDefault(SuggestionState.Accepted),
            states.GetValueOrDefault(SuggestionState.Edited),
            states.GetValueOrDefault(SuggestionState.Rejected)
        );
    }

    private double? Share(int count) => Answered == 0 ? null : Math.Round(100.0 * count / Answered, 2);
}

/// <summary>Something in the record that software had proposed.</summary>
/// <param name="SuggestionId">The suggestion.</param>
/// <param name="State">Whether it was taken as it was, or edited.</param>
/// <param name="RecordedAs">What it became.</param>
public sealed record RecordedSuggestion(Guid SuggestionId, SuggestionState State, NamedRef RecordedAs);

/// <summary>A suggestion, as far as shares are told by it.</summary>
internal sealed record SuggestionRow(
    Guid Id,
    string Software,
    string? Model,
    string Proposes,
    SuggestionState State,
    Ref? RecordedAs
);

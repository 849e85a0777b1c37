using System.Text.Json.Nodes;
using Npgsql;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Recording;

namespace TheoryLedger.Server.Excerpts;

/// <summary>Public wording that repeats a quote, because it stood there before anybody was known to have said it.</summary>
/// <param name="Concept">What kind of thing it is.</param>
/// <param name="Id">Which.</param>
/// <param name="Title">What it is called, where it has a title.</param>
/// <param name="ChangedAt">The position of the fact that it stands as now.</param>
/// <param name="IsSomebodys">It is what a participant said, and not printed anywhere.</param>
public sealed record RepeatedQuote(string Concept, Guid Id, string? Title, long ChangedAt, bool IsSomebodys);

/// <summary>Looks through what stands in public for what people said.</summary>
/// <remarks>One at a time on each node: it reads all that stands.</remarks>
public sealed class StandingWording(NpgsqlDataSource database, WordVault vault) : IDisposable
{
    // What is said in these is sealed; and in the titles of publications stands what is printed.
    private static readonly string[] Sealed = ["excerpts", "codings", "evidence", "texts", "memos", "access-log"];

    // As in the wording that decisions on theory are refused for: there even what is printed is to be linked, not repeated.
    private static readonly HashSet<string> Theory = new(StringComparer.Ordinal)
    {
        "candidates",
        "codes",
        "configurations",
        "constructs",
        "demi-regularities",
        "guidance",
        "programme-theories",
        "substantive-theories",
    };

    private readonly QuoteMemory _memory = new(vault);
    private readonly SemaphoreSlim _turn = new(1);

    public void Dispose() => _turn.Dispose();

    /// <summary>All that stands at a moment and repeats a quote that was known by then.</summary>
    public Task<List<RepeatedQuote>> FindAsync(AsOf asOf, CancellationToken token) =>
        FindAsync(asOf, connection => RunsAsync(connection, asOf.Moment, token), token);

    /// <summary>All that stands at a moment and repeats what one participant said.</summary>
    public Task<List<RepeatedQuote>> FindAsync(AsOf asOf, Guid speaker, CancellationToken token) =>
        FindAsync(
            asOf,
            connection => _memory.UpToAsync(connection, asOf.Moment.Review, asOf.Moment.Position, speaker, token),
            token
        );

    // Who looks at the past is told what could be known then.
    private async Task<QuotedRuns> RunsAsync(NpgsqlConnection connection, Moment moment, CancellationToken token)
    {
        var runs = await _memory.OfAsync(connection, moment.Review, token);
        return runs.LearntUpTo <= moment.Position
            ? runs
            : await _memory.UpToAsync(connection, moment.Review, moment.Position, speaker: null, token);
    }

    private async Task<List<RepeatedQuote>> FindAsync(
        AsOf asOf,
        Func<NpgsqlConnection, Task<QuotedRuns>> learn,
        CancellationToken token
    )
    {
        await _turn.WaitAsync(token);
        try
        {
            await using var connection = await database.OpenConnectionAsync(token);
            var runs = await learn(connection);
            var found = new List<RepeatedQuote>();
            foreach (var (thing, written) in await StandingAsync(asOf, token))
            {
                var texts = PublicText.Of(JsonNode.Parse(written)).ToList();
                var plain = await NormalForm.PlainAsync(connection, texts, token);
                var isSomebodys = texts.Exists(text => runs.ContainSomebodys(plain[text]));
                if (isSomebodys || (Theory.Contains(thing.Concept) && texts.Exists(text => runs.Contain(plain[text]))))
                {
                    found.Add(thing with { IsSomebodys = isSomebodys });
                }
            }

            return found;
        }
        finally
        {
            _turn.Release();
        }
    }

    private static async Task<List<(RepeatedQuote Thing, string Written)>> StandingAsync(
        AsOf asOf,
        CancellationToken token
    )
    {
        await using var query = asOf.Command(
            $"""
            select i.concept, i.id, i.view ->> 'title', (i.view ->> 'changedAt')::bigint, i.view::text
            from ledger.read_item i
            where i.generation = $1 and i.review = $2 and {asOf.Holds("i")} and i.concept <> all ($4)
            order by i.born, i.id
            """,
            [Sealed]
        );
        var standing = new List<(RepeatedQuote, string)>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            var title = await row.IsDBNullAsync(2, token) ? null : row.GetString(2);
            var thing = new RepeatedQuote(row.GetString(0), row.GetGuid(1), title, row.GetInt64(3), IsSomebodys: false);
            standing.Add((thing, row.GetString(4)));
        }

        return standing;
    }
}

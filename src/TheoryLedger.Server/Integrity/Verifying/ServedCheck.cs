using System.Data;
using Npgsql;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Integrity.Verifying;

/// <summary>Makes the rows that people read of a review anew from its events, and holds them against those that are served.</summary>
/// <remarks>
/// All of it sees the database as it stood at one moment, with the rows as far as they had come by then: whoever records, follows
/// or rebuilds meanwhile changes nothing and waits for nothing. What is read of a thing comes of the facts about it alone, so
/// things are made anew in memory, some at a time. Nothing is written, so that nothing is left, however it ends.
/// </remarks>
internal sealed class ServedCheck(NpgsqlDataSource database, Guid review)
{
    private const string Moment = """
        select coalesce((select current from ledger.read_generation), 0),
               coalesce((select p.position from ledger.read_progress p join ledger.read_generation g on g.current = p.generation
                         where p.review = $1), 0),
               coalesce((select position from ledger.review_head where review = $1), 0)
        """;

    public ServedFindings Findings { get; } = new();

    /// <summary>Up to which position people could read.</summary>
    public long Position { get; private set; }

    /// <summary>How many rows were made anew.</summary>
    public long Rows { get; private set; }

    /// <param name="progress">Told how many facts were taken.</param>
    /// <param name="token">Ends it.</param>
    public async Task RunAsync(Action<long> progress, CancellationToken token)
    {
        await using var connection = await database.OpenConnectionAsync(token);
        await using var moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, token);
        var generation = await BeginAsync(connection, token);
        var (served, taken) = (new ServedRows(connection, generation, review, Findings), 0L);
        await foreach (var stretch in ServedFacts.ReadAsync(connection, review, Position, token))
        {
            var made = Make(stretch.Facts);
            await served.CompareAsync(stretch, made, token);
            Rows += made.NewItems.Count + made.NewEdges.Count;
            progress(taken += stretch.Facts.Count);
        }
    }

    private async Task<int> BeginAsync(NpgsqlConnection connection, CancellationToken token)
    {
        await using var query = connection.Command(Moment, review);
        await using var row = await query.ExecuteReaderAsync(token);
        await row.ReadAsync(token);
        (var generation, Position, var head) = (row.GetInt32(0), row.GetInt64(1), row.GetInt64(2));
        if (Position > head)
        {
            // What comes next would be passed over.
            Findings.Say("how far reading has come", ServedFindings.At(head), ServedFindings.At(Position));
        }

        return generation;
    }

    private Batch Make(IReadOnlyList<FactOfThing> facts)
    {
        var made = new Batch(new Dictionary<Guid, ItemRow>(), []);
        foreach (var fact in facts)
        {
            try
            {
                made.Take(fact.Stored?.Read() ?? throw new FormatException("What lies there is no fact."));
            }
            catch (Exception cause) when (cause is not OperationCanceledException)
            {
                Findings.Say(ServedFindings.At(fact.Position), "a fact that was projected", cause.Message);
            }
        }

        return made;
    }
}

using System.Collections.Concurrent;
using Npgsql;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Integrity.Trees;
using TheoryLedger.Integrity.Witnessing;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Integrity.Witnessing;

/// <summary>Shows every new checkpoint to the witnesses that are listed, and keeps their cosignatures beside it.</summary>
/// <remarks>In between, checkpoints may be passed over: a witness that saw the last one saw all of them.</remarks>
public sealed partial class WitnessCourier(
    NpgsqlDataSource database,
    LogReader logs,
    WitnessOptions options,
    TimeProvider clock,
    ILogger<WitnessCourier> log
) : BackgroundService
{
    private const string Waiting = """
        select c.review, (select max(w.size) from ledger.log_signature w
                          where (w.review, w.epoch) = (c.review, c.epoch) and w.signer = $1 and w.key_id = $2)
        from ledger.review_head h cross join lateral (
            select * from ledger.log_checkpoint c where c.review = h.review
              and exists (select from ledger.log_signature s
                          where (s.review, s.epoch, s.size) = (c.review, c.epoch, c.size) and s.is_own)
            order by c.epoch desc, c.size desc limit 1) c
        where not exists (select from ledger.log_signature w
                          where (w.review, w.epoch, w.size) = (c.review, c.epoch, c.size) and w.signer = $1 and w.key_id = $2)
        """;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<(string Witness, Guid Review), string> _complaints = new();

    /// <summary>Shows one witness all that it has not seen.</summary>
    public async Task RunAsync(KnownWitness witness, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(witness);
        using var call = new WitnessCall();
        foreach (var (review, seen) in await WaitingAsync(witness, token))
        {
            Tell(witness, review, await ShowAsync(call, witness, review, seen, token));
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (options.Submit is not [] && !stoppingToken.IsCancellationRequested)
        {
            foreach (var witness in options.Submit)
            {
                try
                {
                    await RunAsync(witness, stoppingToken);
                }
                catch (Exception fault) when (fault is not OperationCanceledException)
                {
                    LogFault(fault, witness.Key.Name);
                }
            }

            await Task.Delay(Pause, clock, stoppingToken);
        }
    }

    // Once more where the witness says what it has seen; whoever says so twice is not believed.
    private async Task<string?> ShowAsync(
        WitnessCall call,
        KnownWitness witness,
        Guid review,
        long seen,
        CancellationToken token
    )
    {
        if (await logs.FindAsync(review, epoch: null, token) is not { } shown)
        {
            return null;
        }

        var reply = await AskAsync(call, witness, shown, Math.Min(seen, shown.Size), token);
        if (reply is WitnessReply.HasSeen(var size))
        {
            if (size > shown.Size)
            {
                return $"it has seen {size} entries, and this database has {shown.Size}: it was turned back";
            }

            reply = await AskAsync(call, witness, shown, size, token);
        }

        if (reply is WitnessReply.Cosigned(var cosignatures))
        {
            await using var connection = await database.OpenConnectionAsync(token);
            var at = clock.GetUtcNow();
            await LogRows.RunAsync(connection, [.. cosignatures.Select(c => LogRows.Cosignature(shown, c, at))], token);
        }

        return reply switch
        {
            WitnessReply.Refused(var why) => why,
            WitnessReply.HasSeen => "it has seen another history of the same length",
            _ => null,
        };
    }

    private async Task<WitnessReply> AskAsync(
        WitnessCall call,
        KnownWitness witness,
        PublishedLog shown,
        long seen,
        CancellationToken token
    )
    {
        var tiles = await logs.TilesAsync(shown, ConsistencyProof.Needs(seen, shown.Size), token);
        return
            tiles is not null
            && ConsistencyProof.Build(seen, shown.Size, tiles) is { } proof
            && SignedCheckpoint.TryParse(shown.ToNote(), out var signed, out _)
            ? await call.AskAsync(witness, new AddCheckpoint(seen, proof.Path, signed), token)
            : new WitnessReply.Refused("the tree in the database does not lead to its root");
    }

    private async Task<List<(Guid Review, long Seen)>> WaitingAsync(KnownWitness witness, CancellationToken token)
    {
        await using var query = database.Command(Waiting, witness.Key.Name, (long)witness.Key.KeyId);
        var waiting = new List<(Guid, long)>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            waiting.Add((row.GetGuid(0), await row.IsDBNullAsync(1, token) ? 0 : row.GetInt64(1)));
        }

        return waiting;
    }

    // Each complaint is told once, not every few seconds.
    private void Tell(KnownWitness witness, Guid review, string? complaint)
    {
        var key = (witness.Key.Name, review);
        if (complaint is null)
        {
            _complaints.TryRemove(key, out _);
        }
        else if (_complaints.GetValueOrDefault(key) != complaint)
        {
            _complaints[key] = complaint;
            LogRefusal(witness.Key.Name, review, complaint);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The witness {Witness} does not cosign the log of review {Review}: {Why}")]
    private partial void LogRefusal(string witness, Guid review, string why);

    [LoggerMessage(LogLevel.Error, "Checkpoints could not be shown to the witness {Witness}; it is tried again")]
    private partial void LogFault(Exception fault, string witness);
}

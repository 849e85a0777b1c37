using System.Text;
using System.Text.Json;
using Npgsql;
using TheoryLedger.Integrity.Leaves;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Outside;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Integrity.Sealing;

/// <summary>What only the owner of the installation does to a log, seldom and on purpose; the log itself says that it was done.</summary>
public sealed class LogCeremonies(NpgsqlDataSource database, LogFolder folder, StoredClock clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Told of every step that a crash may come after.</summary>
    public Action<SealStep> Reached { get; init; } = _ => { };

    /// <summary>Lets another key sign from now on; the next checkpoint bears the signatures of both.</summary>
    /// <returns>The new key, as it is published.</returns>
    public Task<string> RotateKeyAsync(Guid review, CancellationToken token) =>
        InTurnAsync(
            review,
            async (connection, log) =>
            {
                if (!log.IsBegun)
                {
                    throw new StandstillException(
                        Standstill.KeyMissing,
                        "This review has no log yet whose key could change."
                    );
                }

                var writer = new SealWriter(connection, folder.Of(review), clock, Reached);
                log = await writer.GoOnAsync(log, token);
                using var key = folder.Of(review).MakeKey(log.Origin);
                var next = $"{key.Verifier}";
                var notice = Notice("key", new { added = next, retired = log.Keys[^1].Verifier });
                await writer.SealAsync(log, new Opening(notice) { NextKey = next }, token);
                return next;
            },
            token
        );

    /// <summary>Begins another log of a review, whose first entry names the last checkpoint that was signed before, and why.</summary>
    /// <returns>The name of the new log.</returns>
    public Task<string> OpenEpochAsync(Guid review, string reason, CancellationToken token) =>
        InTurnAsync(
            review,
            async (connection, before) =>
            {
                var log = await NextAsync(review, before, token);
                folder.Of(review).Announce(log.Origin);
                var notice = Notice("epoch", new { follows = log.Follows, reason });
                var writer = new SealWriter(connection, folder.Of(review), clock, Reached);
                await writer.SealAsync(log, new Opening(notice) { Reason = reason }, token);
                return log.Origin;
            },
            token
        );

    private async Task<LogState> NextAsync(Guid review, LogState before, CancellationToken token)
    {
        // What was seen outside last is what others may have seen; without it, what the database still knows.
        var last =
            folder.LastSeen(review) is { } note && SignedCheckpoint.TryParse(note, out _, out _)
                ? note
                : (await new LogReader(database).FindAsync(review, epoch: null, token))?.ToNote();
        if (last is null)
        {
            throw new StandstillException(
                Standstill.Unreadable,
                "No checkpoint of this review was ever signed; there is nothing to begin anew."
            );
        }

        var epoch = before.IsBegun ? before.Epoch + 1 : 2;
        return new LogState(review, epoch, folder.LaterOrigin(review, epoch))
        {
            Follows = Encoding.UTF8.GetString(last),
            Recorded = before.Recorded,
        };
    }

    private async Task<T> InTurnAsync<T>(
        Guid review,
        Func<NpgsqlConnection, LogState, Task<T>> act,
        CancellationToken token
    )
    {
        await using var connection = await database.OpenConnectionAsync(token);
        await using var turn = await SealTurn.TakeAsync(connection, review, Patience, token);
        var log =
            await LogLoading.LoadAsync(connection, review, folder.FirstOrigin(review), token)
            ?? throw new StandstillException(Standstill.Behind, "There is no such review in this database.");
        return await act(connection, log);
    }

    private static NoticeLeaf Notice(string kind, object members) =>
        new(kind, JsonSerializer.SerializeToUtf8Bytes(members));
}

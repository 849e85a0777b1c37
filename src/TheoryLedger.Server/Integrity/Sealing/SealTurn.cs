using System.Security.Cryptography;
using System.Text;
using Npgsql;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Integrity.Sealing;

/// <summary>The turn to seal one review: one at a time, however many nodes there are. It ends with the connection at the latest.</summary>
internal sealed class SealTurn : IAsyncDisposable
{
    private static readonly TimeSpan Nap = TimeSpan.FromMilliseconds(50);

    private readonly NpgsqlConnection _connection;
    private readonly long _lock;

    private SealTurn(NpgsqlConnection connection, long @lock) => (_connection, _lock) = (connection, @lock);

    /// <summary>None while another has it.</summary>
    public static async Task<SealTurn?> TryTakeAsync(NpgsqlConnection connection, Guid review, CancellationToken token)
    {
        var @lock = BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes($"log of {review}")));
        await using var take = connection.Command("select pg_try_advisory_lock($1)", @lock);
        return (bool)(await take.ExecuteScalarAsync(token))! ? new SealTurn(connection, @lock) : null;
    }

    /// <summary>Waits for it, for a bounded time.</summary>
    public static async Task<SealTurn> TakeAsync(
        NpgsqlConnection connection,
        Guid review,
        TimeSpan patience,
        CancellationToken token
    )
    {
        for (var left = patience; left > TimeSpan.Zero; left -= Nap)
        {
            if (await TryTakeAsync(connection, review, token) is { } turn)
            {
                return turn;
            }

            await Task.Delay(Nap, token);
        }

        throw new TimeoutException(
            $"Somebody else has been sealing this review for {patience.TotalSeconds:0} s; try again."
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection.State != System.Data.ConnectionState.Open)
        {
            return;
        }

        try
        {
            await using var end = _connection.Command("select pg_advisory_unlock($1)", _lock);
            await end.ExecuteNonQueryAsync(CancellationToken.None);
        }
        catch (NpgsqlException)
        {
            // A broken connection has lost its turn already.
        }
    }
}

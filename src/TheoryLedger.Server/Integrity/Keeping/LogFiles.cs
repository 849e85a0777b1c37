using Npgsql;
using TheoryLedger.Integrity.Tiles;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Integrity.Keeping;

/// <summary>A log as a folder of tiles and entries, though it lies in tables.</summary>
/// <remarks>Verifiers read one file after the other and wait for each; it keeps one connection until it is disposed of.</remarks>
public sealed class LogFiles(NpgsqlDataSource database, Guid review, int epoch) : ILogFiles, IDisposable
{
    private NpgsqlConnection? _connection;

    public byte[]? ReadTile(Tile tile) => Read(LogTiles.Ask(review, epoch, tile));

    public byte[]? ReadEntries(Tile tile) => Read(LogTiles.AskEntries(review, epoch, tile));

    public void Dispose() => _connection?.Dispose();

    private byte[]? Read((string Sql, IReadOnlyList<object> Values) question)
    {
        _connection ??= database.OpenConnection();
        using var query = _connection.Command(question.Sql, question.Values);
        return query.ExecuteScalar() as byte[];
    }
}

using System.Text.Json;
using Npgsql;
using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Replay;

/// <summary>Reads single values as rows hold them.</summary>
internal static class Stored
{
    /// <summary>The choice that a stored name stands for.</summary>
    public static TChoice Choice<TChoice>(string name)
        where TChoice : struct, Enum => JsonSerializer.Deserialize<TChoice>($"\"{name}\"", LedgerJson.Options);

    extension(NpgsqlDataReader row)
    {
        public string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
    }
}

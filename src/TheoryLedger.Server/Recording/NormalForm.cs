using System.Text;
using Npgsql;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Recording;

/// <summary>Normal forms of Unicode: PostgreSQL knows them; this runtime, without ICU, does not.</summary>
public static class NormalForm
{
    /// <summary>Of each of these names, form KC: by it two names are the same.</summary>
    public static Task<IReadOnlyDictionary<string, string>> OfAsync(
        NpgsqlConnection connection,
        IEnumerable<string> names,
        CancellationToken token
    ) => AskAsync(connection, "select n, normalize(n, NFKC) from unnest($1) as o (n)", names, token);

    /// <summary>Of each of these texts, form KD: letters without their dress, accents apart.</summary>
    public static Task<IReadOnlyDictionary<string, string>> PlainAsync(
        NpgsqlConnection connection,
        IEnumerable<string> texts,
        CancellationToken token
    ) => AskAsync(connection, "select n, normalize(n, NFKD) from unnest($1) as o (n)", texts, token);

    private static async Task<IReadOnlyDictionary<string, string>> AskAsync(
        NpgsqlConnection connection,
        string sql,
        IEnumerable<string> texts,
        CancellationToken token
    )
    {
        ArgumentNullException.ThrowIfNull(texts);
        var normal = texts
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(text => text, text => text, StringComparer.Ordinal);
        var others = normal.Keys.Where(text => !Ascii.IsValid(text)).ToArray();
        if (others.Length > 0)
        {
            await using var query = connection.Command(sql, [others]);
            await using var row = await query.ExecuteReaderAsync(token);
            while (await row.ReadAsync(token))
            {
                normal[row.GetString(0)] = row.GetString(1);
            }
        }

        return normal;
    }
}

using System.Text;
using Npgsql;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Recording;

/// <summary>Names in normalisation form KC: PostgreSQL knows the normal forms of Unicode; this runtime, without ICU, does not.</summary>
public static class NormalForm
{
    /// <summary>Of each of these names.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> OfAsync(
        NpgsqlConnection connection,
        IEnumerable<string> names,
        CancellationToken token
    )
    {
        ArgumentNullException.ThrowIfNull(names);
        var normal = names.Distinct().ToDictionary(name => name, name => name);
        var others = normal.Keys.Where(name => !Ascii.IsValid(name)).ToArray();
        if (others.Length > 0)
        {
            await using var query = connection.Command(
                "select n, normalize(n, NFKC) from unnest($1) as o (n)",
                [others]
            );
            await using var row = await query.ExecuteReaderAsync(token);
            while (await row.ReadAsync(token))
            {
                normal[row.GetString(0)] = row.GetString(1);
            }
        }

        return normal;
    }
}

using System.Text.Json;
using Npgsql;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.AccessLog.Shown;

/// <summary>Reads the access log of a review from its end: it goes on while one looks, and has no past of its own.</summary>
internal static class ShownOnce
{
    public static async Task<List<WordsShownView>> BeforeAsync(
        NpgsqlDataSource database,
        Moment log,
        long before,
        int most,
        CancellationToken token
    )
    {
        await using var query = database.Command(
            """
            select view::text from ledger.read_item
            where generation = $1 and review = $2 and concept = $3 and born < $4 order by born desc limit $5
            """,
            log.Generation,
            log.Review,
            WordsShownView.Concept,
            before,
            most
        );
        var shown = new List<WordsShownView>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            shown.Add(JsonSerializer.Deserialize<WordsShownView>(row.GetString(0), LedgerJson.Options)!);
        }

        return shown;
    }

    /// <summary>What somebody looked at, from the address that they asked for it by.</summary>
    public static string WhatOf(string operation)
    {
        var parts = operation.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var within = parts.SkipWhile(part => part != "{reviewId}").Skip(1).ToList();
        var what = within switch
        {
            [] => "the review",
            [.., ['{', ..], "{id}"] => "one thing",
            [.., var concept, "{id}"] => $"one {Plain.One(concept)}",
            _ => Plain.Many(within.LastOrDefault(part => part is not ['{', ..]) ?? "things"),
        };
        return parts is ["v1", ..] ? $"{what}, by a program or a file" : what;
    }
}

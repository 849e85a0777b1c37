using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Npgsql;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.AccessLog;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Reading;

/// <summary>Puts words back into what is read, as far as the caller may read them; the rest says why it is withheld.</summary>
public sealed class WordReader(NpgsqlDataSource database, WordVault vault, PresentConsent consent)
{
    /// <summary>How what shows words travels: nobody on the way keeps it.</summary>
    public const string Unkept = "private, no-store";

    /// <summary>How what shows no protected text is kept: whoever kept it asks whether it still holds.</summary>
    internal const string Checked = "private, no-cache";

    /// <summary>Answers with a body, its ETag, and whether it may be kept by anybody.</summary>
    public async Task<IResult> AnswerAsync(
        HttpContext http,
        Moment moment,
        object found,
        Form form,
        CancellationToken token
    )
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(moment);
        ArgumentNullException.ThrowIfNull(form);
        if (form == Form.Json && Dress.Of(http) is { } dress)
        {
            var shown = found;
            found = await WholeRows.ReadAsync(
                database,
                moment,
                at => dress.Around(http, new AsOf(database, at), shown, token),
                token
            );
            form = dress.Form;
        }

        // What a page was put together as belongs to it alone.
        var json = found as JsonObject ?? JsonSerializer.SerializeToNode(found, found.GetType(), LedgerJson.Options)!;
        var isProtected = await FillAsync(Caller.Of(http).IsTeam && !form.IsHandedOn, moment, json, token);
        var body = await form.Write(json);
        http.Response.Headers.CacheControl = isProtected ? Unkept : Checked;
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(TaggedPart(moment, json, form, body)))[..32]}\"";
        http.Response.Headers.ETag = tag;
        if (http.Request.Headers.IfNoneMatch.ToString().Split(',').Any(seen => seen.Trim() == tag))
        {
            Showings.Current?.Forget();
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        if (form.IsHandedOn)
        {
            Showings.Current?.HandOn(form.MediaType.Split(';')[0], moment.Position);
        }

        await Showings.KeepAsync();
        return Results.Bytes(body, form.MediaType);
    }

    // What was decided by a day does not change because the review goes on: how far that has come is no part of the tag.
    // A page of text or of HTML shows what it shows.
    private static byte[] TaggedPart(Moment moment, JsonNode json, Form form, byte[] body)
    {
        if (
            moment.Order == TimeOrder.Recorded
            || form != Form.Json
            || json is not JsonObject page
            || !page.Remove("position")
        )
        {
            return body;
        }

        return JsonSerializer.SerializeToUtf8Bytes(json, LedgerJson.Options);
    }

    /// <summary>Replaces every commitment by its words or by why they are withheld; true if there was any.</summary>
    public Task<bool> FillAsync(Caller caller, Moment moment, JsonNode json, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return FillAsync(caller.IsTeam, moment, json, token);
    }

    /// <summary>Those of these people whose words are closed to the caller by now.</summary>
    internal async Task<HashSet<Guid>> ClosedAsync(
        Caller caller,
        Guid review,
        IEnumerable<Guid> people,
        CancellationToken token
    ) => caller.IsTeam ? [] : await consent.ClosedAmongAsync(review, people, token);

    /// <summary>The texts behind commitments, as far as the caller may read them, for whoever shows none of them: nothing is noted.</summary>
    internal async Task<Dictionary<string, string>> OpenAsync(
        Caller caller,
        Moment moment,
        IReadOnlyCollection<string> commitments,
        CancellationToken token
    )
    {
        var words = commitments.Count == 0 ? [] : await FindAsync(moment.Review, commitments, token);
        var closed = caller.IsTeam
            ? []
            : await consent.ClosedAmongAsync(moment.Review, words.Values.SelectMany(w => w.Subjects), token);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (commitment, sealedWords) in words.Where(w => !w.Value.Subjects.Any(closed.Contains)))
        {
            if (vault.Open(moment.Review, sealedWords) is { } disclosure)
            {
                texts[commitment] = disclosure.Value;
            }
        }

        return texts;
    }

    private async Task<bool> FillAsync(bool forTeam, Moment moment, JsonNode json, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(moment);
        var gaps = Gaps(json).ToList();
        if (gaps.Count == 0)
        {
            return false;
        }

        var words = await FindAsync(moment.Review, gaps.Select(CommitmentOf), token);
        var erased =
            words.Count == gaps.Select(CommitmentOf).Distinct().Count()
                ? []
                : await Erased.AmongAsync(database, moment.Review, gaps.Select(CommitmentOf), token);
        // Present consent counts, whatever moment is looked at; and asked last, so that nothing withdrawn meanwhile is shown.
        var closed = forTeam
            ? []
            : await consent.ClosedAmongAsync(moment.Review, words.Values.SelectMany(w => w.Subjects), token);
        foreach (var gap in gaps)
        {
            var commitment = CommitmentOf(gap);
            gap.ReplaceWith(
                erased.GetValueOrDefault(commitment)?.ToJson()
                    ?? Shown(moment.Review, words.GetValueOrDefault(commitment), closed)
            );
        }

        return true;
    }

    private JsonNode Shown(Guid review, SealedWords? words, HashSet<Guid> closed) =>
        // Only a fence proves that something was erased. Whatever else is not there has been lost, and may be put back.
        words is null
            ? Withheld("missing")
        : vault.Open(review, words) is not { } disclosure
            ? (vault.IsErased(review, words) ? Erased.Json(vault.FenceOver(review, words)) : Withheld("missing"))
        : words.Subjects.Any(closed.Contains) ? Withheld("consent")
        : Noted(words, disclosure.Value);

    private static JsonValue Noted(SealedWords words, string text)
    {
        Showings.Current?.Note(words);
        return JsonValue.Create(text)!;
    }

    private static JsonObject Withheld(string why) => new() { ["withheld"] = why };

    private async Task<Dictionary<string, SealedWords>> FindAsync(
        Guid review,
        IEnumerable<string> commitments,
        CancellationToken token
    )
    {
        await using var query = database.Command(
            """
            select event_id, pointer, commitment, subjects, sealed from ledger.protected_words
            where review = $1 and commitment = any ($2)
            """,
            review,
            commitments.Distinct().Select(Convert.FromHexString).ToArray()
        );
        var found = new Dictionary<string, SealedWords>(StringComparer.Ordinal);
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            var words = SealedWordsRow.Read(row);
            found[Convert.ToHexStringLower(words.Commitment)] = words;
        }

        return found;
    }

    private static string CommitmentOf(JsonObject gap) => gap["$c"]!.GetValue<string>();

    private static IEnumerable<JsonObject> Gaps(JsonNode? node) =>
        node switch
        {
            JsonObject gap when gap.ContainsKey("$c") => [gap],
            JsonObject members => members.SelectMany(member => Gaps(member.Value)),
            JsonArray items => items.SelectMany(Gaps),
            _ => [],
        };
}

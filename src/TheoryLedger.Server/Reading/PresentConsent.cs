using System.Text.Json;
using Npgsql;
using TheoryLedger.Contributors;
using TheoryLedger.Ledger;
using TheoryLedger.Participants;
using TheoryLedger.Server.Storage;
using TheoryLedger.Sources;

namespace TheoryLedger.Server.Reading;

/// <summary>What participants agree to now, from the recorded facts themselves: no view can lag behind a withdrawal.</summary>
public sealed class PresentConsent(NpgsqlDataSource database)
{
    /// <summary>Those among the subjects of words whose words an auditor may not read. Whoever is not known is closed.</summary>
    public async Task<HashSet<Guid>> ClosedAmongAsync(Guid review, IEnumerable<Guid> subjects, CancellationToken token)
    {
        var asked = subjects.Where(id => id != review).ToHashSet();
        var histories = await HistoriesAsync(review, asked, token);
        var conversations = histories.Where(h => h.Value is [SourceRegistered, ..]).Select(h => h.Key).ToArray();
        var speakers = await SpeakersAsync(review, conversations, token);
        var spoke = speakers.SelectMany(known => known).Except(asked).ToHashSet();
        foreach (var (id, history) in await HistoriesAsync(review, spoke, token))
        {
            histories[id] = history;
        }

        return [.. asked.Where(id => !IsOpen(id))];

        bool IsOpen(Guid id) =>
            histories.GetValueOrDefault(id) switch
            {
                [ContributorJoined, ..] => true,
                // As long as nobody knows who spoke, nobody knows that they agreed.
                [SourceRegistered, ..] => speakers[id].Any() && speakers[id].All(IsOpen),
                [ParticipantRecruited recruited, .. var since] => AllowsAuditors(
                    since.OfType<ConsentChanged>().LastOrDefault()?.Consent ?? recruited.Consent
                ),
                _ => false,
            };
    }

    // Kept in one transaction with the facts that name them, so these never lag behind either.
    private async Task<ILookup<Guid, Guid>> SpeakersAsync(Guid review, Guid[] conversations, CancellationToken token)
    {
        var known = new List<(Guid Conversation, Guid Speaker)>();
        if (conversations is not [])
        {
            await using var query = database.Command(
                "select thing, person from ledger.concern where review = $1 and thing = any ($2) and person <> thing",
                review,
                conversations
            );
            await using var row = await query.ExecuteReaderAsync(token);
            while (await row.ReadAsync(token))
            {
                known.Add((row.GetGuid(0), row.GetGuid(1)));
            }
        }

        return known.ToLookup(pair => pair.Conversation, pair => pair.Speaker);
    }

    private static bool AllowsAuditors(Consent consent) =>
        consent
            is {
                Analysis: true,
                Quotation: QuotationConsent.Verbatim,
                Audience: QuotationAudience.Auditors or QuotationAudience.Public
            };

    private async Task<Dictionary<Guid, List<LedgerEvent>>> HistoriesAsync(
        Guid review,
        HashSet<Guid> streams,
        CancellationToken token
    )
    {
        var histories = new Dictionary<Guid, List<LedgerEvent>>();
        if (streams.Count == 0)
        {
            return histories;
        }

        await using var query = database.Command(
            """
            select stream_id, type, data::text from ledger_events.mt_events
            where tenant_id = $1 and stream_id = any ($2) order by stream_id, version
            """,
            review.ToString(),
            streams.ToArray()
        );
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            var fact = JsonSerializer.Deserialize(
                row.GetString(2),
                EventNames.ByName[row.GetString(1)],
                LedgerJson.Options
            );
            (histories.TryGetValue(row.GetGuid(0), out var known) ? known : histories[row.GetGuid(0)] = []).Add(
                (LedgerEvent)fact!
            );
        }

        return histories;
    }
}

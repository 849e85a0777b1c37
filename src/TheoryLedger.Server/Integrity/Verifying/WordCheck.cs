using System.Text.Json;
using Npgsql;
using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Outside;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Integrity.Verifying;

/// <summary>Holds every commitment of the events against the words that are kept for it.</summary>
/// <remarks>
/// They are there and open to it; or a fact erased them; or they never came with the review, as is known outside the database. What seems to be
/// missing is only judged when all was read: an erasure that goes on meanwhile has its fact by then.
/// </remarks>
internal sealed class WordCheck(NpgsqlConnection connection, PublishedLog log, KeyRing? keys, BroughtLines? brought)
{
    private const int Step = 1_000;

    private const string Committing = """
        select e.position, e.event_id, m.data::text from ledger.entry e
        join ledger_events.mt_events m on m.id = e.event_id
        where e.review = $1 and e.position > $2 and e.position <= $3 and m.data::text like '%"$c"%'
        order by e.position limit $4
        """;

    private const string Kept = """
        select event_id, pointer, commitment, subjects, sealed from ledger.protected_words
        where review = $1 and position >= $2 and position <= $3
        """;

    private const string Brought =
        "select line from ledger.imported_field where review = $1 and position >= $2 and position <= $3";

    private readonly WordVault? _vault = keys is null ? null : new WordVault(keys);
    private readonly List<Suspect> _suspects = [];

    /// <summary>Whether words can be opened at all: where the review's own key is not at hand, that they are there must do.</summary>
    private bool Opens => _vault?.HasKey(log.Review) is true;

    public async Task RunAsync(List<LiveFinding> findings, CancellationToken token)
    {
        var after = 0L;
        while (await StepAsync(after, token) is { Count: > 0 } events)
        {
            await CompareAsync(events, findings, token);
            after = events[^1].Position;
        }

        var erased = _suspects is [] ? null : await ErasedFields.ReadAsync(connection, log, keys, token);
        findings.AddRange(
            _suspects
                .Where(s => !erased!.Explains(s.Event, s.Field.Pointer, s.Words))
                .Select(s => Finding(s.Position, s.Field.Pointer, "missing-unexplained"))
        );
    }

    private async Task<List<Committed>> StepAsync(long after, CancellationToken token)
    {
        await using var query = connection.Command(Committing, log.Review, after, log.Position, Step);
        var events = new List<Committed>(Step);
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            events.Add(new(row.GetInt64(0), row.GetGuid(1), FieldsIn(row.GetFieldValue<byte[]>(2))));
        }

        return events;
    }

    private async Task CompareAsync(List<Committed> events, List<LiveFinding> findings, CancellationToken token)
    {
        var range = (events[0].Position, events[^1].Position);
        var words = await WordsAsync(range, token);
        var lines = await LinesAsync(range, token);
        foreach (var e in events)
        {
            foreach (var field in e.Fields.Where(f => !lines.Contains((e.Id, f.Pointer))))
            {
                Compare(e, field, words.GetValueOrDefault((e.Id, field.Pointer)), findings);
            }
        }
    }

    private void Compare(Committed e, CommittedField field, SealedWords? words, List<LiveFinding> findings)
    {
        var isWhole = words is null ? null : _vault?.IsWhole(log.Review, words);
        if (words is null || (isWhole is null && Opens))
        {
            _suspects.Add(new(e.Position, e.Id, field, words));
        }
        else if (isWhole is false || Convert.ToHexStringLower(words.Commitment) != field.Commitment)
        {
            findings.Add(Finding(e.Position, field.Pointer, "other words, or what does not open"));
        }
    }

    private static LiveFinding Finding(long position, string pointer, string found) =>
        new(
            LiveFinding.OfWords,
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"position {position}, {pointer}"),
            "words that open to the commitment, or a fact that erased them",
            found
        );

    // What is no payload of a fact is found beside its leaf.
    private static IReadOnlyList<CommittedField> FieldsIn(byte[] payload)
    {
        try
        {
            return FieldLine.CommitmentsIn(payload);
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException or InvalidOperationException)
        {
            return [];
        }
    }

    private async Task<Dictionary<(Guid, string), SealedWords>> WordsAsync(
        (long From, long To) range,
        CancellationToken token
    )
    {
        await using var query = connection.Command(Kept, log.Review, range.From, range.To);
        var kept = new Dictionary<(Guid, string), SealedWords>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            var words = SealedWordsRow.Read(row);
            kept[(words.EventId, words.Pointer)] = words;
        }

        return kept;
    }

    private async Task<HashSet<(Guid, string)>> LinesAsync((long From, long To) range, CancellationToken token)
    {
        var lines = new HashSet<(Guid, string)>();
        if (brought is null)
        {
            return lines;
        }

        await using var query = connection.Command(Brought, log.Review, range.From, range.To);
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            var told = row.GetFieldValue<byte[]>(0);
            if (brought.Holds(told) && FieldLine.TryParse(told, out var line))
            {
                lines.Add((line.Event, line.Pointer));
            }
        }

        return lines;
    }

    private sealed record Committed(long Position, Guid Id, IReadOnlyList<CommittedField> Fields);

    private sealed record Suspect(long Position, Guid Event, CommittedField Field, SealedWords? Words);
}

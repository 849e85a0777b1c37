using Npgsql;
using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Integrity.Exporting;

/// <summary>Tells what of an event's protected words a bundle may hold: no more than all whom they concern agreed to.</summary>
/// <remarks>A bundle leaves the house, whoever asks for it: consent counts as it does for auditors. Of words that can be
/// opened no more nothing is said; a verifier finds that they are missing, unless a decision erased them.</remarks>
internal sealed class BundleFields(Guid review, WordVault vault, HashSet<Guid> closed)
{
    private const string Words = """
        select event_id, pointer, commitment, subjects, sealed from ledger.protected_words
        where review = $1 and position >= $2 and position <= $3
        """;

    private const string Gone = """
        select event_id, pointer, erased_by from ledger.erased_words
        where review = $1 and position >= $2 and position <= $3
        """;

    /// <summary>Finds out once what everybody in the review agrees to.</summary>
    public static async Task<BundleFields> OpenAsync(
        NpgsqlDataSource database,
        Guid review,
        WordVault vault,
        PresentConsent consent,
        CancellationToken token
    )
    {
        await using var query = database.Command(
            "select distinct unnest(subjects) from ledger.protected_words where review = $1",
            review
        );
        var subjects = new List<Guid>();
        await using (var row = await query.ExecuteReaderAsync(token))
        {
            while (await row.ReadAsync(token))
            {
                subjects.Add(row.GetGuid(0));
            }
        }

        return new(review, vault, await consent.ClosedAmongAsync(review, subjects, token));
    }

    /// <summary>The lines of some events that follow each other, in the order in which their payloads commit to them.</summary>
    public async Task<List<byte[]>> LinesAsync(
        NpgsqlConnection connection,
        IReadOnlyList<BundleRow> events,
        CancellationToken token
    )
    {
        var words = new Dictionary<(Guid, string), SealedWords>();
        await using var query = connection.Command(Words, review, events[0].Position, events[^1].Position);
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            var read = SealedWordsRow.Read(row);
            words[(read.EventId, read.Pointer)] = read;
        }

        await row.CloseAsync();
        var erased = await ErasedAsync(connection, (events[0].Position, events[^1].Position), token);
        return
        [
            .. from @event in events
            from pointer in FieldLine.PointersIn(@event.Payload)
            let line = erased.GetValueOrDefault((@event.Id, pointer))
                ?? Tell(words.GetValueOrDefault((@event.Id, pointer)))
            where line is not null
            select line.ToBytes(),
        ];
    }

    private async Task<Dictionary<(Guid, string), FieldLine>> ErasedAsync(
        NpgsqlConnection connection,
        (long From, long To) positions,
        CancellationToken token
    )
    {
        var erased = new Dictionary<(Guid, string), FieldLine>();
        await using var query = connection.Command(Gone, review, positions.From, positions.To);
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            var field = new FieldLine.Erased(row.GetGuid(0), row.GetString(1), row.GetGuid(2));
            erased[(field.Event, field.Pointer)] = field;
        }

        return erased;
    }

    private FieldLine? Tell(SealedWords? words) =>
        words is null || vault.Open(review, words) is not { } disclosure ? null
        : words.Subjects.Any(closed.Contains) ? new FieldLine.Withheld(words.EventId, words.Pointer)
        : new FieldLine.Opened(disclosure);
}

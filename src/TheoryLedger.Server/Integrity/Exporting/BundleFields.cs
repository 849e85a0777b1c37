using System.Security.Cryptography;
using Npgsql;
using TheoryLedger.Integrity;
using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Server.Integrity.Outside;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Integrity.Exporting;

/// <summary>Tells what of an event's protected words a bundle may hold: no more than all whom they concern agreed to.</summary>
/// <remarks>A bundle leaves the house, whoever asks for it: consent counts as it does for auditors. Of words that can be
/// opened no more nothing is said; a verifier finds that they are missing, unless a decision erased them.</remarks>
internal sealed class BundleFields(Guid review, WordVault vault, HashSet<Guid> closed, BroughtLines? brought)
{
    private const string Words = """
        select event_id, pointer, commitment, subjects, sealed from ledger.protected_words
        where review = $1 and position >= $2 and position <= $3
        """;

    private const string Imported = """
        select line from ledger.imported_field where review = $1 and position >= $2 and position <= $3
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
        BroughtLines? brought,
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

        return new(review, vault, await consent.ClosedAmongAsync(review, subjects, token), brought);
    }

    /// <summary>The lines of some events that follow each other, in the order in which their payloads commit to them.</summary>
    public async Task<List<byte[]>> LinesAsync(
        NpgsqlConnection connection,
        IReadOnlyList<BundleRow> events,
        BundleKind kind,
        CancellationToken token
    )
    {
        var lines = await ImportedAsync(connection, events, token);
        await using var query = connection.Command(Words, review, events[0].Position, events[^1].Position);
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            var words = SealedWordsRow.Read(row);
            lines[(words.EventId, words.Pointer)] = Tell(words, kind)?.ToBytes();
        }

        await row.CloseAsync();
        var erased = await ErasedAsync(connection, (events[0].Position, events[^1].Position), token);
        return
        [
            .. from @event in events
            from pointer in FieldLine.PointersIn(@event.Payload)
            let line = erased.GetValueOrDefault((@event.Id, pointer)) ?? lines.GetValueOrDefault((@event.Id, pointer))
            where line is not null
            select line,
        ];
    }

    // Of words that a bundle from elsewhere did not hold, what it said of them is said again. A row that did not come with it is nobody's word.
    private async Task<Dictionary<(Guid, string), byte[]?>> ImportedAsync(
        NpgsqlConnection connection,
        IReadOnlyList<BundleRow> events,
        CancellationToken token
    )
    {
        var lines = new Dictionary<(Guid, string), byte[]?>();
        await using var query = connection.Command(Imported, review, events[0].Position, events[^1].Position);
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            var told = row.GetFieldValue<byte[]>(0);
            if (brought?.Holds(told) is true && FieldLine.TryParse(told, out var line))
            {
                lines[(line.Event, line.Pointer)] = line.ToBytes();
            }
        }

        return lines;
    }

    private FieldLine? Tell(SealedWords words, BundleKind kind)
    {
        FieldLine? line =
            kind is BundleKind.Backup ? new FieldLine.Sealed(words.EventId, words.Pointer, words.Box)
            : Open(words) is not { } disclosure ? null
            : words.Subjects.Any(closed.Contains) ? new FieldLine.Withheld(words.EventId, words.Pointer)
            : new FieldLine.Opened(disclosure);
        return line is null ? null : line with { Subjects = [.. words.Subjects.Where(id => id != review)] };
    }

    // Sealed words that were exchanged or spoilt are as good as missing: whoever verifies the bundle says so.
    private Disclosure? Open(SealedWords words)
    {
        try
        {
            return vault.Open(review, words);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private async Task<Dictionary<(Guid, string), byte[]>> ErasedAsync(
        NpgsqlConnection connection,
        (long From, long To) positions,
        CancellationToken token
    )
    {
        var erased = new Dictionary<(Guid, string), byte[]>();
        await using var query = connection.Command(Gone, review, positions.From, positions.To);
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            var field = new FieldLine.Erased(row.GetGuid(0), row.GetString(1), row.GetGuid(2));
            erased[(field.Event, field.Pointer)] = field.ToBytes();
        }

        return erased;
    }
}

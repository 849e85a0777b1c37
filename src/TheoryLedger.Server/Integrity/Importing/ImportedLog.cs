using System.Globalization;
using System.Text;
using System.Text.Json;
using Npgsql;
using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Integrity.Leaves;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Integrity.Notes;
using TheoryLedger.Integrity.Policies;
using TheoryLedger.Integrity.Receipts;
using TheoryLedger.Integrity.Tiles;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Integrity.Importing;

/// <summary>The log of an imported review as it was: entries byte by byte, every checkpoint with its signatures, the public keys.</summary>
internal sealed class ImportedLog(NpgsqlConnection connection, BundleManifest manifest, DateTimeOffset now)
{
    private readonly LogState _log = new(manifest.Review, EpochIn(manifest.Origin), manifest.Origin);

    public async Task WriteAsync(IBundle bundle, CancellationToken token)
    {
        var checkpoints = Checkpoints(bundle);
        var places = await LeavesAsync(bundle, [.. checkpoints.Select(c => c.Checkpoint.Size)], token);
        await EpochAsync(bundle, token);
        var keys = await KeysAsync(bundle, checkpoints, token);
        foreach (var signed in checkpoints)
        {
            await CheckpointAsync(signed, places[signed.Checkpoint.Size], keys, token);
        }
    }

    // A later log of a review says in its name which it is.
    private static int EpochIn(string origin) =>
        origin.Split('/') is [_, _, _, var end]
        && int.TryParse(end.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var epoch)
        && epoch > 1
            ? epoch
            : 1;

    private static List<SignedCheckpoint> Checkpoints(IBundle bundle)
    {
        var notes = new List<byte[]>();
        notes.AddRange(BundleVerifier.HistoryOf(bundle));
        return
        [
            .. notes
                .Select(note => SignedCheckpoint.TryParse(note, out var signed, out _) ? signed : null)
                .OfType<SignedCheckpoint>()
                .DistinctBy(signed => signed.Checkpoint.Size)
                .OrderBy(signed => signed.Checkpoint.Size),
        ];
    }

    // What follows from the entries: where each checkpoint ends, and the hashes above the leaves.
    private async Task<Dictionary<long, Place>> LeavesAsync(
        IBundle bundle,
        HashSet<long> sizes,
        CancellationToken token
    )
    {
        var (tree, place, places) = (new GrowingTiles(), new Place(0, now), new Dictionary<long, Place>());
        foreach (var tile in Tile.All(manifest.Size).Where(tile => tile.Level == 0))
        {
            var before = tree.Size;
            var rows = Rows(new BundleLog(bundle).ReadEntries(tile)!, before);
            foreach (var row in rows)
            {
                tree.Append(row.Hash);
                place = row.Event is { } e ? new Place(e.Position, e.At) : place;
                if (sizes.Contains(tree.Size))
                {
                    places[tree.Size] = place;
                }
            }

            await LogRows.RunAsync(
                connection,
                [LogRows.Leaves(_log, rows), LogRows.Nodes(_log, tree.TakeNodes(before))],
                token
            );
        }

        return places;
    }

    private static List<LeafRow> Rows(byte[] entries, long first)
    {
        var (rows, rest) = (new List<LeafRow>(Tile.FullWidth), (ReadOnlyMemory<byte>)entries);
        while (EntryBundle.TryTake(ref rest, out var entry))
        {
            rows.Add(
                Leaf.TryParse(entry.Span, out var leaf)
                    ? LeafRow.Of(first + rows.Count, leaf)
                    : throw new InvalidDataException($"Entry {first + rows.Count} is no leaf.")
            );
        }

        return rows;
    }

    private async Task EpochAsync(IBundle bundle, CancellationToken token)
    {
        var entries =
            (ReadOnlyMemory<byte>)new BundleLog(bundle).ReadEntries(Tile.At(level: 0, index: 0, manifest.Size))!;
        var opening =
            EntryBundle.TryTake(ref entries, out var first) && NoticeLeaf.TryParse(first.Span, out var notice)
                ? notice.ToJson()
                : default;
        var log = _log with { Follows = Member(opening, "follows") };
        await LogRows.RunAsync(connection, [LogRows.Epoch(log, Member(opening, "reason"), now)], token);
    }

    private static string? Member(JsonElement notice, string name) =>
        notice.ValueKind is JsonValueKind.Object
        && notice.TryGetProperty(name, out var member)
        && member.ValueKind is JsonValueKind.String
            ? member.GetString()
            : null;

    // A key signs from the first checkpoint on that bears its signature; the first of all, from the beginning.
    private async Task<List<VerifierKey>> KeysAsync(
        IBundle bundle,
        IReadOnlyList<SignedCheckpoint> checkpoints,
        CancellationToken token
    )
    {
        var file = bundle.Read(BundleFile.Keys) ?? [];
        var keys = TrustPolicy.TryParse(file, out var policy, out _) ? policy.For(manifest.Origin).Log : [];
        var signing = keys.Select(key => (Key: key, From: FirstBy(key, checkpoints)))
            .Where(signed => signed.From is not null)
            .OrderBy(signed => signed.From)
            .Select((signed, i) => new LogKey(i == 0 ? 0 : signed.From!.Value, $"{signed.Key}"));
        await LogRows.RunAsync(connection, [.. signing.Select(key => LogRows.Key(_log, key, now))], token);
        foreach (var receipts in ReceiptKeys.In(file))
        {
            await using var insert = connection.Command(
                "insert into ledger.log_receipt_key (review, verifier, added_at) values ($1, $2, $3) on conflict do nothing",
                manifest.Review,
                $"{receipts}",
                now
            );
            await insert.ExecuteNonQueryAsync(token);
        }

        return [.. keys];
    }

    private static long? FirstBy(VerifierKey key, IReadOnlyList<SignedCheckpoint> checkpoints) =>
        checkpoints
            .FirstOrDefault(c => c.Note.Signatures.Any(s => s.Name == key.Name && s.KeyId == key.KeyId))
            ?.Checkpoint.Size;

    private async Task CheckpointAsync(
        SignedCheckpoint signed,
        Place place,
        List<VerifierKey> keys,
        CancellationToken token
    )
    {
        var (checkpoint, signatures) = (signed.Checkpoint, signed.Note.Signatures);
        await LogRows.RunAsync(
            connection,
            [
                LogRows.Checkpoint(_log, checkpoint, place.Position, place.At),
                .. signatures.Select(
                    (s, i) =>
                        LogRows.Signature(
                            _log,
                            checkpoint.Size,
                            s,
                            place.At.AddMicroseconds(i),
                            isOwn: keys.Any(key => key.Name == s.Name && key.KeyId == s.KeyId)
                        )
                ),
            ],
            token
        );
    }

    private sealed record Place(long Position, DateTimeOffset At);
}

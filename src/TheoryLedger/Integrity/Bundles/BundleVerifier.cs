using System.Text.Json;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Integrity.Notes;
using TheoryLedger.Integrity.Policies;
using TheoryLedger.Integrity.Verification;

namespace TheoryLedger.Integrity.Bundles;

/// <summary>Goes through a whole bundle with nothing but the bundle, and the keys and checkpoints that an auditor holds.</summary>
public sealed class BundleVerifier
{
    // The last second that can be told.
    private const long LatestTime = 253_402_300_799;

    private readonly IBundle _bundle;
    private readonly BundleTrust _trust;
    private readonly List<BundleFinding> _findings = [];

    private BundleVerifier(IBundle bundle, BundleTrust trust) => (_bundle, _trust) = (bundle, trust);

    /// <summary>All that is wrong, and what was seen on the way.</summary>
    /// <param name="bundle">The bundle.</param>
    /// <param name="trust">What the auditor brings along.</param>
    /// <param name="follower">Sees every proven event.</param>
    public static BundleReport Verify(IBundle bundle, BundleTrust trust, IEventReader? follower = null)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        ArgumentNullException.ThrowIfNull(trust);
        return new BundleVerifier(bundle, trust).Run(follower);
    }

    private BundleReport Run(IEventReader? follower)
    {
        var manifest = Manifest();
        var policy = _trust.Policy ?? OwnPolicy();
        if (manifest is null || policy is null)
        {
            return new(manifest, null, [], new(0, 0, 0), 0, _findings);
        }

        var keys = policy.For(manifest.Origin);
        var head = Head(keys, policy);
        var history = History();
        var claims = new TimeClaims(Witnessed(history, keys));
        var (counts, position) = Follow(manifest.Kind, history, (keys, claims), follower);
        _findings.AddRange(BundleContents.Check(_bundle, head?.Checkpoint.Size ?? manifest.Size));
        Expect(BundleCheck.Form, BundleFile.Manifest, $"{manifest.Position} events", $"{position}");
        Expect(BundleCheck.Form, BundleFile.Manifest, $"{ReviewOf(manifest)}", $"{manifest.Review}");
        Expect(BundleCheck.Form, BundleFile.Manifest, $"{manifest.Size} entries", $"{head?.Checkpoint.Size}");
        return new(manifest, head?.Checkpoint, Witnesses(head, keys), counts, position, _findings)
        {
            EarlyClaims = claims.Count,
            FirstEarlyClaim = claims.First,
        };
    }

    private (FieldCounts Counts, long Position) Follow(
        BundleKind kind,
        List<ReadOnlyMemory<byte>> history,
        (LogKeys Keys, TimeClaims Claims) by,
        IEventReader? follower
    )
    {
        var fields = new FieldCheck(new Lines(_bundle.Open(BundleFile.Fields)), kind, _findings);
        using var events = new EventCheck(new Lines(_bundle.Open(BundleFile.Events)), fields, follower, _findings);
        var receipts = new ReceiptFindings(_trust.Receipts);
        var evidence = new LogEvidence(new BundleLog(_bundle), history) { SeenElsewhere = _trust.Seen };
        foreach (
            var finding in LogVerifier.Verify(evidence, by.Keys, new SeveralReaders([events, receipts, by.Claims]))
        )
        {
            _findings.Add(new(LogChecks.Of(finding), finding.Place, finding.Expected, finding.Found));
        }

        events.Finish();
        _findings.AddRange(receipts.All());
        return (fields.Counts, events.Position);
    }

    private BundleManifest? Manifest()
    {
        if (_bundle.Read(BundleFile.Manifest) is { } bytes && BundleManifest.TryParse(bytes, out var manifest))
        {
            return manifest;
        }

        Add(
            BundleCheck.Form,
            BundleFile.Manifest,
            $"a manifest of {BundleManifest.PresentFormat}",
            "none that can be read"
        );
        return null;
    }

    private TrustPolicy? OwnPolicy()
    {
        var why = "nothing";
        if (_bundle.Read(BundleFile.Keys) is { } file && TrustPolicy.TryParse(file, out var policy, out why))
        {
            return policy;
        }

        Add(BundleCheck.Form, BundleFile.Keys, "a policy (c2sp.org/tlog-policy)", why ?? "nothing");
        return null;
    }

    // When witnesses whom we know say that they saw the log so large, here or elsewhere.
    private IEnumerable<(long Size, DateTimeOffset At)> Witnessed(
        IEnumerable<ReadOnlyMemory<byte>> history,
        LogKeys keys
    ) =>
        from note in history.Concat(_trust.Seen)
        let signed = SignedCheckpoint.TryParse(note.Span, out var read, out _) ? read : null
        where signed is not null
        from witness in Witnesses(signed, keys)
        let time = witness.Time ?? long.MaxValue
        where time <= LatestTime
        select (signed.Checkpoint.Size, DateTimeOffset.FromUnixTimeSeconds(time));

    /// <summary>Every checkpoint of a bundle as a note, the oldest first; the one it is sealed with is the last.</summary>
    public static IReadOnlyList<byte[]> HistoryOf(IBundle bundle)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        return ReadHistory(bundle, out _);
    }

    private List<ReadOnlyMemory<byte>> History()
    {
        var notes = ReadHistory(_bundle, out var isBroken);
        if (isBroken)
        {
            Add(BundleCheck.Form, BundleFile.History, "whole lines", "the end of the file within a line");
        }

        return [.. notes.Select(note => (ReadOnlyMemory<byte>)note)];
    }

    private static List<byte[]> ReadHistory(IBundle bundle, out bool isBroken)
    {
        var notes = new List<byte[]>();
        using var lines = new Lines(bundle.Open(BundleFile.History));
        while (lines.TryNext(out var line))
        {
            notes.Add(Note(line));
        }

        isBroken = lines.IsBroken;
        return bundle.Read(BundleFile.Checkpoint) is { } checkpoint ? [.. notes, checkpoint] : notes;
    }

    // What is no JSON string stays as it is: it will be found to be no checkpoint.
    private static byte[] Note(ReadOnlySpan<byte> line)
    {
        try
        {
            return System.Text.Encoding.UTF8.GetBytes(JsonSerializer.Deserialize<string>(line) ?? "");
        }
        catch (JsonException)
        {
            return line.ToArray();
        }
    }

    private SignedCheckpoint? Head(LogKeys keys, TrustPolicy policy)
    {
        if (
            _bundle.Read(BundleFile.Checkpoint) is not { } bytes
            || !SignedCheckpoint.TryParse(bytes, out var head, out _)
        )
        {
            return null;
        }

        var witnesses = Witnesses(head, keys).Select(w => w.Key).ToList();
        if (!policy.Quorum.IsMetBy(witnesses))
        {
            Add(
                BundleCheck.Signature,
                BundleFile.Checkpoint,
                "cosignatures that meet the quorum of the policy",
                $"{witnesses.Count} of a known witness"
            );
        }

        return head;
    }

    private static IReadOnlyList<VerifiedSignature> Witnesses(SignedCheckpoint? head, LogKeys keys) =>
        head is not null && keys.Verify(head) is CheckpointVerdict.Signed(var witnesses) ? witnesses : [];

    // The log, which is signed, is named after its review; whoever names logs otherwise ties them to none.
    private static Guid ReviewOf(BundleManifest manifest) =>
        manifest.Origin.Split('/') is ["theoryledger", _, var review, ..] && Guid.TryParseExact(review, "D", out var id)
            ? id
            : manifest.Review;

    private void Expect(BundleCheck check, string place, string expected, string found)
    {
        if (expected.Split(' ')[0] != found)
        {
            Add(check, place, expected, found.Length == 0 ? "none" : found);
        }
    }

    private void Add(BundleCheck check, string place, string expected, string found) =>
        _findings.Add(new(check, place, expected, found));
}

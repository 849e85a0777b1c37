using System.Text;
using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Integrity.Policies;
using TheoryLedger.Tests.Integrity.Notes;

namespace TheoryLedger.Tests.Integrity.Bundles;

/// <summary>An honest bundle is clean; each thing that is done to it is found, and found to be what it is.</summary>
public sealed class BundleVerifierTests
{
    private readonly ExampleBundle _bundle = new(events: 300);

    public static TheoryData<string, string, string, BundleCheck> Edits { get; } =
        new()
        {
            { BundleFile.Events, "000000000007\"]", "000000000008\"]", BundleCheck.Payloads },
            { BundleFile.Events, "\"position\":8,", "\"position\":9,", BundleCheck.Payloads },
            { BundleFile.Events, "agent/6f1c", "agent/0000", BundleCheck.Payloads },
            { BundleFile.Events, "team-decision-minuted.v1", "team-decision-minuted.v2", BundleCheck.Payloads },
            { BundleFile.Events, "\"version\":1", "\"version\":2", BundleCheck.Payloads },
            { BundleFile.Events, "18:44:05.007000Z", "18:44:05.007001Z", BundleCheck.Payloads },
            { BundleFile.Events, "\"tl-effective\":\"2026\"", "\"tl-effective\":\"2025\"", BundleCheck.Payloads },
            { BundleFile.Events, "\"concerns\":[],", "\"concerns\":[],\"concerns\":[],", BundleCheck.Payloads },
            { BundleFile.Events, "\"concerns\":[],", "\"concerns\":[1.5],", BundleCheck.Payloads },
            { BundleFile.Events, "\"headers\"", "\"Headers\"", BundleCheck.Payloads },
            { BundleFile.Events, "\"version\":1", "\"version\":01", BundleCheck.Payloads },
            { BundleFile.Events, "\"position\":8,", "\"position\":+8,", BundleCheck.Payloads },
            { BundleFile.Events, "\"concerns\":[],", "\"concerns\": [],", BundleCheck.Payloads },
            { BundleFile.Events, "\"tl-pos\":1", "\"by\":\"x\",\"tl-pos\":1", BundleCheck.Payloads },
            { BundleFile.Fields, "words 7\"", "words 8\"", BundleCheck.Fields },
            { BundleFile.Fields, "/decision", "/decisions", BundleCheck.Fields },
            { BundleFile.Fields, "withheld", "erased", BundleCheck.Fields },
            { BundleFile.Fields, "\"opened\"", "\"opened\" ", BundleCheck.Fields },
            { BundleFile.History, "\\n100\\n", "\\n101\\n", BundleCheck.Signature },
            { BundleFile.Checkpoint, "\n300\n", "\n301\n", BundleCheck.Signature },
            { BundleFile.Manifest, "\"size\":300", "\"size\":299", BundleCheck.Form },
            { BundleFile.Manifest, "\"position\":300", "\"position\":301", BundleCheck.Form },
            { BundleFile.Manifest, "bundle@1", "bundle@2", BundleCheck.Form },
            { BundleFile.Manifest, "{", "{\"size\":1,", BundleCheck.Form },
            { BundleFile.Manifest, "\"audit\"", "1", BundleCheck.Form },
            { BundleFile.Manifest, "\"audit\"", "7", BundleCheck.Form },
            { BundleFile.Manifest, "\"kind\":", "\"kind\": ", BundleCheck.Form },
            { BundleFile.Keys, "quorum none", "quorum us", BundleCheck.Signature },
            { BundleFile.Keys, "quorum none", "", BundleCheck.Form },
        };

    [Fact]
    public void An_honest_bundle_is_clean()
    {
        var report = _bundle.Verify();

        Assert.Empty(report.Findings);
        Assert.Equal(300, report.Events);
        Assert.Equal(new FieldCounts(Opened: 300, Withheld: 300, Erased: 0), report.Fields);
        Assert.Equal(300, report.Checkpoint!.Size);
    }

    [Theory]
    [InlineData("log/tile/entries/000.p/17")]
    [InlineData("log/tile/0/000.p/9")]
    [InlineData("log/tile/entries/x001/002")]
    [InlineData("log/tile/8/000")]
    [InlineData("log/tile/63/000")]
    public void What_nobody_needs_does_not_lie_in_what_was_verified(string name)
    {
        _bundle.Files[name] = [1, 2, 3];

        Assert.Equal(name, Assert.Single(_bundle.Verify().Findings, f => f.Check == BundleCheck.Form).Place);
    }

    [Fact]
    public void A_history_that_ends_within_a_line_is_found()
    {
        _bundle.Files[BundleFile.History] = [.. _bundle.Files[BundleFile.History], .. "\"more"u8];

        Assert.Equal(BundleFile.History, Assert.Single(_bundle.Verify().Findings).Place);
    }

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_is_found(string file, string from, string to, BundleCheck check)
    {
        var text = Encoding.UTF8.GetString(_bundle.Files[file]);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0);
        _bundle.Files[file] = Encoding.UTF8.GetBytes(text[..at] + to + text[(at + from.Length)..]);

        Assert.Contains(_bundle.Verify().Findings, f => f.Check == check);
    }

    [Theory]
    [InlineData("""{"$c":{}}""")]
    [InlineData("""{"a":{"$c":[1,{"$c":"x"}]},"b":{"$c":true}}""")]
    public void What_stands_in_place_of_a_commitment_and_is_none_is_a_finding(string payload)
    {
        var bundle = new ExampleBundle(3, 100, 0, (Guid.Empty, "memo-written.v1", "agent/a", payload));

        var found = bundle.Verify().Findings;

        Assert.All(found, f => Assert.Equal((BundleCheck.Fields, "missing-unexplained"), (f.Check, f.Found)));
        Assert.NotEmpty(found);
    }

    [Fact]
    public void An_event_that_was_edited_is_told_once_and_nothing_of_its_fields_or_of_those_after()
    {
        var lines = _bundle.LinesOf(BundleFile.Events);
        lines[7] = lines[7].Replace("agent/6f1c", "agent/0000", StringComparison.Ordinal);
        _bundle.SetLines(BundleFile.Events, lines);

        Assert.Equal(BundleCheck.Payloads, Assert.Single(_bundle.Verify().Findings).Check);
    }

    [Fact]
    public void A_bundle_is_of_the_review_that_its_log_is_named_after()
    {
        var named = Guid.Parse("0190a000-0000-7000-8000-000000000001");
        var manifest = new BundleManifest(
            BundleManifest.PresentFormat,
            Guid.Empty,
            $"theoryledger/1f/{named}/2-0a",
            300,
            300,
            BundleKind.Audit
        );
        _bundle.Files[BundleFile.Manifest] = manifest.ToBytes();
        Assert.Contains(_bundle.Verify().Findings, f => f.Expected == $"{named}" && f.Found == $"{Guid.Empty}");

        _bundle.Files[BundleFile.Manifest] = (manifest with { Review = named }).ToBytes();
        Assert.DoesNotContain(_bundle.Verify().Findings, f => f.Expected == $"{named}");
    }

    [Fact]
    public void A_missing_file_is_found_whichever_it_is()
    {
        foreach (var name in _bundle.Files.Keys.ToList())
        {
            _bundle.Files.Remove(name, out var bytes);
            var isClean = _bundle.Verify().IsClean;
            // The theory is held against the events by whoever folds them.
            Assert.Equal(name is BundleFile.Theory, isClean);
            _bundle.Files[name] = bytes!;
        }
    }

    [Fact]
    public void An_event_left_out_is_missed_and_one_too_many_is_found()
    {
        var lines = _bundle.LinesOf(BundleFile.Events);

        _bundle.SetLines(BundleFile.Events, lines[..^1]);
        Assert.Equal(1, _bundle.Verify().Of(BundleCheck.Completeness));

        _bundle.SetLines(BundleFile.Events, [.. lines, lines[^1]]);
        Assert.Equal(1, _bundle.Verify().Of(BundleCheck.Completeness));
    }

    [Fact]
    public void A_field_that_nobody_accounts_for_is_missing_unexplained()
    {
        var lines = _bundle.LinesOf(BundleFile.Fields);
        _bundle.SetLines(BundleFile.Fields, [.. lines[..10], .. lines[11..]]);

        var finding = Assert.Single(_bundle.Verify().Findings);
        Assert.Equal("missing-unexplained", finding.Found);
        Assert.EndsWith("/decision", finding.Place, StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_that_changed_places_are_found()
    {
        var lines = _bundle.LinesOf(BundleFile.Fields);
        (lines[3], lines[5]) = (lines[5], lines[3]);
        _bundle.SetLines(BundleFile.Fields, lines);

        Assert.NotEqual(0, _bundle.Verify().Of(BundleCheck.Fields));
    }

    [Fact]
    public void Whoever_follows_sees_what_is_proven_and_nothing_else()
    {
        var seen = new Positions();
        var text = Encoding.UTF8.GetString(_bundle.Files[BundleFile.Events]);
        _bundle.Files[BundleFile.Events] = Encoding.UTF8.GetBytes(
            text.Replace("000000000007\"]", "000000000008\"]", StringComparison.Ordinal)
        );

        _bundle.Verify(follower: seen);

        Assert.Equal(Enumerable.Range(1, 300).Where(n => n != 8).Select(n => (long)n), seen.Seen);
    }

    [Fact]
    public void A_checkpoint_that_an_auditor_kept_must_be_part_of_the_log()
    {
        var other = new ExampleBundle(events: 300);
        var longer = new ExampleBundle(events: 301);
        var forged = SignedCheckpoint.Sign(new Checkpoint(Keys.Origin, 120, default), Keys.Log).ToBytes();

        Assert.True(Seen(other.Files[BundleFile.Checkpoint]).IsClean);
        Assert.NotEqual(0, Seen(longer.Files[BundleFile.Checkpoint]).Of(BundleCheck.Consistency));
        Assert.NotEqual(0, Seen(forged).Of(BundleCheck.Inclusion));
    }

    [Fact]
    public void An_auditor_s_own_policy_counts_and_not_the_bundle_s()
    {
        Assert.True(
            TrustPolicy.TryParse(
                Encoding.UTF8.GetBytes($"witness us {Keys.Witness.Verifier}\nquorum none\n"),
                out var strangers,
                out _
            )
        );
        Assert.True(TrustPolicy.TryParse(Encoding.UTF8.GetBytes(ExampleBundle.Policy), out var ours, out _));

        Assert.NotEqual(0, _bundle.Verify(new BundleTrust { Policy = strangers }).Of(BundleCheck.Signature));
        Assert.True(_bundle.Verify(new BundleTrust { Policy = ours }).IsClean);
    }

    [Fact]
    public void Sealed_words_belong_into_a_backup_and_nowhere_else()
    {
        var lines = _bundle.LinesOf(BundleFile.Fields);
        Assert.True(FieldLine.TryParse(Encoding.UTF8.GetBytes(lines[0]), out var first));
        var box = new FieldLine.Sealed(first.Event, first.Pointer, new byte[] { 1, 2, 3 })
        {
            Subjects = [Guid.CreateVersion7()],
        };
        lines[0] = Encoding.UTF8.GetString(box.ToBytes());
        _bundle.SetLines(BundleFile.Fields, lines);
        Assert.Equal(1, _bundle.Verify().Of(BundleCheck.Fields));

        var manifest = Encoding.UTF8.GetString(_bundle.Files[BundleFile.Manifest]);
        _bundle.Files[BundleFile.Manifest] = Encoding.UTF8.GetBytes(
            manifest.Replace("\"audit\"", "\"backup\"", StringComparison.Ordinal)
        );
        var report = _bundle.Verify();
        Assert.Empty(report.Findings);
        Assert.Equal(1, report.Fields.Sealed);
    }

    [Fact]
    public void A_time_that_a_witness_contradicts_is_told_and_is_no_finding()
    {
        var earlier = new ExampleBundle(events: 200);
        Assert.True(SignedCheckpoint.TryParse(earlier.Files[BundleFile.Checkpoint], out var seen, out _));
        var witnessed = new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);
        var cosigned = seen.With(Keys.Witness.Sign(seen.Note.Text, witnessed)).ToBytes();

        var report = _bundle.Verify(new BundleTrust { Seen = [cosigned] });

        Assert.Empty(report.Findings);
        Assert.Equal(100, report.EarlyClaims);
        Assert.Equal((201, witnessed), (report.FirstEarlyClaim!.Position, report.FirstEarlyClaim.NotBefore));
        Assert.Equal(0, _bundle.Verify().EarlyClaims);
    }

    [Fact]
    public void A_line_without_an_end_is_found()
    {
        _bundle.Files[BundleFile.Events] = _bundle.Files[BundleFile.Events][..^1];

        Assert.Contains(_bundle.Verify().Findings, f => f.Place == BundleFile.Events);
    }

    [Fact]
    public void Whatever_bytes_there_are_it_ends_with_findings()
    {
        var random = new Random(7);
        foreach (
            var name in _bundle
                .Files.Keys.Where(n =>
                    !n.Contains(".p/", StringComparison.Ordinal)
                    && n is not BundleFile.History and not BundleFile.Theory and not BundleFile.Specification
                )
                .ToList()
        )
        {
            var honest = _bundle.Files[name];
            for (var round = 0; round < 20; round++)
            {
                var bytes = honest.ToArray();
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                _bundle.Files[name] = bytes;
                Assert.False(_bundle.Verify().IsClean, $"{name}, round {round}");
            }

            _bundle.Files[name] = honest;
        }
    }

    private BundleReport Seen(byte[] checkpoint) => _bundle.Verify(new BundleTrust { Seen = [checkpoint] });

    private sealed class Positions : IEventReader
    {
        public List<long> Seen { get; } = [];

        public void Read(long index, in EventLine line) => Seen.Add(line.Position);
    }
}

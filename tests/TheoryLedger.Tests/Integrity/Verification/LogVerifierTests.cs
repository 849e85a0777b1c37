using System.Text;
using CsCheck;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Integrity.Tiles;
using TheoryLedger.Integrity.Trees;
using TheoryLedger.Integrity.Verification;
using TheoryLedger.Tests.Integrity.Notes;

namespace TheoryLedger.Tests.Integrity.Verification;

public sealed class LogVerifierTests
{
    // Two full tiles, a partial one, and the level above.
    private static readonly ExampleLog Honest = new(0, 1, 200, 256, 256, 300, 600);

    [Fact]
    public void An_honest_log_has_no_findings() =>
        Gen.Int[0, 300]
            .Array[1, 5]
            .Sample(
                sizes =>
                {
                    var chain = new LeafChain();
                    Assert.Empty(new ExampleLog([.. sizes.Order()]).Verify(chain));
                    Assert.Empty(chain.Findings);
                    Assert.Equal(sizes.Max(), chain.Position);
                },
                iter: 20
            );

    [Fact]
    public void Nor_has_a_log_with_three_levels_of_tiles()
    {
        var log = new ExampleLog();
        for (var n = 0; n < 65_800; n++)
        {
            log.Append([(byte)n, (byte)(n >> 8)]);
        }

        log.Seal();
        Assert.Contains("tile/2/000.p/1", log.Folder.Files.Keys);
        Assert.Empty(log.Verify());
        log.Folder.Files["tile/1/000"][77] ^= 1;
        Assert.Equal(new Tile(1, 0, 256), Assert.IsType<LogFinding.TileDiffers>(Assert.Single(log.Verify())).Tile);
    }

    [Fact]
    public void An_altered_entry_is_named_and_nothing_else_is()
    {
        var log = Honest.Copy();
        log.Folder.Files["tile/entries/001"][40] ^= 1;
        Assert.Equal(256, Assert.IsType<LogFinding.EntryDiffers>(Assert.Single(log.Verify())).Index);
    }

    [Theory]
    [InlineData("tile/0/001")]
    [InlineData("tile/0/002.p/88")]
    [InlineData("tile/1/000.p/2")]
    public void An_altered_tile_is_named_and_nothing_else_is(string path)
    {
        var log = Honest.Copy();
        log.Folder.Files[path][33] ^= 1;
        var finding = Assert.IsType<LogFinding.TileDiffers>(Assert.Single(log.Verify()));
        Assert.Equal((path, 1, 1), (TilePath.Of(finding.Tile), finding.At, finding.Count));
    }

    [Theory]
    [InlineData("tile/0/000")]
    [InlineData("tile/0/002.p/88")]
    [InlineData("tile/1/000.p/2")]
    public void A_missing_tile_is_named_and_the_roots_are_told_from_the_entries(string path)
    {
        var log = Honest.Copy();
        log.Folder.Files.Remove(path);
        Assert.Equal(path, Assert.IsType<LogFinding.TileMissing>(Assert.Single(log.Verify())).Place);
    }

    [Theory]
    [InlineData("tile/entries/000")]
    [InlineData("tile/entries/002.p/88")]
    public void Missing_entries_are_named_and_the_roots_are_told_from_the_tiles(string path)
    {
        var log = Honest.Copy();
        log.Folder.Files.Remove(path);
        Assert.Equal(path, Assert.IsType<LogFinding.EntriesMissing>(Assert.Single(log.Verify())).Place);
    }

    [Fact]
    public void Over_a_hole_the_level_above_leads_to_the_later_roots()
    {
        var log = Honest.Copy();
        log.Folder.Files.Remove("tile/0/000");
        log.Folder.Files.Remove("tile/entries/000");
        Assert.Equal(
            ["checkpoint 2", "checkpoint 3", "checkpoint 4", "checkpoint 5"],
            log.Verify().OfType<LogFinding.RootUnproven>().Select(f => f.Name)
        );
        log.Folder.Files.Remove("tile/1/000.p/2");
        Assert.Equal(6, log.Verify().OfType<LogFinding.RootUnproven>().Count());
    }

    [Fact]
    public void A_bundle_cut_short_or_filled_up_is_named()
    {
        var log = Honest.Copy();
        log.Folder.Files["tile/entries/000"] = [.. log.Folder.Files["tile/entries/000"], 0];
        Assert.Equal([new LogFinding.EntriesMisshapen(new Tile(0, 0, 256), Whole: 256, Rest: 1)], log.Verify());
        log.Folder.Files["tile/entries/000"] = log.Folder.Files["tile/entries/000"][..^3];
        Assert.Equal(255, Assert.IsType<LogFinding.EntriesMisshapen>(Assert.Single(log.Verify())).Whole);
    }

    [Fact]
    public void A_history_rewritten_with_all_its_tiles_betrays_itself_by_an_old_checkpoint()
    {
        var rewritten = new ExampleLog();
        foreach (var (index, entry) in Honest.Entries.Index())
        {
            rewritten.Append(index == 7 ? "another"u8.ToArray() : entry);
        }

        rewritten.Seal();
        Assert.Empty(rewritten.Verify());
        rewritten.SeenElsewhere.Add(Honest.Checkpoints[2]);
        Assert.Equal(200, Assert.IsType<LogFinding.RootDiffers>(Assert.Single(rewritten.Verify())).Size);
    }

    [Fact]
    public void Two_histories_of_one_size_are_a_fork()
    {
        var log = Honest.Copy();
        log.SeenElsewhere.Add(ExampleLog.Checkpoint(300, TreeHash.Empty));
        Assert.Contains(log.Verify(), f => f is LogFinding.Forked { Size: 300 });
    }

    [Fact]
    public void Entries_cut_off_are_missed_by_whoever_saw_them()
    {
        var log = new ExampleLog(200, 300);
        log.SeenElsewhere.Add(Honest.Checkpoints[^1]);
        Assert.Equal(600, Assert.IsType<LogFinding.CutOff>(Assert.Single(log.Verify())).Seen);
    }

    [Fact]
    public void A_history_that_shrinks_is_told()
    {
        var log = Honest.Copy();
        log.Checkpoints.Reverse(0, 3);
        Assert.Equal(2, log.Verify().OfType<LogFinding.Shrank>().Count());
    }

    [Fact]
    public void A_root_that_was_never_the_logs_is_told_even_of_an_empty_log()
    {
        var log = new ExampleLog();
        log.Checkpoints.Add(ExampleLog.Checkpoint(0, new Hash(new byte[32])));
        Assert.IsType<LogFinding.RootDiffers>(Assert.Single(log.Verify()));
    }

    [Fact]
    public void A_checkpoint_that_is_not_the_logs_is_refused()
    {
        var log = Honest.Copy();
        log.Checkpoints[1] = Signed(new Checkpoint(Keys.Origin, 1, TreeHash.Empty), Keys.Stranger);
        log.Checkpoints[2] = Signed(new Checkpoint("another", 200, TreeHash.Empty), Keys.Log);
        log.Checkpoints[3] = "what?"u8.ToArray();
        var findings = log.Verify();
        Assert.Equal(2, findings.OfType<LogFinding.CheckpointRefused>().Count());
        Assert.Single(findings.OfType<LogFinding.CheckpointUnreadable>());
        Assert.Single(findings.OfType<LogFinding.RootDiffers>());
        Assert.Equal(4, findings.Count);
    }

    [Fact]
    public void Without_a_checkpoint_nothing_is_proven()
    {
        var log = Honest.Copy();
        log.Checkpoints.Clear();
        Assert.IsType<LogFinding.NoCheckpoint>(Assert.Single(log.Verify()));
    }

    [Fact]
    public void A_size_without_end_comes_to_an_end()
    {
        var log = Honest.Copy();
        log.Checkpoints.Add(ExampleLog.Checkpoint(long.MaxValue, TreeHash.Empty));
        Assert.Contains(log.Verify(), f => f is LogFinding.RootUnproven { Size: long.MaxValue });
    }

    [Fact]
    public void Every_finding_says_where_and_what() =>
        Assert.All(
            Damaged().SelectMany(log => log.Verify()),
            finding =>
            {
                Assert.NotEqual(finding.Expected, finding.Found);
                Assert.Contains(finding.Place, $"{finding}", StringComparison.Ordinal);
            }
        );

    [Fact]
    public void Whatever_is_damaged_nothing_passes_and_nothing_is_thrown() =>
        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var log = Small.Copy();
                Assert.True(!Damage(log, random) || log.Verify(new LeafChain()).Count > 0);
            },
            iter: 150
        );

    private static readonly ExampleLog Small = new(3, 256, 270);

    private static byte[] Signed(Checkpoint checkpoint, TheoryLedger.Integrity.Notes.NoteSigner signer) =>
        SignedCheckpoint.Sign(checkpoint, signer).ToBytes();

    private static IEnumerable<ExampleLog> Damaged() =>
        Enumerable
            .Range(0, 60)
            .Select(seed =>
            {
                var log = Small.Copy();
                Damage(log, new Random(seed));
                return log;
            });

    // One to three hostile changes, anywhere; false if they undid each other or only touched what a reader may ignore.
    private static bool Damage(ExampleLog log, Random random)
    {
        for (var n = random.Next(3); n >= 0; n--)
        {
            if (random.Next(3) == 0)
            {
                var which = random.Next(log.Checkpoints.Count);
                log.Checkpoints[which] = Mutate(log.Checkpoints[which], random);
            }
            else
            {
                var path = log.Folder.Files.Keys.Order().ElementAt(random.Next(log.Folder.Files.Count));
                log.Folder.Files[path] = Mutate(log.Folder.Files[path], random);
            }
        }

        return Needed.Any(path => !log.Folder.Files[path].AsSpan().SequenceEqual(Small.Folder.Files[path]))
            || !log.Checkpoints.Zip(Small.Checkpoints).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second));
    }

    // Tiles that were partial at an earlier checkpoint may stay or go.
    private static readonly string[] Needed =
    [
        .. Tile.All(270).Select(TilePath.Of),
        .. Tile.All(270).Where(t => t.Level == 0).Select(TilePath.OfEntries),
    ];

    private static byte[] Mutate(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length);
        var piece = new byte[random.Next(4)];
        random.NextBytes(piece);
        return random.Next(4) switch
        {
            0 => [.. bytes[..at], .. piece, .. bytes[at..]],
            1 => [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + piece.Length)..]],
            2 => bytes[..at],
            _ => [.. bytes[..at], (byte)(bytes[at] ^ (1 << random.Next(8))), .. bytes[(at + 1)..]],
        };
    }
}

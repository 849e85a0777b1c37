using System.Text;
using TheoryLedger.Integrity.Logs;

namespace TheoryLedger.Server.Tests.Integrity;

/// <summary>How a review stands in its log, for whoever does not read hashes.</summary>
public sealed class IntegrityReportTests(ServerFixture server)
{
    [Fact]
    public async Task It_says_what_the_checkpoint_says()
    {
        var scene = await Scene.Set(server);
        var note = (await scene.Owner.Post($"/v1/reviews/{scene.Review}/log/seal", new { })).Expect(200).Text;
        Assert.True(SignedCheckpoint.TryParse(Encoding.UTF8.GetBytes(note), out var signed, out _));

        var report = await scene.Read("integrity");

        var part = report["sealed"]!;
        Assert.Equal(signed.Checkpoint.Origin, part["origin"]!.GetValue<string>());
        Assert.Equal(signed.Checkpoint.Root.ToBase64(), part["root"]!.GetValue<string>());
        Assert.Equal((3, 3), (part["size"]!.GetValue<long>(), part["position"]!.GetValue<long>()));
        Assert.Equal($"{signed.Note.Signatures[0].KeyId:x8}", part["keys"]![0]!.GetValue<string>());
        Assert.Equal((3, 0), (report["recorded"]!.GetValue<long>(), report["unsealed"]!.GetValue<long>()));
        Assert.StartsWith("All 3 events are sealed", report["says"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Null(report["standsStill"]);
        Assert.NotEmpty(report["doesNotProve"]!.AsArray());
    }

    [Fact]
    public async Task Where_sealing_has_stopped_it_says_why_and_recording_goes_on()
    {
        var scene = await Scene.Set(server);
        (await scene.Owner.Post($"/v1/reviews/{scene.Review}/log/seal", new { })).Expect(200);
        var folder = server.Log.Of(scene.Review);
        Assert.True(SignedCheckpoint.TryParse(folder.ReadCheckpoint(), out var signed, out _));
        using var key = folder.FirstKey(signed.Checkpoint.Origin);
        folder.WriteCheckpoint(SignedCheckpoint.Sign(signed.Checkpoint with { Size = 9 }, key));

        var memo = await scene.Post("memos?wait=sealed", new { kind = "method", text = "Recorded all the same." });
        var seal = await scene.Owner.Post($"/v1/reviews/{scene.Review}/log/seal", new { });

        Assert.Equal(["3"], memo.Expect(201).Headers.GetValues("TheoryLedger-Sealed"));
        Assert.Equal("log-stands-still", seal.Expect(409).Problem);
        var report = await scene.Read("integrity");
        Assert.Contains("turned back", report["standsStill"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("Sealing has stopped", report["says"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(1, report["unsealed"]!.GetValue<long>());
    }
}

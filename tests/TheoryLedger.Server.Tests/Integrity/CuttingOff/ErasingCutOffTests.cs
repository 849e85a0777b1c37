using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Tests.Hosting;
using TheoryLedger.Server.Tests.Withdrawals;

namespace TheoryLedger.Server.Tests.Integrity.CuttingOff;

/// <summary>A server that is killed at any moment of an erasure has done all of it by its next start, or nothing.</summary>
public sealed class ErasingCutOffTests(ServerFixture server)
{
    private const string Said = "They called it quixotrophilogamy and laughed at us for it.";

    private const int Together = 21;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_erasure_is_finished_or_not_begun_and_is_never_undone()
    {
        await using var ground = await CutOffGround.Make(server);
        var (gone, waiting) = (new List<LeavingPeople>(), new Queue<(LeavingPeople People, string Checkpoint)>());
        (LeavingPeople People, string Checkpoint, bool IsAcknowledged)? before = null;
        var (takes, unfinished) = (TimeSpan.Zero, 0);
        var round = 0;
        for (; round <= Rounds.Count && Rounds.HasTime(round); round++)
        {
            await using var process = await ground.ServeAsync();
            if (before is { } last)
            {
                unfinished += await SettleAsync(ground, process, last) ? 0 : 1;
                gone.Add(last.People);
            }

            foreach (var one in gone.TakeLast(10))
            {
                Assert.Equal("erased", await one.At(process).Quote());
            }

            await PrepareAsync(process, waiting);
            var (people, checkpoint) = waiting.Dequeue();
            (takes, var isAcknowledged) = await EraseAsync(process, people.At(process), round == 0 ? null : takes);
            before = (people, checkpoint, isAcknowledged);
        }

        TestContext.Current.SendDiagnosticMessage($"{unfinished} of {round - 1} erasures had not begun.");
        Assert.Equal(round - 1, gone.Count);
    }

    // Several at a time, by a server that is warm by then.
    private static async Task PrepareAsync(ServerProcess process, Queue<(LeavingPeople, string)> waiting)
    {
        if (waiting.Count > 0)
        {
            return;
        }

        while (waiting.Count < Math.Min(Together, Rounds.Count + 1))
        {
            var people = await (await LeavingPeople.Begin(process, Said)).Approved();
            waiting.Enqueue((people, await SealAsync(process, people)));
        }
    }

    // The first is not cut off, to know how long it takes.
    private static async Task<(TimeSpan Takes, bool IsAcknowledged)> EraseAsync(
        ServerProcess process,
        LeavingPeople people,
        TimeSpan? takes
    )
    {
        var started = TimeProvider.System.GetTimestamp();
        var erasing = people.Erase();
        if (takes is { } whole)
        {
            await Task.WhenAny(erasing, Task.Delay(Rounds.Within(whole) - (whole * 0.2), Token));
            await process.CutOffAsync();
        }

        try
        {
            await erasing;
            return (takes ?? TimeProvider.System.GetElapsedTime(started), true);
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            return (takes!.Value, false);
        }
    }

    // True if it was finished by the start alone.
    private static async Task<bool> SettleAsync(
        CutOffGround ground,
        ServerProcess process,
        (LeavingPeople People, string Checkpoint, bool IsAcknowledged) before
    )
    {
        var people = before.People.At(process);
        var (state, quote) = (await people.State(), await people.Quote());
        Assert.Equal(state == "erased" ? ("erased", "erased") : ("granted", Said), (state, quote));
        Assert.True(state == "erased" || !before.IsAcknowledged, "An erasure that was acknowledged was undone.");
        if (state != "erased")
        {
            await people.Erase();
        }

        Assert.Equal("erased", await people.Quote());
        Assert.Empty(
            Directory.EnumerateFiles(
                Path.Combine(ground.Data, "keys"),
                $"{Guid.Parse(people.Leaver):N}.key",
                SearchOption.AllDirectories
            )
        );
        await AssertLedgerAsync(ground, process, before with { People = people });
        return state == "erased";
    }

    private static async Task AssertLedgerAsync(
        CutOffGround ground,
        ServerProcess process,
        (LeavingPeople People, string Checkpoint, bool IsAcknowledged) before
    )
    {
        var review = Guid.Parse(before.People.Review);
        await SealAsync(process, before.People);
        var words = "ledger.protected_words where review = $1 and subjects @> array[$2]";
        Assert.Equal(0, await ground.CountAsync(words, review, Guid.Parse(before.People.Leaver)));
        var facts = "ledger_events.mt_events where tenant_id = $1 and type = 'content-erased.v1'";
        Assert.Equal(1, await ground.CountAsync(facts, $"{review}"));
        Assert.Equal([], await ground.VerifyAsync(review));
        var history = await new LogReader(ground.Database).HistoryAsync(review, 1, Token);
        Assert.Contains(before.Checkpoint, history.Select(c => System.Text.Encoding.UTF8.GetString(c.ToNote())));
    }

    private static async Task<string> SealAsync(ServerProcess process, LeavingPeople people)
    {
        using var sealing = await process.PostAsync(
            $"/v1/reviews/{people.Review}/log/seal",
            new { },
            $"{Guid.CreateVersion7()}"
        );
        sealing.EnsureSuccessStatusCode();
        return await process.Http.GetStringAsync($"/v1/reviews/{people.Review}/log/checkpoint", Token);
    }
}

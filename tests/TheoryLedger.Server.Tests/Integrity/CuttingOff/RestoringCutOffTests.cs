using System.Text;
using TheoryLedger.Server.Tests.Hosting;
using TheoryLedger.Server.Tests.Withdrawals;

namespace TheoryLedger.Server.Tests.Integrity.CuttingOff;

/// <summary>An old backup that is brought back revives no erasure and begins no second history, whenever the server that finds it is killed.</summary>
public sealed class RestoringCutOffTests(ServerFixture server)
{
    private const string Said = "They called it quixotrophilogamy and laughed at us for it.";

    private const int Together = 5;

    [Fact]
    public async Task What_was_erased_stays_so_and_what_was_signed_stays_signed()
    {
        await using var ground = await CutOffGround.Make(server);
        var people = await ErasedAfterBackUpAsync(ground);
        var review = Guid.Parse(people.Review);
        var signed = Encoding.UTF8.GetString(ground.Log.Of(review).ReadCheckpoint()!);
        string[] serve = ["serve", "--data", ground.Data, "--port", "0"];
        var takes = TimeSpan.FromSeconds(2);
        for (var round = 0; round < Rounds.Count && Rounds.HasTime(round); round += Together)
        {
            await ground.BringBackAsync();
            // Whatever the one before left half mended, the next one finds.
            for (var i = 0; i < Together; i++)
            {
                await CutOff.RunAsync(ground.Connection, Rounds.Within(takes), serve);
                Assert.Equal(signed, Encoding.UTF8.GetString(ground.Log.Of(review).ReadCheckpoint()!));
            }

            var started = TimeProvider.System.GetTimestamp();
            await using var process = await ground.ServeAsync();
            takes = TimeProvider.System.GetElapsedTime(started);
            await AssertErasedAsync(ground, people.At(process));
            using var sealing = await process.PostAsync(
                $"/v1/reviews/{review}/log/seal",
                new { },
                $"{Guid.CreateVersion7()}"
            );
            Assert.False(sealing.IsSuccessStatusCode);
            Assert.Equal(signed, Encoding.UTF8.GetString(ground.Log.Of(review).ReadCheckpoint()!));
        }
    }

    private static async Task<LeavingPeople> ErasedAfterBackUpAsync(CutOffGround ground)
    {
        LeavingPeople people;
        await using (var process = await ground.ServeAsync())
        {
            people = await (await LeavingPeople.Begin(process, Said)).Approved();
            await SealAsync(process, people);
        }

        await ground.BackUpAsync();
        await using (var process = await ground.ServeAsync())
        {
            people = people.At(process);
            await people.Erase();
            await SealAsync(process, people);
        }

        return people;
    }

    // It was approved by then already, so that it is carried out anew.
    private static async Task AssertErasedAsync(CutOffGround ground, LeavingPeople people)
    {
        Assert.Equal("erased", await people.Quote());
        Assert.Equal("erased", await people.State());
        var words = "ledger.protected_words where review = $1 and subjects @> array[$2]";
        Assert.Equal(0, await ground.CountAsync(words, Guid.Parse(people.Review), Guid.Parse(people.Leaver)));
        Assert.Equal(1, await ground.CountAsync("ledger_events.mt_events where type = 'content-erased.v1'"));
        Assert.Empty(
            Directory.EnumerateFiles(
                Path.Combine(ground.Data, "keys"),
                $"{Guid.Parse(people.Leaver):N}.key",
                SearchOption.AllDirectories
            )
        );
    }

    private static async Task SealAsync(ServerProcess process, LeavingPeople people)
    {
        using var sealing = await process.PostAsync(
            $"/v1/reviews/{people.Review}/log/seal",
            new { },
            $"{Guid.CreateVersion7()}"
        );
        sealing.EnsureSuccessStatusCode();
    }
}

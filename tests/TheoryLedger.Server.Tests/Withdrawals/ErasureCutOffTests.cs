using Microsoft.Extensions.DependencyInjection;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Recording;
using TheoryLedger.Server.Storage;
using TheoryLedger.Server.Tests.Integrity;
using TheoryLedger.Server.Tests.Sources;
using TheoryLedger.Server.Withdrawals;
using TheoryLedger.Withdrawals;

namespace TheoryLedger.Server.Tests.Withdrawals;

/// <summary>Whenever the power goes off during an erasure, it is never half done for long, never forgotten and never told before it is true.</summary>
public sealed class ErasureCutOffTests(ServerFixture server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ErasureStep.Fenced, false, false)]
    [InlineData(ErasureStep.Destroyed, true, false)]
    [InlineData(ErasureStep.Rotated, true, false)]
    [InlineData(ErasureStep.Recorded, true, true)]
    [InlineData(ErasureStep.Cleared, true, true)]
    public async Task What_is_begun_is_finished_at_the_next_start(ErasureStep step, bool isClosed, bool isTold)
    {
        var story = await LeavingStory.Begin(server);
        var approved = await story.Approved("erase-and-exclude");

        await Assert.ThrowsAsync<CutOffException>(() => Run(step, story, approved));

        // A fact that is told is true; what is closed says so, told or not; and the key is gone before anything is told.
        Assert.Equal(isClosed, server.Keys.Find(story.Scene.Review, story.Leaver) is null);
        Assert.Equal(isTold, (await story.Read($"withdrawals/{approved.Id}")).Text("state") == "erased");
        if (isClosed)
        {
            Assert.Equal("erased", (await story.Segment(0)).Text("withheld"));
        }

        var fence = server.Keys.Fences.Single(f => f.Request == approved.Id);
        await Upkeep().GoOnAsync(fence, Token);
        await Upkeep().GoOnAsync(fence, Token);

        ErasureTests.AssertErased(await story.Segment(0));
        Assert.Equal(LeavingStory.Staying, (await story.Segment(2)).GetValue<string>());
        Assert.Equal(0L, await Count("ledger.protected_words where review = $1 and subjects @> array[$2]", story));
        Assert.Equal(
            1L,
            await Count(
                "ledger_events.mt_events where tenant_id = $1::text and type = 'content-erased.v1' and $2::uuid is not null",
                story
            )
        );
        // Turn, digest, quote, memo, the request, and why it was granted, once for the request and once for their consent.
        Assert.Equal(7L, await Count("ledger.erased_words where review = $1 and $2::uuid is not null", story));
    }

    [Theory]
    [InlineData(ErasureStep.Fenced)]
    [InlineData(ErasureStep.Recorded)]
    public async Task What_is_begun_is_finished_without_any_start_as_well(ErasureStep step)
    {
        var story = await LeavingStory.Begin(server);
        var approved = await story.Approved("erase-and-exclude");
        await Assert.ThrowsAsync<CutOffException>(() => Run(step, story, approved));

        await Upkeep().FinishAsync(Token);

        ErasureTests.AssertErased(await story.Segment(0));
        Assert.Equal(0L, await Count("ledger.protected_words where review = $1 and subjects @> array[$2]", story));
    }

    [Fact]
    public async Task What_is_refused_is_tried_again()
    {
        var story = await LeavingStory.Begin(server);
        var granted = await story.Granted("erase-and-exclude");
        var at = server.Host.Services.GetRequiredService<StoredClock>().GetUtcNow();
        var review = story.Scene.Review;
        server.Keys.Raise(
            new Fence(review, granted.Id, story.Officer.Account, at, "consent-withdrawn", [story.Leaver], [])
        );
        var upkeep = Upkeep();

        // Nobody approved it yet: it is refused.
        await upkeep.FinishAsync(Token);
        Assert.NotEqual("erased", (await story.Read($"withdrawals/{granted.Id}")).Text("state"));
        await story.Approve(granted);
        await upkeep.FinishAsync(Token);

        Assert.Equal("erased", (await story.Read($"withdrawals/{granted.Id}")).Text("state"));
        ErasureTests.AssertErased(await story.Segment(0));
    }

    [Fact]
    public async Task Ciphertext_goes_only_where_a_fact_says_that_it_was_erased()
    {
        var story = await LeavingStory.Begin(server);
        await using var delete = server.Owner.CreateCommand("delete from ledger.protected_words where review = $1");
        delete.Parameters.Add(new() { Value = story.Scene.Review });

        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => delete.ExecuteNonQueryAsync(Token));

        Assert.Equal("TL001", refused.SqlState);
    }

    private async Task Run(ErasureStep cutOffAfter, LeavingStory story, Reply approved)
    {
        var services = server.Host.Services;
        var eraser = new Eraser(
            server.Runtime,
            services.GetRequiredService<Gathering>(),
            services.GetRequiredService<Answerable>(),
            services.GetRequiredService<Recorder>(),
            server.Keys,
            services.GetRequiredService<StoredClock>()
        )
        {
            Reached = step =>
            {
                if (step == cutOffAfter)
                {
                    throw new CutOffException();
                }
            },
        };
        var roles = new HashSet<Role> { Role.DataProtectionOfficer };
        var caller = new Caller(
            story.Officer.Account,
            null,
            story.Scene.Review,
            roles,
            ByCookie: false,
            IsRestricted: false
        );
        var key = Guid.CreateVersion7().ToByteArray();
        var asked = new Asked(caller, story.Scene.Review, key, key, approved.Version)
        {
            Scope = story.Scene.Review,
            IsKeyed = true,
        };
        await eraser.RunAsync(asked, new EraseWithdrawn { IsRecordersOwn = true }, approved.Id, Token);
    }

    private ErasureUpkeep Upkeep() => UpkeepOf.Keys(server, server.Runtime, server.Keys);

    private async Task<long> Count(string from, LeavingStory story)
    {
        await using var query = server.Owner.CreateCommand($"select count(*) from {from}");
        query.Parameters.Add(new() { Value = story.Scene.Review });
        query.Parameters.Add(new() { Value = story.Leaver });
        return (long)(await query.ExecuteScalarAsync(Token))!;
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Configurations;
using TheoryLedger.Server.Integrity.Exporting;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Serving;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Tests.Configurations;

namespace TheoryLedger.Server.Tests.Reading;

/// <summary>An answer of several look-ups, between which a rebuild drops the rows. On a server of its own: that concerns every review.</summary>
public sealed class WholeRowsTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_half_read_is_read_again_at_the_same_moment()
    {
        var study = await Study.Begin(server);
        var configuration = (await study.Dyad()).Id;
        var (seen, states) = (new List<Moment>(), new List<string?>());

        var (status, body) = await Answer(
            study,
            async (asOf, token) =>
            {
                seen.Add(asOf.Moment);
                if (seen.Count == 1)
                {
                    await Switch();
                }

                var found = await asOf.FindAsync<ConfigurationView>(configuration, token);
                states.Add(found?.State.ToString());
                return found;
            }
        );

        Assert.Equal([null, "Open"], states);
        Assert.Equal(200, status);
        Assert.Contains($"{configuration}", body, StringComparison.Ordinal);
        Assert.Equal(seen[0].Generation + 1, seen[1].Generation);
        Assert.Equal(seen[0], seen[1] with { Generation = seen[0].Generation });
    }

    [Fact]
    public async Task Whoever_stumbles_over_what_is_gone_reads_again_and_whoever_stumbles_otherwise_fails()
    {
        var study = await Study.Begin(server);
        var configuration = (await study.Dyad()).Id;
        var turns = 0;

        var (status, _) = await Answer(
            study,
            async (asOf, token) =>
            {
                if (++turns == 1)
                {
                    await Switch();
                }

                return (await asOf.ListAsync<ConfigurationView>(0, 10, token)).Single(c => c.Id == configuration);
            }
        );

        Assert.Equal((200, 2), (status, turns));
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Answer(
                study,
                (_, _) =>
                {
                    turns++;
                    throw new InvalidOperationException("Of itself.");
                }
            )
        );
        Assert.Equal(3, turns);
    }

    [Fact]
    public async Task Where_they_are_replaced_each_time_nothing_is_answered()
    {
        var study = await Study.Begin(server);
        var turns = 0;

        await Assert.ThrowsAsync<RowsReplacedException>(() =>
            Answer(
                study,
                async (_, _) =>
                {
                    turns++;
                    await Switch();
                    return new { };
                }
            )
        );

        Assert.Equal(3, turns);
    }

    [Fact]
    public async Task A_bundle_that_takes_longer_than_a_rebuild_holds_all_theory()
    {
        var study = await Study.Begin(server);
        await study.Dyad();
        (await study.Scene.Owner.Post($"/v1/reviews/{study.Scene.Review}/log/seal", new { })).Expect(200);
        var (review, reader) = (study.Scene.Review, new LogReader(server.Runtime));
        var log = (await reader.FindAsync(review, epoch: null, Token))!;
        var policy = await new KeyPolicies(reader, server.Log).WriteAsync(review, Token);
        var moment = (await new ReadBarrier(server.Runtime, TimeProvider.System).NowAsync(review, Token))!;
        var export = server.Host.Services.GetRequiredService<BundleExport>();

        var before = await Bundle();
        await Switch();

        Assert.Equal(before, await Bundle());

        async Task<byte[]> Bundle()
        {
            using var zip = new MemoryStream();
            await export.WriteAsync(zip, log, policy, moment, Token);
            return zip.ToArray();
        }
    }

    private Task<int?> Switch() => Rebuild.RunAsync(server.Runtime, new RebuildPlan { Grace = TimeSpan.Zero }, Token);

    private async Task<(int Status, string Body)> Answer(
        Study study,
        Func<AsOf, CancellationToken, Task<object?>> answer
    )
    {
        var http = new DefaultHttpContext { RequestServices = server.Host.Services };
        using var written = new MemoryStream();
        http.Response.Body = written;
        var owner = study.Scene.Owner;
        new Caller(owner.Account, null, study.Scene.Review, new HashSet<Role> { Role.Owner }, false, false).Enter(http);
        var result = await server.Host.Services.GetRequiredService<ReadingRoom>().At(http, answer);
        await result.ExecuteAsync(http);
        return (http.Response.StatusCode, System.Text.Encoding.UTF8.GetString(written.ToArray()));
    }
}

using System.Text.Json.Nodes;
using Npgsql;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Tests.Configurations;

namespace TheoryLedger.Server.Tests.Reading;

/// <summary>On a server of their own: a rebuild concerns every review there is.</summary>
public sealed class RebuildTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rebuilding_gives_identical_rows_wherever_batches_begin()
    {
        var study = await RichStudy.Tell(server);
        await study.Scene.Read("configurations");

        foreach (var size in (int[])[1, 7, 500])
        {
            var compared = 0;
            await Rebuild.RunAsync(
                server.Runtime,
                Plan(size) with
                {
                    Switched = async (old, next, _) => compared = await AssertEqualAsync(old, next),
                },
                Token
            );
            Assert.True(compared > 100, $"Only {compared} rows were compared.");
        }
    }

    [Fact]
    public async Task Reading_and_writing_go_on_while_everything_is_rebuilt()
    {
        var study = await Study.Begin(server);
        var configuration = await study.Dyad();

        var rebuild = Rebuild.RunAsync(server.Runtime, Plan(size: 1), Token);
        var last = configuration;
        do
        {
            last = await study.Change(last, "affirmations", new { why = Scene.Why });
            Assert.Equal(last.Version, (await study.Read(configuration.Id)).Number("version"));
        } while (!rebuild.IsCompleted);

        Assert.NotNull(await rebuild);
        Assert.Equal(last.Version, (await study.Read(configuration.Id)).Number("version"));
        await Rebuild.RunAsync(server.Runtime, Comparing(), Token);
    }

    [Fact]
    public async Task What_an_interrupted_rebuild_left_is_emptied_first()
    {
        var study = await Study.Begin(server);
        await study.Dyad();
        await study.Scene.Read("configurations");
        await RunAsync(
            """
            insert into ledger.read_item
            select g.current + 1, i.review, gen_random_uuid(), i.since, i.until, i.decided_since, i.decided_until, i.concept, i.born, i.version, i.view
            from ledger.read_item i cross join ledger.read_generation g where i.generation = g.current;
            insert into ledger.read_progress
            select g.current + 1, p.review, p.position, null
            from ledger.read_progress p cross join ledger.read_generation g where p.generation = g.current
            on conflict do nothing;
            """
        );

        await Rebuild.RunAsync(server.Runtime, Comparing(), Token);

        Assert.Equal(1L, await ScalarAsync("select count(distinct generation) from ledger.read_item"));
    }

    [Fact]
    public async Task A_rebuild_that_is_broken_off_changes_nothing()
    {
        var study = await Study.Begin(server);
        var configuration = await study.Dyad();
        var before = await CurrentAsync();
        using var soon = new CancellationTokenSource();
        await soon.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Rebuild.RunAsync(server.Runtime, Plan(size: 1), soon.Token)
        );

        Assert.Equal(before, await CurrentAsync());
        Assert.Equal("open", (await study.Read(configuration.Id)).Text("state"));
        Assert.NotNull(await Rebuild.RunAsync(server.Runtime, Comparing(), Token));
    }

    [Fact]
    public async Task Of_two_rebuilds_at_once_one_does_nothing()
    {
        await Study.Begin(server);
        int? second = 0;

        var first = await Rebuild.RunAsync(
            server.Runtime,
            Plan() with
            {
                Switched = async (_, _, token) => second = await Rebuild.RunAsync(server.Runtime, Plan(), token),
            },
            Token
        );

        Assert.Null(second);
        Assert.Equal(first, await CurrentAsync());
        Assert.NotNull(await Rebuild.RunAsync(server.Runtime, Plan(), Token));
    }

    [Fact]
    public async Task A_fact_that_cannot_be_projected_stops_its_review_and_no_other()
    {
        var broken = await Study.Begin(server);
        var kept = await broken.Dyad();
        await broken.Scene.Read("configurations");
        var other = await Study.Begin(server);
        await BreakAsync(broken.Scene.Review);

        var position = await Stopped(broken.Scene.Review);

        Assert.Equal(kept.Position, position);
        Assert.Equal("open", (await Then(broken, kept.Id, position)).Text("state"));
        Assert.Equal("open", (await other.Read((await other.Dyad()).Id)).Text("state"));

        await Rebuild.RunAsync(server.Runtime, Comparing(), Token);
        Assert.Equal(position, await Stopped(broken.Scene.Review));
        Assert.Equal("open", (await Then(broken, kept.Id, position)).Text("state"));
    }

    [Fact]
    public async Task A_rebuild_that_would_end_before_what_people_read_is_not_read()
    {
        var study = await Study.Begin(server);
        await study.Dyad();
        await study.Scene.Read("configurations");
        var before = await CurrentAsync();
        await RunAsync("update ledger.read_progress set position = position + 1 where review = $1", study.Scene.Review);

        await Assert.ThrowsAsync<LostGroundException>(() => Rebuild.RunAsync(server.Runtime, Plan(), Token));

        Assert.Equal(before, await CurrentAsync());
        await RunAsync("update ledger.read_progress set position = position - 1 where review = $1", study.Scene.Review);
    }

    // Of now nobody is told: more was recorded than can be read.
    private static Task<JsonNode> Then(Study study, Guid configuration, long position) =>
        study.Scene.Read($"configurations/{configuration}?position={position}");

    private static RebuildPlan Plan(int size = Advance.UsualSize) => new() { Size = size, Grace = TimeSpan.Zero };

    private RebuildPlan Comparing() =>
        Plan() with
        {
            Switched = async (old, next, _) => await AssertEqualAsync(old, next),
        };

    private async Task<int> AssertEqualAsync(int old, int next)
    {
        string[] all =
        [
            """
                select concat_ws('|', review, id, since, until, decided_since, decided_until, concept, born, version, view::text)
                from ledger.read_item where generation = $1 order by review, id, since
                """,
            """
                select concat_ws('|', review, source, kind, target, part, since, until, decided_since, decided_until, label)
                from ledger.read_edge where generation = $1 order by review, source, kind, target, part, since
                """,
            "select concat_ws('|', review, position) from ledger.read_progress where generation = $1 order by review",
        ];
        var compared = 0;
        foreach (var rows in all)
        {
            var before = await RowsAsync(rows, old);
            Assert.Equal(before, await RowsAsync(rows, next));
            compared += before.Count;
        }

        return compared;
    }

    /// <summary>Appends a fact that cannot follow what precedes it, as only the owner of the database could.</summary>
    private Task BreakAsync(Guid review) =>
        RunAsync(
            """
            with head as (
                update ledger.review_head set position = position + 1 where review = $1
                returning position, recorded_at),
            stream as (
                insert into ledger_events.mt_streams (tenant_id, id, type, version)
                values ($1::text, $2, 'configuration', 1)),
            fact as (
                insert into ledger_events.mt_events
                    (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type, headers, user_name)
                select (select max(seq_id) + 1000000 from ledger_events.mt_events), $3, $2, 1,
                       jsonb_build_object('version', 2, 'why', null), 'configuration-affirmed.v1', head.recorded_at,
                       $1::text, '', '{"tl-effective": "2024", "tl-decided-by": [], "tl-decision": "0190a000-0000-7000-8000-000000000001"}', 'agent/none'
                from head)
            insert into ledger.entry (review, position, event_id, stream, version, recorded_at)
            select $1, position, $3, $2, 1, recorded_at from head
            """,
            review,
            Guid.CreateVersion7(),
            Guid.CreateVersion7()
        );

    /// <summary>Where a review's reading stopped at an error, once it has.</summary>
    private async Task<long> Stopped(Guid review)
    {
        for (var i = 0; i < 100; i++)
        {
            if (
                await ScalarAsync(
                    """
                    select p.position from ledger.read_progress p join ledger.read_generation g on g.current = p.generation
                    where p.review = $1 and p.failure like '%configuration-affirmed.v1%'
                    """,
                    review
                )
                is long position
            )
            {
                return position;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), Token);
        }

        throw new TimeoutException("No failure was noted.");
    }

    private async Task<int> CurrentAsync() => (int)(await ScalarAsync("select current from ledger.read_generation"))!;

    private async Task<object?> ScalarAsync(string sql, params object[] values)
    {
        await using var query = Command(sql, values);
        return await query.ExecuteScalarAsync(Token);
    }

    private async Task RunAsync(string sql, params object[] values)
    {
        await using var command = Command(sql, values);
        await command.ExecuteNonQueryAsync(Token);
    }

    private async Task<List<string>> RowsAsync(string sql, int generation)
    {
        await using var query = Command(sql, generation);
        await using var row = await query.ExecuteReaderAsync(Token);
        var rows = new List<string>();
        while (await row.ReadAsync(Token))
        {
            rows.Add(row.GetString(0));
        }

        return rows;
    }

    private NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = server.Owner.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }
}

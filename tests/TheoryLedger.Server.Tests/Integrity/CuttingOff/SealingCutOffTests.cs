using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Npgsql;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Integrity.Notes;
using TheoryLedger.Integrity.Verification;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Outside;
using TheoryLedger.Server.Integrity.Sealing;
using TheoryLedger.Server.Integrity.Verifying;
using TheoryLedger.Server.Storage;
using TheoryLedger.Server.Tests.Hosting;
using TheoryLedger.Server.Tests.Postgres;

namespace TheoryLedger.Server.Tests.Integrity.CuttingOff;

/// <summary>A server that is killed at any moment of recording and sealing loses nothing it acknowledged, and never signs two histories.</summary>
public sealed class SealingCutOffTests(ServerFixture server) : IAsyncLifetime
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("theoryledger-cut-");
    private readonly Crowd _crowd = new();
    private NpgsqlDataSource _database = null!;
    private string _connection = "";
    private string _key = "";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var name = $"cut_off_{Guid.CreateVersion7():N}";
        _database = await server.Laid(name);
        _connection = new NpgsqlConnectionStringBuilder(server.OwnerConnection)
        {
            Database = name,
            Username = "theoryledger_test",
            Password = "not-a-secret",
            MaxPoolSize = 20,
        }.ConnectionString;
        var account = await new Accounts(_database, TimeProvider.System).CreateAsync(Token);
        var grant = new KeyGrant(account, "test", TimeSpan.FromDays(1));
        _key = (await new KeyStore(_database, TimeProvider.System).MintAsync(grant, Token)).Secret;
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        Leftovers.Delete(_data.FullName);
    }

    [Fact]
    public async Task Nothing_acknowledged_is_lost_and_no_two_histories_are_signed()
    {
        var review = Guid.Empty;
        var round = 0;
        for (; round < Rounds.Count && Rounds.HasTime(round); round++)
        {
            await using var process = await ServerProcess.ServeAsync(_data.FullName, _connection, _key);
            review = review == Guid.Empty ? await OpenAsync(process) : review;
            var crowd = _crowd.RunAsync(process, review, Token);
            await _crowd.WarmAsync(isCold: round % 4 == 3, Token);
            await Task.Delay(Rounds.Between(10, 600), Token);
            await process.CutOffAsync();
            await crowd;
            await CheckAsync(review);
        }

        TestContext.Current.SendDiagnosticMessage(
            $"{_crowd.Acknowledged.Count} acknowledged, {_crowd.Seen.Count} checkpoints seen."
        );
        Assert.True(_crowd.Acknowledged.Count > round, $"Only {_crowd.Acknowledged.Count} were acknowledged.");
        Assert.True(_crowd.Seen.Count > round / 2, $"Only {_crowd.Seen.Count} checkpoints were seen.");
        await FinishAsync(review);
    }

    // All that was ever seen, by anybody, must be part of what there is after each start.
    private async Task CheckAsync(Guid review)
    {
        var places = await PlacesAsync(review);
        Assert.Equal([], _crowd.Acknowledged.Where(a => places.GetValueOrDefault(a.Key) != a.Value));
        if (await new LogReader(_database).FindAsync(review, epoch: null, Token) is not { } log)
        {
            Assert.Empty(_crowd.Seen);
            return;
        }

        Assert.True(
            log.Position >= _crowd.SaidSealed,
            $"{log.Position} is sealed, {_crowd.SaidSealed} was said to be."
        );
        Assert.Equal([], await FindingsAsync(log));
    }

    private async Task<List<string>> FindingsAsync(PublishedLog log)
    {
        var reader = new LogReader(_database);
        var outside = new LogFolder(Path.Combine(_data.FullName, "log")).Of(log.Review).ReadCheckpoint()!;
        var history = await reader.HistoryAsync(log.Review, log.Epoch, Token);
        using var files = reader.FilesOf(log.Review, log.Epoch);
        var seen = _crowd.Seen.Keys.Select(note => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(note)).ToList();
        // What lies outside may be one checkpoint ahead: it is published with the next start.
        var isAhead = SignedCheckpoint.TryParse(outside, out var head, out _) && head.Checkpoint.Size > log.Size;
        var evidence = new LogEvidence(files, [.. history.Select(h => (ReadOnlyMemory<byte>)h.ToNote())])
        {
            SeenElsewhere = isAhead ? seen : [.. seen, outside],
        };
        var keys = (await reader.KeysAsync(log.Review, Token)).Select(key =>
            VerifierKey.TryParse(key.Verifier, out var read, out var why) ? read : throw new FormatException(why)
        );
        return [.. LogVerifier.Verify(evidence, new LogKeys(log.Origin, [.. keys], [])).Select(f => $"{f}")];
    }

    private async Task<Dictionary<long, Guid>> PlacesAsync(Guid review)
    {
        await using var query = _database.Command(
            "select position, stream from ledger.entry where review = $1",
            review
        );
        var places = new Dictionary<long, Guid>();
        await using var row = await query.ExecuteReaderAsync(Token);
        while (await row.ReadAsync(Token))
        {
            places[row.GetInt64(0)] = row.GetGuid(1);
        }

        return places;
    }

    private async Task FinishAsync(Guid review)
    {
        var (folder, clock) = (
            new LogFolder(Path.Combine(_data.FullName, "log")),
            new StoredClock(TimeProvider.System)
        );
        var barrier = new SealBarrier(_database, TimeProvider.System);
        await using var database = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(_connection) { Timezone = "UTC" }
        );
        await new ReviewSealer(database, folder, barrier, clock).RunAsync(review, Token);
        await CheckAsync(review);
        var verifier = new LiveVerifier(database, new LogReader(database), folder, clock);
        var result = (await verifier.RunAsync(review, (_, _) => { }, Token))!;
        Assert.Equal([], result.Findings);
        Assert.True(result.Position >= _crowd.Acknowledged.Keys.Max());
    }

    private static async Task<Guid> OpenAsync(ServerProcess process)
    {
        var review = new
        {
            title = "R",
            question = "Q?",
            objectives = Array.Empty<string>(),
            kind = "realist-review",
        };
        using var opened = await process.PostAsync("/v1/reviews", review, "open");
        var id = (await opened.Content.ReadFromJsonAsync<JsonNode>(Token))!["id"]!.GetValue<Guid>();
        var me = await process.Http.GetFromJsonAsync<JsonNode>("/v1/me", Token);
        var ada = new
        {
            kind = "person",
            name = "Ada",
            roles = new[] { "lead-reviewer" },
            account = me!["account"]!.GetValue<Guid>(),
        };
        using var joined = await process.PostAsync($"/v1/reviews/{id}/contributors", ada, "join");
        joined.EnsureSuccessStatusCode();
        return id;
    }
}

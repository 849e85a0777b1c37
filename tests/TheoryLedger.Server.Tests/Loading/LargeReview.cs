using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using TheoryLedger.Benchmarks.Loading;
using TheoryLedger.Benchmarks.Reading;
using TheoryLedger.Generator;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Tests.Loading;

/// <summary>A made-up review of a hundred thousand facts, with its hubs, on a server of its own.</summary>
public sealed class LargeReview : IAsyncLifetime
{
    public const int Size = 100_000;

    private Person _owner = null!;
    private StoredReview _stored = null!;
    private Task<(Touched Narrow, Touched Whole)>? _now;

    public ServerFixture Server { get; } = new();

    /// <summary>What people ask of a review.</summary>
    public IReadOnlyList<Question> Questions { get; private set; } = [];

    /// <summary>What it takes to ask everything of now, once all of it has been asked before.</summary>
    public Task<(Touched Narrow, Touched Whole)> Now => _now ??= AskNowAsync();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await Server.InitializeAsync();
        _owner = await Server.Person();
        var facts = GeneratedReview.Of(new ReviewPlan(Size) { Owner = _owner.Account });
        _stored = await new ReviewLoader(Server.Runtime, Server.Keys).LoadAsync(facts, Token);
        while (await ReachedAsync() < Size)
        {
            // An answer has waited a while for reading to catch up, but not before its opening has been followed.
            await Task.Delay(50, Token);
        }

        // As the database leaves its tables by itself, some time after so much was added.
        await using var tidy = Server.Owner.CreateCommand("vacuum analyze");
        tidy.CommandTimeout = 300;
        await tidy.ExecuteNonQueryAsync(Token);
        Questions = await Question.AllAsync(new Things(Server.Owner, _stored), _stored, Token);
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    /// <summary>What is told of the whole review, which may go through it because it is all that this database holds; or all else.</summary>
    public IReadOnlyList<Question> Of(bool theWhole) => [.. Questions.Where(q => q.OfTheWhole == theWhole)];

    /// <summary>Asks each question some times, and tells what the database touched for that.</summary>
    /// <param name="questions">What is asked.</param>
    /// <param name="moment">A query that names a moment; empty for now.</param>
    /// <param name="times">How many of a question's addresses.</param>
    public async Task<Touched> AskAsync(IEnumerable<Question> questions, string moment, int times = 3)
    {
        Server.Host.Services.GetRequiredService<Kept>().Forget();
        var before = await TouchedAsync();
        foreach (var path in questions.SelectMany(q => q.Paths.Take(times)))
        {
            var asked = $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{moment}".TrimEnd('?', '&');
            (await _owner.Get(asked)).Expect(200);
        }

        return (await TouchedAsync()) - before;
    }

    private async Task<(Touched Narrow, Touched Whole)> AskNowAsync()
    {
        await AskAsync(Questions, "");
        return (await AskAsync(Of(theWhole: false), ""), await AskAsync(Of(theWhole: true), ""));
    }

    private async Task<long> ReachedAsync()
    {
        var review = (await _owner.Get($"/v1/reviews/{_stored.Review}")).Expect(200);
        return long.Parse(review.Headers.GetValues("TheoryLedger-Position").Single(), CultureInfo.InvariantCulture);
    }

    // A connection tells what it touched when it ends.
    private async Task<Touched> TouchedAsync()
    {
        Server.Runtime.Clear();
        await Task.Delay(TimeSpan.FromSeconds(1), Token);
        await using var query = Server.Owner.Command(
            """
            select coalesce(sum(t.seq_scan), 0)::bigint, coalesce(sum(t.seq_tup_read), 0)::bigint,
                   sum(b.heap_blks_hit + b.heap_blks_read + b.idx_blks_hit + b.idx_blks_read)::bigint
            from pg_stat_user_tables t join pg_statio_user_tables b using (relid)
            where (t.schemaname, t.relname) in (('ledger', 'read_item'), ('ledger', 'read_edge'), ('ledger', 'entry'),
                                               ('ledger', 'protected_words'), ('ledger_events', 'mt_events'))
            """
        );
        await using var row = await query.ExecuteReaderAsync(Token);
        await row.ReadAsync(Token);
        return new(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2));
    }
}

/// <summary>What the database touched of its large tables.</summary>
/// <param name="Scans">How often it went through one from end to end.</param>
/// <param name="Rows">How many rows it saw on such ways.</param>
/// <param name="Blocks">How many blocks of tables and indexes.</param>
public sealed record Touched(long Scans, long Rows, long Blocks)
{
    public static Touched operator -(Touched after, Touched before) =>
        new(after.Scans - before.Scans, after.Rows - before.Rows, after.Blocks - before.Blocks);
}

using System.Globalization;
using System.Text.Json.Nodes;
using Npgsql;
using TheoryLedger.Benchmarks.Loading;
using TheoryLedger.Generator;
using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Tests.Loading;

/// <summary>A made-up review of three thousand facts, stored whole on a server of its own.</summary>
public sealed class MadeUpReview : IAsyncLifetime
{
    public ServerFixture Server { get; } = new();

    public Person Owner { get; private set; } = null!;

    public IReadOnlyList<Recorded> Facts { get; private set; } = null!;

    public Guid Id => Facts[0].Envelope.Stream;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await Server.InitializeAsync();
        Owner = await Server.Person();
        Facts = [.. GeneratedReview.Of(new ReviewPlan(3_000) { Owner = Owner.Account })];
        await new ReviewLoader(Server.Runtime, Server.Keys).LoadAsync(Facts, Token);
        while (await ReachedAsync() < Facts.Count)
        {
            // An answer has waited a while for reading to catch up, but not before its opening has been followed.
            await Task.Delay(50, Token);
        }

        // As a database in use knows by itself after a minute, and as the server tells it after an import.
        await using var database = NpgsqlDataSource.Create(Server.OwnerConnection);
        await using var analyze = database.CreateCommand("analyze ledger.read_item, ledger.read_edge, ledger.entry");
        await analyze.ExecuteNonQueryAsync(Token);
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    public async Task<JsonNode> Read(string path) => (await Owner.Get($"/v1/reviews/{Id}/{path}")).Expect(200).Json!;

    /// <summary>The first fact of a kind about something that nothing happened to since.</summary>
    public (Envelope Envelope, TEvent Event) Untouched<TEvent>()
        where TEvent : LedgerEvent =>
        Facts
            .GroupBy(f => f.Envelope.Stream)
            .Select(stream => stream.Last())
            .Where(f => f.Event is TEvent)
            .Select(f => (f.Envelope, (TEvent)f.Event))
            .First();

    private async Task<long> ReachedAsync()
    {
        var review = await Owner.Get($"/v1/reviews/{Id}");
        if (review.Status == 404)
        {
            // Not even its opening has been followed.
            return 0;
        }

        return long.Parse(
            review.Expect(200).Headers.GetValues("TheoryLedger-Position").Single(),
            CultureInfo.InvariantCulture
        );
    }
}

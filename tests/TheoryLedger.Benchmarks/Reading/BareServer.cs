using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Npgsql;
using TheoryLedger.Benchmarks.Loading;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Benchmarks.Reading;

/// <summary>The least that a read over HTTP can be: one indexed row, by its key, for anybody.</summary>
internal sealed class BareServer(WebApplication app) : IAsyncDisposable
{
    public Uri Url => new(app.Urls.First());

    public static async Task<BareServer> StartAsync(
        NpgsqlDataSource database,
        StoredReview review,
        CancellationToken token
    )
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapGet(
            "/{id:guid}",
            (Guid id, HttpContext http) => FindAsync(database, review.Review, id, http.RequestAborted)
        );
        await app.StartAsync(token);
        return new BareServer(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static async Task<IResult> FindAsync(
        NpgsqlDataSource database,
        Guid review,
        Guid id,
        CancellationToken token
    )
    {
        await using var query = database.Command(
            """
            select view::text from ledger.read_item
            where generation = (select current from ledger.read_generation) and review = $1 and id = $2
              and until = 9223372036854775807
            """,
            review,
            id
        );
        return Results.Text((string)(await query.ExecuteScalarAsync(token))!, "application/json");
    }
}

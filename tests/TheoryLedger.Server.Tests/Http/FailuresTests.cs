using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;

namespace TheoryLedger.Server.Tests.Http;

/// <summary>What a caller is told when too many want the same.</summary>
public sealed class FailuresTests(ServerFixture server)
{
    public static TheoryData<Exception> Crowds =>
        [
            new CrowdedException(),
            new PostgresException("canceling statement due to lock timeout", "ERROR", "ERROR", "55P03"),
        ];

    [Theory]
    [MemberData(nameof(Crowds), DisableDiscoveryEnumeration = true)]
    public async Task A_crowd_is_told_to_come_back_later(Exception crowd)
    {
        var http = new DefaultHttpContext { RequestServices = server.Host.Services };
        http.Response.Body = new MemoryStream();

        await new Failures(NullLogger<Failures>.Instance).TryHandleAsync(
            http,
            crowd,
            TestContext.Current.CancellationToken
        );

        Assert.Equal((503, "2"), (http.Response.StatusCode, $"{http.Response.Headers.RetryAfter}"));
        http.Response.Body.Position = 0;
        Assert.Equal("crowded", (await Json(http))["type"]!.GetValue<string>()["/problems/".Length..]);
    }

    [Fact]
    public async Task Whoever_read_while_all_was_rebuilt_is_told_to_come_back_later()
    {
        var http = new DefaultHttpContext { RequestServices = server.Host.Services };
        http.Response.Body = new MemoryStream();

        await new Failures(NullLogger<Failures>.Instance).TryHandleAsync(
            http,
            new TheoryLedger.Server.Reading.RowsReplacedException(),
            TestContext.Current.CancellationToken
        );

        Assert.Equal((503, "2"), (http.Response.StatusCode, $"{http.Response.Headers.RetryAfter}"));
        http.Response.Body.Position = 0;
        Assert.Equal("rows-replaced", (await Json(http))["type"]!.GetValue<string>()["/problems/".Length..]);
    }

    [Theory]
    [InlineData("28P01")]
    [InlineData("57P01")]
    [InlineData("57P03")]
    public async Task A_database_that_lets_nobody_in_for_now_is_no_failure_of_the_request(string state)
    {
        var http = new DefaultHttpContext { RequestServices = server.Host.Services };
        http.Response.Body = new MemoryStream();

        await new Failures(NullLogger<Failures>.Instance).TryHandleAsync(
            http,
            new InvalidOperationException("Away.", new PostgresException("no", "FATAL", "FATAL", state)),
            TestContext.Current.CancellationToken
        );

        Assert.Equal((503, "2"), (http.Response.StatusCode, $"{http.Response.Headers.RetryAfter}"));
        http.Response.Body.Position = 0;
        Assert.Equal("database-unavailable", (await Json(http))["type"]!.GetValue<string>()["/problems/".Length..]);
    }

    private static async Task<System.Text.Json.Nodes.JsonNode> Json(HttpContext http) =>
        (
            await System.Text.Json.Nodes.JsonNode.ParseAsync(
                http.Response.Body,
                cancellationToken: TestContext.Current.CancellationToken
            )
        )!;
}

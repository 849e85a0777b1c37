using System.Diagnostics;
using System.Net;
using TheoryLedger.Server.Tests.Postgres;

namespace TheoryLedger.Server.Tests.Hosting;

/// <summary>A folder has one server, and that one goes on whatever happens beside it.</summary>
public sealed class OneServerTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // Where both root and an ordinary user can keep a cluster.
    private readonly string _folder = Directory
        .CreateDirectory(Path.Combine(Path.GetTempPath(), $"theoryledger-one-{Guid.CreateVersion7():N}"))
        .FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_second_one_on_the_same_folder_gives_up_and_leaves_the_first_alone()
    {
        await using var first = await ServerProcess.ServeAsync(_folder);

        (await Verb.RunAsync(null, ["demo", "--data", _folder, "--port", "0"])).GaveUp("Another server keeps");

        using var me = await first.Http.GetAsync("/v1/me", Token);
        Assert.Equal(HttpStatusCode.OK, me.StatusCode);
        Assert.Equal(HttpStatusCode.Created, await OpenAsync(first, "after"));
    }

    [Fact]
    public async Task It_serves_on_when_its_PostgreSQL_was_killed_and_says_so_without_a_trace()
    {
        await using var server = await ServerProcess.ServeAsync(_folder);
        Assert.Equal(HttpStatusCode.Created, await OpenAsync(server, "before"));
        using var postgres = Process.GetProcessById(Asking.PidIn(Path.Combine(_folder, "pg", "data")));

        postgres.Kill();
        var answers = await AskUntilAsync(HttpStatusCode.Created, () => OpenAsync(server, "again"));
        answers.AddRange(await AskUntilAsync(HttpStatusCode.OK, () => ReadyAsync(server)));

        Assert.All(
            answers,
            answer =>
                Assert.True(
                    answer is HttpStatusCode.ServiceUnavailable or HttpStatusCode.Created or HttpStatusCode.OK,
                    $"{answer}"
                )
        );
        Assert.Single(server.Complained, line => line.Contains("has ended", StringComparison.Ordinal));
        Assert.Single(server.Complained, line => line.Contains("PostgreSQL answers again", StringComparison.Ordinal));
        Assert.DoesNotContain(server.Complained, line => line.StartsWith("   at ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_does_not_start_once_its_keys_are_gone()
    {
        await using (var server = await ServerProcess.ServeAsync(_folder))
        {
            Assert.Equal(HttpStatusCode.Created, await OpenAsync(server, "before"));
        }

        Directory.Move(Path.Combine(_folder, "keys"), Path.Combine(_folder, "elsewhere"));

        var verb = await Verb.RunAsync(null, ["serve", "--data", _folder, "--port", "0"]);

        Assert.Equal(3, verb.Code);
        Assert.Contains("no keys to their words", verb.Complained, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder, "keys")));
    }

    public void Dispose() => Leftovers.Delete(_folder);

    private static async Task<List<HttpStatusCode>> AskUntilAsync(HttpStatusCode wanted, Func<Task<HttpStatusCode>> ask)
    {
        var answers = new List<HttpStatusCode>();
        var waited = Stopwatch.StartNew();
        while (!answers.Contains(wanted) && waited.Elapsed < Patience)
        {
            answers.Add(await ask());
            await Task.Delay(100, Token);
        }

        Assert.Contains(wanted, answers);
        return answers;
    }

    private static async Task<HttpStatusCode> ReadyAsync(ServerProcess server)
    {
        using var answer = await server.Http.GetAsync("/health/ready", Token);
        return answer.StatusCode;
    }

    private static async Task<HttpStatusCode> OpenAsync(ServerProcess server, string key)
    {
        var review = new
        {
            title = $"Review {key}",
            question = "What works?",
            objectives = Array.Empty<string>(),
            kind = "realist-review",
        };
        using var answer = await server.PostAsync("/v1/reviews", review, key);
        return answer.StatusCode;
    }
}

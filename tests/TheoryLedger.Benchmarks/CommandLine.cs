using System.CommandLine;
using TheoryLedger.Benchmarks.Appending;
using TheoryLedger.Benchmarks.Feeding;
using TheoryLedger.Benchmarks.Following;
using TheoryLedger.Benchmarks.Loading;
using TheoryLedger.Benchmarks.Measuring;
using TheoryLedger.Benchmarks.Painting;
using TheoryLedger.Benchmarks.Reading;
using TheoryLedger.Benchmarks.Rebuilding;
using TheoryLedger.Benchmarks.Replaying;
using TheoryLedger.Benchmarks.Sealing;
using TheoryLedger.Benchmarks.Verifying;

namespace TheoryLedger.Benchmarks;

/// <summary>What can be measured, each by itself or all one after the other.</summary>
internal static class CommandLine
{
    private static readonly Option<string?> Data = new("--data")
    {
        Description = "Keeps the database here for the next run; without it everything is gone afterwards.",
    };

    private static readonly Option<int> Facts = new("--facts")
    {
        Description = "How large a review is read, rebuilt or stored.",
        DefaultValueFactory = _ => 100_000,
    };

    private static readonly Option<int> Rounds = new("--rounds")
    {
        Description = "How often each thing is measured, after one round that only warms up.",
        DefaultValueFactory = _ => 3,
    };

    private static readonly Option<int> Times = new("--times")
    {
        Description = "How often each request is made in a round.",
        DefaultValueFactory = _ => 200,
    };

    private static readonly Option<string[]> Only = new("--only")
    {
        Description = "Reads only what is named so, or so.",
        AllowMultipleArgumentsPerToken = true,
    };

    private sealed record Asked(int Facts, int Rounds, int Times, IReadOnlyList<string> Only);

    private static readonly (string Name, string Meaning, Func<Place, Asked, CancellationToken, Task> Run)[] All =
    [
        (
            "append",
            "Decisions over HTTP beside single rows and beside Marten by itself.",
            (place, a, t) => AppendBenchmark.RunAsync(place, a.Rounds, a.Times * 2, Console.Out, t)
        ),
        (
            "load",
            "A review stored at once beside COPY of the same bytes.",
            (place, a, t) => LoadBenchmark.RunAsync(place, Math.Min(a.Facts, 20_000), a.Rounds, Console.Out, t)
        ),
        (
            "seal",
            "How sealing keeps up with what is recorded, and what it takes from those who record.",
            (place, a, t) =>
                SealBenchmark.RunAsync(place, Math.Min(a.Facts, 20_000), a.Rounds, a.Times * 2, Console.Out, t)
        ),
        (
            "verify",
            "A bundle verified by the tool that has nothing but the file.",
            async (place, a, t) =>
                await VerifyBenchmark.RunAsync(place, await place.ReviewAsync(a.Facts, t), a.Rounds, Console.Out, t)
        ),
        (
            "follow",
            "How soon what was recorded can be read.",
            (place, a, t) => FollowBenchmark.RunAsync(place, a.Times, Console.Out, t)
        ),
        (
            "read",
            "Reads now and as of, beside one row by its key.",
            async (place, a, t) =>
                await ReadBenchmark.RunAsync(
                    place,
                    await place.ReviewAsync(a.Facts, t),
                    a.Times,
                    a.Only,
                    Console.Out,
                    t
                )
        ),
        (
            "paint",
            "How soon a page shows something in a browser, beside a page that holds nothing of a review.",
            async (place, a, t) =>
                await PaintBenchmark.RunAsync(
                    place,
                    await place.ReviewAsync(a.Facts, t),
                    Math.Max(3, a.Times / 20),
                    a.Only,
                    Console.Out,
                    t
                )
        ),
        (
            "feed",
            "All facts as lines beside reading them.",
            async (place, a, t) =>
                await FeedBenchmark.RunAsync(place, await place.ReviewAsync(a.Facts, t), a.Rounds, Console.Out, t)
        ),
        (
            "rebuild",
            "Everything that is read made anew, beside reading and parsing all facts.",
            async (place, a, t) =>
                await RebuildBenchmark.RunAsync(place, await place.ReviewAsync(a.Facts, t), a.Rounds, Console.Out, t)
        ),
        (
            "replay",
            "A review told again, offline and page by page.",
            async (place, a, t) =>
                await ReplayBenchmark.RunAsync(
                    place,
                    await place.ReviewAsync(a.Facts, t),
                    a.Rounds,
                    Math.Max(1, a.Times / 10),
                    Console.Out,
                    t
                )
        ),
    ];

    private static Task<int> Main(string[] args)
    {
        var root = new RootCommand("Measures TheoryLedger beside what it could be compared with, in the same run.");
        foreach (var (name, meaning, run) in All)
        {
            root.Add(Create(name, meaning, [run]));
        }

        root.Add(Create("all", "All of these, one after the other.", [.. All.Select(a => a.Run)]));
        return root.Parse(args).InvokeAsync();
    }

    private static Command Create(
        string name,
        string meaning,
        IReadOnlyList<Func<Place, Asked, CancellationToken, Task>> runs
    )
    {
        var command = new Command(name, meaning) { Data, Facts, Rounds, Times, Only };
        command.SetAction(
            async (given, token) =>
            {
                var asked = new Asked(
                    given.GetValue(Facts),
                    given.GetValue(Rounds),
                    given.GetValue(Times),
                    given.GetValue(Only) ?? []
                );
                await using var place = await Place.OpenAsync(given.GetValue(Data), token);
                await Machine.PrintAsync(place, Console.Out, token);
                foreach (var run in runs)
                {
                    await run(place, asked, token);
                }

                return 0;
            }
        );
        return command;
    }
}

using TheoryLedger.Benchmarks.Measuring;

namespace TheoryLedger.Benchmarks.Appending;

/// <summary>Decisions recorded one by one, beside single rows and beside the event store by itself.</summary>
internal static class AppendBenchmark
{
    private const int Side = 8;

    public static async Task RunAsync(Place place, int rounds, int times, TextWriter to, CancellationToken token)
    {
        await using var peers = await Peers.OpenAsync(place, token);
        for (var i = 0; i < Side; i++)
        {
            await peers.EnsureStreamsAsync(i, token);
        }

        var writers = new List<Writer>();
        for (var i = 0; i < Side; i++)
        {
            writers.Add(await Writer.OpenAsync(await place.EnterAsync(token), token));
        }

        await writers[0].GatherAsync(token);
        var together = new List<Writer> { writers[0] };
        while (together.Count < Side)
        {
            together.Add(await writers[0].JoinAsync(token));
        }

        Figures insert = new("INSERT and commit, 1 connection"),
            inserts = new("INSERT and commit, 8 connections");
        Figures marten = new("Marten FetchForWriting, 1"),
            martens = new("Marten FetchForWriting, 8 on 8 streams each");
        Figures affirm = new("affirm a construct, 1 client"),
            code = new("code an excerpt, 1 client"),
            note = new("write a memo, 1 client");
        Figures apart = new("affirm, 8 clients on 8 reviews"),
            one = new("affirm, 8 clients on one review");
        await Figures.RoundsAsync(
            rounds,
            (insert, () => Figures.RateAsync(times, () => peers.InsertAsync(times, token))),
            (marten, () => Figures.RateAsync(times, () => peers.AppendAsync(0, times, token))),
            (affirm, () => Repeat(times, () => writers[0].AffirmAsync(token))),
            (code, () => Repeat(times, () => writers[0].CodeAsync(token))),
            (note, () => Repeat(times, () => writers[0].NoteAsync(token))),
            (inserts, () => SideBySide(times, i => peers.InsertAsync(times / Side, token))),
            (martens, () => SideBySide(times, i => peers.AppendAsync(i, times / Side, token))),
            (apart, () => SideBySide(times, i => RepeatOn(writers[i], times, token))),
            (one, () => SideBySide(times, i => RepeatOn(together[i], times, token)))
        );

        var table = new Table("append", "a second, median", "of INSERT", "of Marten", "goal");
        table.Add(insert.Name, insert.Median, 1.0, "", "");
        table.Add(marten.Name, marten.Median, marten.Median / insert.Median, 1.0, "");
        foreach (var figures in (Figures[])[affirm, code, note])
        {
            table.Add(
                figures.Name,
                figures.Median,
                figures.Median / insert.Median,
                figures.Median / marten.Median,
                "0.25, 0.8"
            );
        }

        table.Add(inserts.Name, inserts.Median, 1.0, "", "");
        table.Add(martens.Name, martens.Median, martens.Median / inserts.Median, 1.0, "");
        table.Add(apart.Name, apart.Median, apart.Median / inserts.Median, apart.Median / martens.Median, "0.25, 0.8");
        table.Add(
            one.Name,
            one.Median,
            one.Median / inserts.Median,
            $"{one.Median / apart.Median:0.##} of 8 reviews",
            "0.6 of 8 reviews"
        );
        table.Print(to);
    }

    private static Task<double> Repeat(int times, Func<Task> act) =>
        Figures.RateAsync(
            times,
            async () =>
            {
                for (var i = 0; i < times; i++)
                {
                    await act();
                }
            }
        );

    private static async Task RepeatOn(Writer writer, int times, CancellationToken token)
    {
        for (var i = 0; i < times / Side; i++)
        {
            await writer.AffirmAsync(token);
        }
    }

    private static Task<double> SideBySide(int times, Func<int, Task> act) =>
        Figures.RateAsync(times, () => Task.WhenAll(Enumerable.Range(0, Side).Select(i => Task.Run(() => act(i)))));
}

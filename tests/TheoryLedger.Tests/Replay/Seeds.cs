using TheoryLedger.Replay;
using TheoryLedger.Tests.Seeding;

namespace TheoryLedger.Tests.Replay;

/// <summary>Both reviews of this repository, told once and replayed.</summary>
internal static class Seeds
{
    private static readonly Lazy<Dictionary<string, Told>> All = new(() =>
        Seed.All.ToDictionary(seed => seed.Name, DryRun.TellAll)
    );

    public static TheoryData<string> Names => [.. Seed.All.Select(seed => seed.Name)];

    public static Told Training => All.Value["training-review"];

    public static Told Of(string name) => All.Value[name];

    public static IReadOnlyList<Frame> Frames(this Told told) => [.. ReviewReplay.Of(told.Facts)];

    /// <summary>The theory once so many facts were taken.</summary>
    public static TheoryAsItStands TheoryAt(this Told told, int position)
    {
        var replay = new ReviewReplay();
        told.Facts.Take(position).ToList().ForEach(replay.Pass);
        return replay.Theory();
    }
}

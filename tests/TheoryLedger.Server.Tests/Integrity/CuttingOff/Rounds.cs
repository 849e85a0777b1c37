using System.Globalization;

namespace TheoryLedger.Server.Tests.Integrity.CuttingOff;

/// <summary>How often something is cut off: twenty times by itself, more often where somebody asks for it.</summary>
internal static class Rounds
{
    private const string Asked = "THEORYLEDGER_CUT_OFF_ROUNDS";

    public static int Count { get; } =
        int.TryParse(
            Environment.GetEnvironmentVariable(Asked),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var n
        )
            ? n
            : 20;

    /// <summary>Some time between two, another each time.</summary>
    public static TimeSpan Between(int least, int most) => TimeSpan.FromMilliseconds(Random.Shared.Next(least, most));

    /// <summary>Some moment of what takes so long, or a little after it; another each time.</summary>
    public static TimeSpan Within(TimeSpan whole) => whole * (0.2 + Random.Shared.NextDouble());
}

using System.Globalization;

namespace TheoryLedger.Server.Tests.Integrity.CuttingOff;

/// <summary>How often something is cut off: twenty times by itself, more often where somebody asks for it.</summary>
internal static class Rounds
{
    private const string Asked = "THEORYLEDGER_CUT_OFF_ROUNDS";
    private const string Allowed = "THEORYLEDGER_CUT_OFF_MINUTES";
    private const int Least = 20;

    private static readonly long Started = TimeProvider.System.GetTimestamp();

    public static int Count { get; } = Number(Asked) ?? Least;

    /// <summary>Whether there is time for another: where somebody allows only so many minutes and the machine is slow, it ends sooner and says so.</summary>
    public static bool HasTime(int done)
    {
        var isOver =
            Number(Allowed) is { } minutes && TimeProvider.System.GetElapsedTime(Started).TotalMinutes > minutes;
        if (!isOver || done < Least)
        {
            return true;
        }

        Console.Error.WriteLine(
            $"Time was up after {done} of {Count} rounds: {TestContext.Current.TestMethod?.MethodName}"
        );
        return false;
    }

    /// <summary>Some time between two, another each time.</summary>
    public static TimeSpan Between(int least, int most) => TimeSpan.FromMilliseconds(Random.Shared.Next(least, most));

    private static int? Number(string name) =>
        int.TryParse(
            Environment.GetEnvironmentVariable(name),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var n
        )
            ? n
            : null;

    /// <summary>Some moment of what takes so long, or a little after it; another each time.</summary>
    public static TimeSpan Within(TimeSpan whole) => whole * (0.2 + Random.Shared.NextDouble());
}

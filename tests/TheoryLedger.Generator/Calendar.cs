using System.Globalization;
using TheoryLedger.Ledger;

namespace TheoryLedger.Generator;

/// <summary>When things are recorded, and when they are said to have been decided.</summary>
internal sealed class Calendar(ReviewPlan plan, Chance chance)
{
    private readonly long _pace = plan.Lasting.Ticks / TimeSpan.TicksPerMicrosecond / plan.Facts;

    public DateTimeOffset Now { get; private set; } = plan.OpenedAt;

    /// <summary>The moment of the next decision: some follow at once, some after a while.</summary>
    public DateTimeOffset Next()
    {
        var step = _pace * chance.Of(0L, 0, 0, 0, 1, 2);
        Now = Now.AddMicroseconds(step + chance.Below((int)Math.Min(_pace, int.MaxValue)));
        return Now;
    }

    /// <summary>Most decisions were taken as they are recorded; of the others the time is known more or less precisely.</summary>
    public EffectiveTime? Decided() =>
        chance.Below(100) switch
        {
            < 72 => null,
            < 84 => Ago(12, "yyyy-MM-dd"),
            < 91 => Ago(40, "yyyy-MM"),
            < 94 => EffectiveTime.Parse($"{Past(150, "yyyy-MM")}/{Past(30, "yyyy-MM")}"),
            < 95 => EffectiveTime.Parse($"../{Past(60, "yyyy-MM")}"),
            < 96 => EffectiveTime.Parse($"{Past(90, "yyyy-MM-dd")}/.."),
            < 97 => Ago(300, "yyyy"),
            < 99 => Ago(2, "yyyy-MM-dd'T'HH:mm'Z'"),
            _ => EffectiveTime.Unknown,
        };

    /// <summary>Late, but honestly so.</summary>
    public EffectiveTime Before(DateTimeOffset end) =>
        EffectiveTime.Parse(end.AddDays(-1 - chance.Below(100)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private EffectiveTime Ago(int days, string precision) => EffectiveTime.Parse(Past(days, precision));

    // Long ago is at least half as long ago as said, so that a span never ends before it begins.
    private string Past(int days, string precision) =>
        Now.AddDays(days > 30 ? -chance.From(days / 2, days) : -chance.Below(days))
            .ToString(precision, CultureInfo.InvariantCulture);
}

using System.Globalization;
using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Pages;

/// <summary>Says times as precisely as they are known, and no more so.</summary>
public static class Dates
{
    private static readonly (int Length, string Read, string Say)[] Forms =
    [
        (4, "yyyy", "yyyy"),
        (7, "yyyy-MM", "MMM yyyy"),
        (10, "yyyy-MM-dd", "d MMM yyyy"),
    ];

    /// <summary>A time of stated precision.</summary>
    public static string Say(EffectiveTime time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return Say(time.Text);
    }

    /// <summary>The same, as it is stored.</summary>
    public static string Say(string time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return time.Split('/') switch
        {
            ["unknown"] => "date not known",
            ["not-published"] => "date not published",
            ["..", var to] => $"no later than {One(to)}",
            [var from, ".."] => $"since {One(from)}",
            [var from, var to] => $"{One(from)} – {One(to)}",
            _ => One(time),
        };
    }

    /// <summary>An instant, in the time of the ledger.</summary>
    public static string Say(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("d MMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>The day of an instant, in the time of the ledger.</summary>
    public static string Day(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What a machine reads of it; none where it is no single time.</summary>
    public static string? Machine(EffectiveTime time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return time.NotBefore is null || time.Text.Contains('/', StringComparison.Ordinal) ? null : time.Text;
    }

    private static string One(string time)
    {
        var form = Forms.FirstOrDefault(f => f.Length == time.Length);
        return form.Read is { } read
            && DateTime.TryParseExact(time, read, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day.ToString(form.Say, CultureInfo.InvariantCulture)
            : DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, out var instant) ? Say(instant)
            : time;
    }
}

using System.Globalization;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Sampling;

/// <summary>Where a sample is drawn again.</summary>
public static class SampleAddress
{
    /// <summary>What stands before it, in a finding.</summary>
    public const string Told = "Draw it again: ";

    /// <summary>Within a server: the seed, and everything else that fixes what is drawn.</summary>
    public static string Of(Guid review, SampleAsked asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return $"/reviews/{review}/{Of(asked, asked.Of)}";
    }

    /// <summary>The same of all events that there are at a moment, which later ones do not change.</summary>
    public static string At(Guid review, SampleAsked asked, Moment moment)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(moment);
        return $"{Of(review, asked with { Of = moment.Position })}{moment.AndQuery}";
    }

    /// <summary>Within a review, from the events up to one.</summary>
    public static string Of(SampleAsked asked, long? last)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"sample?seed={Uri.EscapeDataString(asked.Seed)}&n={asked.Size}&of={last}{(asked.OfTheory ? "&scope=theory" : "")}"
        );
    }

    /// <summary>That which a finding names, within its review; none where it names none.</summary>
    public static string? In(string? text, Guid review)
    {
        var line = (text ?? "").Split('\n')[^1];
        var within = $"{Told}/reviews/{review}/";
        return
            line.StartsWith($"{within}sample?", StringComparison.Ordinal)
            && !line.Contains('#', StringComparison.Ordinal)
            ? line[within.Length..]
            : null;
    }
}

using System.Text.RegularExpressions;

namespace TheoryLedger.Server.Pages.Tellings;

/// <summary>Words with places in them for what a record says.</summary>
/// <remarks>
/// <c>{a.b}</c> is what stands there, <c>{a:words}</c> the same told in some way, <c>{a#thing|things}</c> a number of something, and
/// <c>{a?so|not so}</c> one of two sayings. What is in brackets, and each line, is left out where nothing fills its places.
/// </remarks>
public static partial class Wording
{
    /// <summary>The lines, each cut into what is said as a whole or not at all.</summary>
    public static IReadOnlyList<IReadOnlyList<Stretch>> Lines(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return [.. words.Split('\n').Select(line => (IReadOnlyList<Stretch>)[.. Stretches(line)])];
    }

    /// <summary>Every place that is filled.</summary>
    public static IEnumerable<Place> Places(string words) =>
        Lines(words).SelectMany(line => line).SelectMany(stretch => stretch.Pieces).OfType<Place>();

    private static IEnumerable<Stretch> Stretches(string line) =>
        Bracketed()
            .Split(line)
            .Where(text => text.Length > 0)
            .Select(text =>
                text is ['[', .. var inner, ']'] ? new Stretch([.. Pieces(inner)], true) : new([.. Pieces(text)], false)
            );

    private static IEnumerable<Piece> Pieces(string text)
    {
        var from = 0;
        foreach (var match in Placed().Matches(text).Cast<Match>())
        {
            if (match.Index > from)
            {
                yield return new Literal(text[from..match.Index]);
            }

            yield return PlaceOf(match);
            from = match.Index + match.Length;
        }

        if (from < text.Length)
        {
            yield return new Literal(text[from..]);
        }
    }

    private static Place PlaceOf(Match match)
    {
        var told = match.Groups["told"].Value.Split('|', 2);
        return new(
            match.Groups["path"].Value,
            match.Groups["how"].Value switch
            {
                "#" => How.Count,
                "?" => How.Whether,
                ":" => Enum.Parse<How>(told[0], ignoreCase: true),
                _ => How.Shown,
            },
            match.Groups["how"].Value is ":" ? "" : told[0],
            told.ElementAtOrDefault(1) ?? ""
        );
    }

    [GeneratedRegex(@"(?<bracketed>\[[^\]]*\])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bracketed();

    [GeneratedRegex(
        @"\{(?<path>[A-Za-z0-9.^-]+)((?<how>[:#?])(?<told>[^}]*))?\}",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Placed();
}

/// <summary>Said as a whole; one that may be left out is where nothing fills its places.</summary>
public sealed record Stretch(IReadOnlyList<Piece> Pieces, bool MayBeLeftOut);

public abstract record Piece;

public sealed record Literal(string Text) : Piece;

/// <summary>A place for what stands somewhere in a record.</summary>
/// <param name="Path">Where.</param>
/// <param name="How">How it is told.</param>
/// <param name="One">What is said of one, or where it is so.</param>
/// <param name="Other">What is said of several, or where it is not so; what a link says.</param>
public sealed record Place(string Path, How How, string One, string Other) : Piece;

/// <summary>How what stands at a place is told.</summary>
public enum How
{
    Shown,
    Count,
    Whether,

    /// <summary>A stored name, or several, in words.</summary>
    Words,

    /// <summary>Numbers under names.</summary>
    Tally,

    /// <summary>How often what bears which name.</summary>
    Times,

    /// <summary>Contributors by their names.</summary>
    People,

    /// <summary>When and by whom something was decided.</summary>
    Decided,

    /// <summary>The reasoning behind it.</summary>
    Why,

    /// <summary>A fact, by the name under which it is stored.</summary>
    Happened,

    /// <summary>A concept, as one of its kind.</summary>
    Kind,

    /// <summary>A position, as a link to the fact.</summary>
    Event,

    Date,

    /// <summary>A number as it is written.</summary>
    Number,

    /// <summary>Somebody's words.</summary>
    Quote,

    /// <summary>An address, as a link.</summary>
    Link,
}

using System.Globalization;

namespace TheoryLedger.Server.Search;

/// <summary>What somebody looks for, in the way of search boxes: "a phrase", -not, one or another.</summary>
/// <remarks>
/// This finds words in texts that only memory may hold. A word counts as found where one begins with it; capitals make
/// no difference. The database reads the same input by its own rules, which know English endings.
/// </remarks>
public sealed class SearchWords
{
    /// <summary>How long what is looked for may be.</summary>
    public const int Longest = 200;

    private readonly List<Wanted> _either;
    private readonly List<List<byte[]>> _folded;

    private SearchWords(List<Wanted> either)
    {
        _either = either;
        _folded = either.ConvertAll(e => e.With.SelectMany(w => w).Select(Heard.Fold).ToList());
    }

    /// <summary>Reads what was typed; none where it names no word that is wanted.</summary>
    public static SearchWords? Read(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        List<Wanted> either = [new([], [])];
        foreach (var (words, isUnwanted, isQuoted) in Terms(typed))
        {
            if (words is ["or"] && !isQuoted && !isUnwanted)
            {
                either.Add(new([], []));
            }
            else if (words.Count > 0)
            {
                (isUnwanted ? either[^1].Without : either[^1].With).Add(words);
            }
        }

        either.RemoveAll(e => e.With.Count == 0);
        return either.Count == 0 ? null : new(either);
    }

    /// <summary>Whether a text may hold what is wanted: most hold none of it in any way, and need not be looked at any closer.</summary>
    internal bool MayBeIn(ReadOnlySpan<byte> folded)
    {
        foreach (var together in _folded)
        {
            var missing = 0;
            foreach (var word in together)
            {
                missing += folded.IndexOf(word) < 0 ? 1 : 0;
            }

            if (missing == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a text holds what is wanted.</summary>
    public bool AreIn(string text)
    {
        var words = Words(text).ConvertAll(w => w.Word);
        return _either.Exists(e =>
            e.With.TrueForAll(w => Find(w, words).Any()) && !e.Without.Exists(w => Find(w, words).Any())
        );
    }

    /// <summary>Where in a text what is wanted stands, in order and apart from each other.</summary>
    public IReadOnlyList<(int From, int To)> PlacesIn(string text)
    {
        var words = Words(text);
        var plain = words.ConvertAll(w => w.Word);
        var places = new List<(int From, int To)>();
        foreach (
            var (first, count) in _either
                .SelectMany(e => e.With)
                .SelectMany(w => Find(w, plain).Select(at => (At: at, w.Count)))
                .OrderBy(p => p.At)
        )
        {
            if (places is [] || words[first].From >= places[^1].To)
            {
                places.Add((words[first].From, words[first + count - 1].To));
            }
        }

        return places;
    }

    // Of a phrase the last word may be only begun.
    private static IEnumerable<int> Find(List<string> wanted, List<string> words) =>
        Enumerable
            .Range(0, Math.Max(words.Count - wanted.Count + 1, 0))
            .Where(at =>
                Enumerable
                    .Range(0, wanted.Count)
                    .All(i =>
                        i == wanted.Count - 1
                            ? words[at + i].StartsWith(wanted[i], StringComparison.Ordinal)
                            : words[at + i] == wanted[i]
                    )
            );

    private static IEnumerable<(List<string> Words, bool IsUnwanted, bool IsQuoted)> Terms(string typed)
    {
        var parts = typed.Split('"');
        for (var i = 0; i < parts.Length; i++)
        {
            if (i % 2 == 1)
            {
                yield return (Plain(parts[i]), parts[i - 1].EndsWith('-'), true);
                continue;
            }

            foreach (var term in parts[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                yield return (Plain(term), term.StartsWith('-'), false);
            }
        }
    }

    private static List<string> Plain(string text) => Words(text).ConvertAll(w => w.Word);

    private static List<(string Word, int From, int To)> Words(string text)
    {
        var words = new List<(string, int, int)>();
        for (var from = 0; from < text.Length; from++)
        {
            var to = from;
            while (to < text.Length && IsOfWord(text[to]))
            {
                to++;
            }

            if (to > from)
            {
                words.Add((text[from..to].ToLowerInvariant(), from, to));
                from = to;
            }
        }

        return words;
    }

    // Half of a pair counts as a letter: most of what lies beyond the first plane is one.
    private static bool IsOfWord(char c) =>
        char.IsLetterOrDigit(c)
        || char.IsSurrogate(c)
        || CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;

    private sealed record Wanted(List<List<string>> With, List<List<string>> Without);
}

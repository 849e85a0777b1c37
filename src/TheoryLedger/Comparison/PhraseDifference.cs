namespace TheoryLedger.Comparison;

/// <summary>How one wording became another, phrase by phrase.</summary>
/// <remarks>
/// What is kept and removed is the earlier wording, what is kept and added the later one. Single words that alternate with edits
/// read badly, so a gap of marks, spaces and at most one short word between two edits belongs to both.
/// </remarks>
public static class PhraseDifference
{
    // Texts further apart than this share no wording that would be worth reading, and comparing them stays cheap.
    private const int MostEdits = 600;
    private const int ShortWord = 3;

    /// <summary>The phrases in order; of two that stand at one place, the removed one comes first.</summary>
    public static IReadOnlyList<Phrase> Between(string from, string to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        var (was, now) = (Tokens.Of(from), Tokens.Of(to));
        var head = SharedAtStart(was, now);
        var tail = SharedAtEnd(was, now, head);
        var (edits, kept) = Edits(was[..head], was[head..^tail], now[head..^tail]);
        return [.. Joined(edits).SelectMany(Phrases), .. Told(PhraseKind.Kept, [.. kept, .. was[^tail..]])];
    }

    private static int SharedAtStart(List<string> was, List<string> now) =>
        was.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();

    private static int SharedAtEnd(List<string> was, List<string> now, int head)
    {
        var most = Math.Min(was.Count, now.Count) - head;
        var tail = 0;
        while (tail < most && was[^(tail + 1)] == now[^(tail + 1)])
        {
            tail++;
        }

        return tail;
    }

    /// <summary>The edits, and what is kept after the last of them.</summary>
    private static (List<Edit> Edits, List<string> Kept) Edits(List<string> kept, List<string> was, List<string> now)
    {
        var edits = new List<Edit>();
        var (x, y) = (0, 0);
        var shared = ShortestEdit.Shared(was, now, MostEdits) ?? [];
        foreach (var (from, to) in shared.Append((was.Count, now.Count)))
        {
            if (x < from || y < to)
            {
                edits.Add(new(kept, was[x..from], now[y..to]));
                kept = [];
            }

            kept = from < was.Count ? Grown(kept, was[from]) : kept;
            (x, y) = (from + 1, to + 1);
        }

        return (edits, kept);
    }

    private static List<string> Grown(List<string> kept, string token)
    {
        kept.Add(token);
        return kept;
    }

    private static List<Edit> Joined(List<Edit> edits)
    {
        var joined = new List<Edit>();
        foreach (var edit in edits)
        {
            if (joined.Count > 0 && IsGap(edit.Kept))
            {
                joined[^1].Take(edit);
            }
            else
            {
                joined.Add(edit);
            }
        }

        return joined;
    }

    private static bool IsGap(List<string> kept) =>
        kept.Where(Tokens.IsWord).ToList() is [] or [{ Length: <= ShortWord }];

    private static IEnumerable<Phrase> Phrases(Edit edit) =>
        [
            .. Told(PhraseKind.Kept, edit.Kept),
            .. Told(PhraseKind.Removed, edit.Removed),
            .. Told(PhraseKind.Added, edit.Added),
        ];

    private static IEnumerable<Phrase> Told(PhraseKind kind, List<string> tokens) =>
        tokens.Count == 0 ? [] : [new(kind, string.Concat(tokens))];

    /// <summary>What is kept before a place, and what was there and is there now.</summary>
    private sealed record Edit(List<string> Kept, List<string> Removed, List<string> Added)
    {
        public void Take(Edit next)
        {
            Removed.AddRange([.. next.Kept, .. next.Removed]);
            Added.AddRange([.. next.Kept, .. next.Added]);
        }
    }
}

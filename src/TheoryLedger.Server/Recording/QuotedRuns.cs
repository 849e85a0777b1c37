using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace TheoryLedger.Server.Recording;

/// <summary>Runs of words that quotes are recognised by, as digests under a key that lives as long as the process.</summary>
public sealed class QuotedRuns
{
    /// <summary>So many words in the same order are a quotation, not a turn of phrase; of a participant's, fewer.</summary>
    private const int Longest = 8;
    private const int Shortest = 4;

    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);

    private readonly Dictionary<int, HashSet<ulong>> _byLength = [];

    /// <summary>The position of the last quote that was learnt.</summary>
    public long LearntUpTo { get; set; }

    public void Learn(string quote, bool isSomebodys)
    {
        var words = WordsOf(quote);
        var length = isSomebodys ? Math.Clamp(words.Length, Shortest, Longest) : Longest;
        if (!_byLength.TryGetValue(length, out var runs))
        {
            _byLength[length] = runs = [];
        }

        runs.UnionWith(RunsOf(words, length));
    }

    public bool Contains(string wording)
    {
        var words = WordsOf(wording);
        return _byLength.Any(known => RunsOf(words, known.Key).Any(known.Value.Contains));
    }

    private static IEnumerable<ulong> RunsOf(string[] words, int length)
    {
        for (var i = 0; i + length <= words.Length; i++)
        {
            var run = HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(string.Join(' ', words, i, length)));
            yield return BinaryPrimitives.ReadUInt64LittleEndian(run);
        }
    }

    private static string[] WordsOf(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            letters.Append(char.IsLetterOrDigit(c) ? char.ToUpperInvariant(c) : ' ');
        }

        return letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
